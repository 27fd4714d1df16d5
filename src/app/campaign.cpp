// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"

#include "app/agendaservice.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/changes.h"
#include "app/draftservice.h"
#include "app/exportservice.h"
#include "app/historyservice.h"
#include "app/letterfacts.h"
#include "app/letterrules.h"
#include "app/letterservice.h"
#include "app/mailservice.h"
#include "app/outboxrecovery.h"
#include "app/personlister.h"
#include "app/queueguard.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/sample.h"
#include "app/searchservice.h"
#include "app/stores.h"
#include "app/termservice.h"
#include "base/logging.h"
#include "store/integrity.h"
#include "store/migrations.h"
#include "store/plainvault.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace vigil {

namespace {

using OptionalPassphrase = std::optional<Sensitive<QByteArray>>;

/// The zone of a country's own profile, for a campaign that names none.
QString zoneOf(const QString& country, const TermService& terms)
{
    for (const auto& profile : terms.profiles())
        if (!country.isEmpty() && profile.country == country && !profile.zone.isEmpty())
            return QString::fromLatin1(profile.zone);
    return QStringLiteral("UTC");
}

Record campaignRecord(const NewCampaign& wanted, const TermService& terms)
{
    Record record(Kind::Campaign);
    const QString country = wanted.country.toUpper();
    record.set(QStringLiteral("title"),
               wanted.title.isEmpty() ? QFileInfo(wanted.file).completeBaseName() : wanted.title);
    record.set(QStringLiteral("country"), country);
    record.set(QStringLiteral("zone"), wanted.zone.isEmpty() ? zoneOf(country, terms) : wanted.zone);
    record.set(QStringLiteral("language"),
               wanted.language.isEmpty() ? QStringLiteral("en") : wanted.language.toLower());
    return record;
}

/// The three settings are read as their fields would be, so that the same words refuse them.
Findings settingsFindings(const NewCampaign& wanted)
{
    const auto nothing = [](const QString& typed, const std::vector<Kind>&) -> Result<Reference> {
        return Error{"unknown-reference", typed};
    };
    Findings findings;
    for (const auto& [key, typed] :
         {std::pair{QStringLiteral("country"), wanted.country}, std::pair{QStringLiteral("zone"), wanted.zone},
          std::pair{QStringLiteral("language"), wanted.language}}) {
        const ParsedField parsed = parseField(*kindDef(Kind::Campaign).field(key), typed, QDate(), nothing);
        findings.insert(findings.end(), parsed.findings.begin(), parsed.findings.end());
    }
    return findings;
}

} // namespace

/// What stays while a campaign is locked.
struct Campaign::Frame
{
    QString file;
    Workplace workplace;
    std::unique_ptr<Vault> vault;
    ChangeNotifier notifier = ChangeNotifier();
};

/// Everything of an open campaign; the order of members is the order of building.
struct Campaign::Parts
{
    Parts(std::unique_ptr<Database> connection, Frame& frame)
        : database(std::move(connection)), stores(*database), dossiers(stores, terms),
          lister(stores, dossiers, frame.workplace), rules(stores, frame.workplace),
          guard(stores, rules, frame.workplace), changes(stores, frame.notifier, lister, guard, frame.workplace),
          records(stores, changes), casework(stores, changes, terms), history(stores, changes), search(stores),
          agenda(stores, terms, frame.workplace), facts(stores, casework, frame.workplace),
          letters(stores, changes, facts, rules), exports(stores, changes, facts, rules),
          mail(stores, changes, facts, rules, frame.notifier, frame.workplace), drafts(stores, frame.workplace)
    {
    }

    std::unique_ptr<Database> database;
    Stores stores;
    TermService terms;
    DossierReader dossiers;
    PersonLister lister;
    LetterRules rules;
    QueueGuard guard;
    Changes changes;
    RecordService records;
    CaseworkService casework;
    HistoryService history;
    SearchService search;
    AgendaService agenda;
    LetterFacts facts;
    LetterService letters;
    ExportService exports;
    MailService mail;
    DraftService drafts;
};

Campaign::Campaign(std::unique_ptr<Frame> frame) : m_frame(std::move(frame)) {}

Campaign::~Campaign()
{
    if (const auto closed = close(); !closed)
        qCWarning(logApp) << "closing:" << closed.error().code.toString();
}

Result<void> Campaign::openParts()
{
    VIGIL_TRY_GET(database, Database::open(*m_frame->vault, Access::Write));
    VIGIL_TRY(migrate(*database));
    m_parts = std::make_unique<Parts>(std::move(database), *m_frame);
    return {};
}

