// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"
#include "inventedpeople.h"
#include "plainfile.h"
#include "stopwatch.h"
#include "store/copying.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/personliststore.h"
#include "store/searchstore.h"
#include "store/vault.h"
#include "store/vaultfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace vigil;
using namespace vigil::bench;

namespace {

constexpr int commits = 10'000;
constexpr int commitsEach = 50; // few, so that other load on the disk hits both alike
constexpr int rounds = 15;
constexpr int importRounds = 5;
constexpr int pageRows = 200;
constexpr int searches = 300;
constexpr int copyRounds = 5;

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code.toString()), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().code.toString()), qPrintable(result.error().detail));
}

/// A campaign in a vault without a passphrase: sealed like any other, and no key derivation.
class Sealed final
{
public:
    explicit Sealed(const QString& file) : m_vault(file)
    {
        must(m_vault.create(std::nullopt));
        must(m_vault.unlock(std::nullopt));
    }
    std::unique_ptr<Database> open() const { return must(Database::open(m_vault, Access::Write)); }
    Vault& vault() { return m_vault; }

private:
    Vault m_vault;
};

struct Campaigns
{
    explicit Campaigns(const QTemporaryDir& folder, const QString& name = QStringLiteral("bench"))
        : sealed(folder.filePath(name + QStringLiteral(".vigil"))), plain(folder.filePath(name + QStringLiteral(".db")))
    {
        sealedStore = sealed.open();
        plainStore = plain.open();
        must(migrate(*sealedStore));
        must(migrate(*plainStore));
    }
    Sealed sealed;
    PlainFile plain;
    std::unique_ptr<Database> sealedStore;
    std::unique_ptr<Database> plainStore;
};

void reportDuel(const QString& work, const Duel& both)
{
    report(work, QStringLiteral("the same on plain SQLite (%1)").arg(inMilliseconds(both.other)),
           inMilliseconds(both.ours) + QStringLiteral(", ") + both.ratio());
}

void addPeople(Database& database, const std::vector<InventedPerson>& people)
{
    PersonListStore listings(database);
    SearchStore search(database);
    must(database.transaction([&]() -> Result<void> {
        for (const auto& person : people) {
            VIGIL_TRY(listings.put(person.listing));
            VIGIL_TRY(search.setSpellings({Kind::Person, person.listing.id}, person.spellings));
        }
        return {};
    }));
}

/// Both in turns, 10 000 each, every one a transaction that is synced.
void measureCommits(Campaigns& campaigns)
{
    const auto work = [](Database& database) {
        Statement& row = database.prepared(QStringLiteral("INSERT INTO code VALUES ('bench', hex(randomblob(20)), 1)"));
        for (int i = 0; i < commitsEach; ++i)
            must(database.transaction([&] { return row.run(); }));
    };
    const Duel both = duel(
        commits / commitsEach, [&] { work(*campaigns.sealedStore); }, [&] { work(*campaigns.plainStore); });
    reportDuel(QStringLiteral("%1 commits of one row, of 10 000").arg(commitsEach), both);
}

/// The whole bulk into files of their own.
void measureImport(const std::vector<InventedPerson>& people, const QString& size, int times)
{
    std::vector<double> ours;
    std::vector<double> other;
    for (int round = 0; round < times; ++round) {
        const QTemporaryDir folder;
        Campaigns campaigns(folder);
        const auto import = [&](Database& database) {
            addPeople(database, people);
            must(database.checkpoint());
        };
        ours.push_back(milliseconds([&] { import(*campaigns.sealedStore); }));
        other.push_back(milliseconds([&] { import(*campaigns.plainStore); }));
    }
    reportDuel(QStringLiteral("bulk import with index and checkpoint, ") + size,
               {percentile(ours, 0.5), percentile(other, 0.5)});
}

/// A connection with its pragmas and the first page of the list; the key is there already.
void measureOpening(Campaigns& campaigns, const QString& size)
{
    const auto open = [](const auto& campaign) {
        const auto database = campaign.open();
        must(database->schemaVersion());
    };
    campaigns.sealedStore.reset();
    campaigns.plainStore.reset();
    const Duel both = duel(
        rounds * 5, [&] { open(campaigns.sealed); }, [&] { open(campaigns.plain); });
    reportDuel(QStringLiteral("open and close without key derivation, ") + size, both);
    const auto show = [](const auto& campaign) {
        const auto database = campaign.open();
        const PersonListStore listings(*database);
        const auto ids = must(listings.ids({}));
        must(listings.rows({ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(pageRows, std::ssize(ids))}));
    };
    const Duel shown = duel(
        rounds, [&] { show(campaigns.sealed); }, [&] { show(campaigns.plain); });
    reportDuel(QStringLiteral("open and show the People list, nothing cached, ") + size, shown);
    campaigns.sealedStore = campaigns.sealed.open();
    campaigns.plainStore = campaigns.plain.open();
}