Result<std::unique_ptr<Campaign>> Campaign::create(const NewCampaign& wanted, const Workplace& workplace)
{
    if (Findings findings = settingsFindings(wanted); hasErrors(findings))
        return Error{"input-refused", wanted.file, std::move(findings)};
    auto vault = std::make_unique<PlainVault>(wanted.file);
    VIGIL_TRY(vault->create(wanted.passphrase));
    VIGIL_TRY(vault->unlock(wanted.passphrase));
    std::unique_ptr<Campaign> campaign(
        new Campaign(std::unique_ptr<Frame>(new Frame{wanted.file, workplace, std::move(vault)})));
    VIGIL_TRY(campaign->openParts());
    NewCampaign placed = wanted;
    if (wanted.sample && wanted.country.isEmpty())
        placed.country = QStringLiteral("KZ");
    const Record settings = campaignRecord(placed, campaign->terms());
    const auto made = campaign->m_parts->changes.apply(
        {.key = QStringLiteral("create-campaign"), .label = settings.text(QStringLiteral("title")), .undoable = false},
        [&](ChangeWriter& writer) -> Result<void> {
            const auto inserted = writer.insert(settings);
            return inserted ? Result<void>() : inserted.error();
        });
    if (!made)
        return made.error();
    if (wanted.sample) {
        campaign->m_parts->changes.setUndoable(false);
        VIGIL_TRY(fillWithSample(*campaign));
        campaign->m_parts->changes.setUndoable(true);
    }
    return campaign;
}

Result<std::unique_ptr<Campaign>> Campaign::open(const QString& file, const OptionalPassphrase& passphrase,
                                                 const Workplace& workplace)
{
    std::unique_ptr<Campaign> campaign(
        new Campaign(std::unique_ptr<Frame>(new Frame{file, workplace, std::make_unique<PlainVault>(file)})));
    VIGIL_TRY(campaign->unlock(passphrase));
    return campaign;
}

Result<void> Campaign::unlock(const OptionalPassphrase& passphrase)
{
    Q_ASSERT(isLocked());
    VIGIL_TRY(m_frame->vault->unlock(passphrase));
    auto opened = openParts();
    if (opened)
        opened = recoverOutbox(m_parts->stores, m_frame->workplace.clock.now());
    if (!opened) {
        m_parts.reset();
        m_frame->vault->lock();
        return opened;
    }
    Q_EMIT m_frame->notifier.unlocked();
    return {};
}

Result<void> Campaign::lock()
{
    Q_ASSERT(!isLocked());
    auto closed = m_parts->database->checkpoint();
    m_parts.reset();
    m_frame->vault->lock();
    Q_EMIT m_frame->notifier.locked();
    return closed;
}

bool Campaign::isLocked() const
{
    return !m_parts;
}

Result<CampaignInfo> Campaign::info() const
{
    const RecordStore& records = m_parts->stores.records;
    VIGIL_TRY_GET(version, m_parts->database->schemaVersion());
    VIGIL_TRY_GET(campaign, records.find({Kind::Campaign, 1}));
    const auto text = [&campaign](const char* field) { return campaign.record.text(QString::fromLatin1(field)); };
    CampaignInfo info{.file = m_frame->file,
                      .formatVersion = version,
                      .encrypted = false,
                      .title = text("title"),
                      .country = text("country"),
                      .zone = text("zone"),
                      .language = text("language"),
                      .author = text("author")};
    for (const auto& [kind, count] :
         {std::pair{Kind::Person, &info.people}, std::pair{Kind::Case, &info.cases},
          std::pair{Kind::Custody, &info.custodies}, std::pair{Kind::Hearing, &info.hearings},
          std::pair{Kind::Contact, &info.contacts}, std::pair{Kind::Letter, &info.letters}}) {
        VIGIL_TRY_GET(counted, records.count(kind));
        *count = counted;
    }
    return info;
}

Result<QStringList> Campaign::check()
{
    VIGIL_TRY_GET(pages, m_frame->vault->verify());
    VIGIL_TRY_GET(problems, brokenLinks(*m_parts->database));
    for (const QString& problem : pages.problems)
        problems << problem;
    if (const auto index = m_parts->stores.search.checkIndex(); !index)
        problems << index.error().code.toString();
    return problems;
}

Result<void> Campaign::close()
{
    if (isLocked())
        return {};
    auto closed = m_parts->database->checkpoint();
    m_parts.reset();
    m_frame->vault->lock();
    return closed;
}

QString Campaign::file() const
{
    return m_frame->file;
}

QDate Campaign::today() const
{
    return campaignToday(m_parts->stores, m_frame->workplace);
}

QDateTime Campaign::now() const
{
    return m_frame->workplace.clock.now();
}

QByteArray Campaign::zone() const
{
    return campaignZone(m_parts->stores);
}

ChangeNotifier& Campaign::notifier()
{
    return m_frame->notifier;
}

RecordService& Campaign::records()
{
    return m_parts->records;
}

CaseworkService& Campaign::casework()
{
    return m_parts->casework;
}

HistoryService& Campaign::history()
{
    return m_parts->history;
}

SearchService& Campaign::search()
{
    return m_parts->search;
}

AgendaService& Campaign::agenda()
{
    return m_parts->agenda;
}

LetterService& Campaign::letters()
{
    return m_parts->letters;
}

ExportService& Campaign::exports()
{
    return m_parts->exports;
}

MailService& Campaign::mail()
{
    return m_parts->mail;
}

TermService& Campaign::terms()
{
    return m_parts->terms;
}

DraftService& Campaign::drafts()
{
    return m_parts->drafts;
}

QString defaultCampaignFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/vigil/campaign.vigil");
}

} // namespace vigil