void measureSearch(Campaigns& campaigns, const std::vector<InventedPerson>& people, const QString& size)
{
    const auto search = [&](Database& database) {
        const SearchStore index(database);
        const std::size_t stride = std::max<std::size_t>(1, people.size() / searches);
        for (std::size_t i = 0; i < people.size(); i += stride)
            must(index.allWords(foldName(people[i].spellings.last()), Kind::Person, 50));
    };
    reportDuel(QStringLiteral("%1 searches, stage 1, %2").arg(searches).arg(size),
               duel(
                   rounds, [&] { search(*campaigns.sealedStore); }, [&] { search(*campaigns.plainStore); }));
}

void measureList(Campaigns& campaigns, const QString& size)
{
    const auto list = [](Database& database) {
        const PersonListStore listings(database);
        const auto ids = must(listings.ids({.sortBy = PersonColumn::Place}));
        const auto first = ids.begin() + std::ssize(ids) / 2;
        must(listings.rows({first, first + std::min<std::ptrdiff_t>(pageRows, std::ssize(ids) / 2)}));
    };
    reportDuel(QStringLiteral("People list by place: ids and a page of %1, %2").arg(pageRows).arg(size),
               duel(
                   rounds, [&] { list(*campaigns.sealedStore); }, [&] { list(*campaigns.plainStore); }));
}

/// Against VACUUM INTO of the plain file, and what a backup adds: every page opened again.
void measureBackup(Campaigns& campaigns, const QTemporaryDir& folder, const QString& size)
{
    const QString plainCopy = folder.filePath(QStringLiteral("copy.db"));
    const auto plainUri = QStringLiteral("file:%1?vfs=unix-excl").arg(folder.filePath(QStringLiteral("bench.db")));
    Vault copy(folder.filePath(QStringLiteral("copy.vigil")), Exclusion::Shared);
    std::vector<double> verifying;
    const auto backUp = [&] {
        copy.lock();
        QFile::remove(copy.path());
        must(copy.createCopyOf(campaigns.sealed.vault()));
        must(copyCampaign(campaigns.sealed.vault(), copy));
    };
    const auto plainBackUp = [&] {
        QFile::remove(plainCopy);
        const auto plain = must(openRaw(plainUri, SQLITE_OPEN_READWRITE));
        const QByteArray sql = "VACUUM INTO '" + plainCopy.toUtf8() + '\'';
        if (sqlite3_exec(plain.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(plain.get()));
        verifying.push_back(milliseconds([&] {
            if (copy.isUnlocked() && !must(copy.verify()).empty())
                qFatal("the copy is damaged");
        }));
    };
    const Duel both = duel(copyRounds, backUp, plainBackUp);
    const double verified = percentile(verifying, 0.5);
    reportDuel(QStringLiteral("backup, ") + size, {both.ours, both.other - verified});
    report(QStringLiteral("verification of the backup (%1 MB), ").arg(QFile(copy.path()).size() / 1'000'000) + size,
           QStringLiteral("–"), inMilliseconds(verified));
}

void measureKey()
{
    const QTemporaryDir folder;
    const Passphrase passphrase("six invented words");
    Vault vault(folder.filePath(QStringLiteral("key.vigil")));
    must(vault.create(passphrase));
    std::vector<double> times;
    for (int round = 0; round < 7; ++round)
        times.push_back(milliseconds([&] {
            must(vault.unlock(passphrase));
            vault.lock();
        }));
    const KeyCost cost = must(headerOf(vault.path())).slots[0].cost;
    report(QStringLiteral("unlock with a passphrase"), QStringLiteral("≥ 0.4 s and ≥ 256 MiB"),
           QStringLiteral("median %1, %2 MiB, %3 passes")
               .arg(inMilliseconds(percentile(times, 0.5)))
               .arg(cost.memory >> 20)
               .arg(cost.passes));
}

void measure(int count)
{
    const QString size = QStringLiteral("%1 people").arg(count);
    std::vector<InventedPerson> people;
    InventedPeople invented;
    for (int i = 0; i < count; ++i)
        people.push_back(invented.next());

    measureImport(people, size, count > 10'000 ? 1 : importRounds);
    const QTemporaryDir folder;
    Campaigns campaigns(folder);
    addPeople(*campaigns.sealedStore, people);
    addPeople(*campaigns.plainStore, people);
    must(campaigns.sealedStore->checkpoint());
    must(campaigns.plainStore->checkpoint());
    measureOpening(campaigns, size);
    measureSearch(campaigns, people, size);
    measureList(campaigns, size);
    measureBackup(campaigns, folder, size);
}

} // namespace

/// Sizes as arguments: 10000 and 100000 when there are none. A million takes minutes.
int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    QStringList sizes = application.arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {QStringLiteral("10000"), QStringLiteral("100000")};
    measureKey();
    {
        const QTemporaryDir folder;
        Campaigns campaigns(folder);
        measureCommits(campaigns);
    }
    for (const QString& size : sizes)
        measure(size.toInt());
    return 0;
}
