// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"

#include "app/campaignparts.h"
#include "app/changedesk.h"
#include "app/outboxrecovery.h"
#include "app/recordrules.h"
#include "app/sample.h"
#include "base/logging.h"
#include "store/integrity.h"
#include "store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace vigil {

namespace {

using OptionalPassphrase = std::optional<Passphrase>;

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

/// A backup comes before a migration: the old program may be wanted back.
Result<void> backUpBeforeMigration(const QString& file, const Vault& vault, Database& database,
                                   const Workplace& workplace)
{
    VIGIL_TRY_GET(version, database.schemaVersion());
    if (version == 0 || version == currentSchemaVersion())
        return {};
    const auto made = BackupService(file, vault, workplace).backUp();
    return made ? Result<void>() : made.error();
}

} // namespace

Campaign::Campaign(std::unique_ptr<Frame> frame) : m_frame(std::move(frame)) {}

Campaign::~Campaign()
{
    if (const auto closed = close(); !closed)
        qCWarning(logApp) << "closing:" << closed.error().code.toString();
}

Result<void> Campaign::openParts()
{
    if (m_frame->isReadOnly)
        return openPartsForReading();
    const Vault& vault = *m_frame->vault;
    const bool wasCrashed = QFileInfo(vault.path() + QStringLiteral("-wal")).size() > 0;
    VIGIL_TRY_GET(database, Database::open(vault, Access::Write));
    if (wasCrashed)
        VIGIL_TRY(quickCheck(*database));
    VIGIL_TRY(backUpBeforeMigration(m_frame->file, vault, *database, m_frame->workplace));
    VIGIL_TRY(migrate(*database));
    useParts(std::move(database));
    m_frame->notices = findNotices();
    return {};
}

void Campaign::useParts(std::unique_ptr<Database> database)
{
    m_parts = std::make_unique<Parts>(std::move(database), *m_frame);
    m_desk = std::make_unique<ChangeDesk>(*this);
}

void Campaign::dropParts()
{
    m_desk.reset();
    m_parts.reset();
}

Result<void> Campaign::openPartsForReading()
{
    VIGIL_TRY_GET(database, Database::open(*m_frame->vault, Access::Read));
    VIGIL_TRY_GET(version, database->schemaVersion());
    if (version != currentSchemaVersion())
        return Error{"backup-older-format", QString::number(version)};
    useParts(std::move(database));
    m_frame->notices = {{Severity::Note, {}, "read-only-backup", {}}};
    return {};
}

Result<std::unique_ptr<Campaign>> Campaign::create(const NewCampaign& wanted, const Workplace& workplace)
{
    auto vault = makeVault(wanted);
    return vault ? fillNew(wanted, workplace, std::move(*vault)) : vault.error();
}

Result<std::unique_ptr<Vault>> Campaign::makeVault(const NewCampaign& wanted)
{
    if (Findings findings = settingsFindings(wanted); hasErrors(findings))
        return Error{"input-refused", wanted.file, std::move(findings)};
    auto vault = std::make_unique<Vault>(wanted.file);
    VIGIL_TRY(vault->create(wanted.passphrase));
    if (const auto unlocked = vault->unlock(wanted.passphrase); !unlocked) {
        takeBackNew(wanted.file);
        return unlocked.error();
    }
    return vault;
}

Result<std::unique_ptr<Campaign>> Campaign::fillNew(const NewCampaign& wanted, const Workplace& workplace,
                                                    std::unique_ptr<Vault> vault)
{
    std::unique_ptr<Campaign> campaign(
        new Campaign(std::unique_ptr<Frame>(new Frame{wanted.file, workplace, std::move(vault)})));
    if (const auto filled = campaign->fill(wanted); !filled) {
        takeBackNew(wanted.file);
        campaign->leave();
        return filled.error();
    }
    return campaign;
}

/// A file that could not be made whole is none: the same name can be tried again. Called while the lock keeps others
/// out.
void Campaign::takeBackNew(const QString& file)
{
    for (const char* suffix : {"", "-wal", "-shm", ".ballast"})
        QFile::remove(file + QLatin1String(suffix));
}

Result<void> Campaign::fill(const NewCampaign& wanted)
{
    VIGIL_TRY(openParts());
    NewCampaign placed = wanted;
    if (wanted.sample && wanted.country.isEmpty())
        placed.country = QStringLiteral("KZ");
    const Record settings = campaignRecord(placed, terms());
    const auto made = m_parts->changes.apply(
        {.key = QStringLiteral("create-campaign"), .label = settings.text(QStringLiteral("title")), .undoable = false},
        [&](ChangeWriter& writer) -> Result<void> {
            const auto inserted = writer.insert(settings);
            return inserted ? Result<void>() : inserted.error();
        });
    if (!made)
        return made.error();
    if (wanted.sample) {
        m_parts->changes.setUndoable(false);
        VIGIL_TRY(fillWithSample(*this));
        m_parts->changes.setUndoable(true);
    }
    m_parts->changes.forgetChanges();
    return {};
}

Result<std::unique_ptr<Campaign>> Campaign::open(const QString& file, const OptionalPassphrase& passphrase,
                                                 const Workplace& workplace)
{
    auto campaign = locked(file, workplace);
    VIGIL_TRY(campaign->unlock(passphrase));
    if (campaign->owesTidying())
        campaign->tidy();
    return campaign;
}

std::unique_ptr<Campaign> Campaign::locked(const QString& file, const Workplace& workplace)
{
    std::unique_ptr<Campaign> campaign(new Campaign(std::unique_ptr<Frame>(new Frame{file, workplace, nullptr})));
    campaign->m_frame->isReadOnly = isBackupFile(file);
    campaign->m_frame->vault =
        std::make_unique<Vault>(file, campaign->m_frame->isReadOnly ? Exclusion::Shared : Exclusion::Locked);
    return campaign;
}

Result<void> Campaign::unlock(const OptionalPassphrase& passphrase)
{
    return openUnlocked(unlockVault(passphrase));
}

Result<void> Campaign::unlockVault(const OptionalPassphrase& passphrase)
{
    Q_ASSERT(isLocked());
    return m_frame->vault->unlock(passphrase);
}

/// Takes `unlockVault` back.
void Campaign::lockVault()
{
    m_frame->vault->lock();
}

void Campaign::handOver()
{
    m_frame->hasChangedBeforeLock |= m_parts->changes.hasChanged();
    dropParts();
}

Result<void> Campaign::comeBack()
{
    auto opened = openParts();
    if (!opened) {
        opened = explained(opened.error());
        dropParts();
        m_frame->vault->lock();
    }
    return opened;
}

Result<void> Campaign::openUnlocked(const Result<void>& unlocked)
{
    if (!unlocked)
        return explained(unlocked.error());
    auto opened = openParts();
    if (opened && !m_frame->isReadOnly)
        opened = recoverOutbox(m_parts->stores, m_frame->workplace.clock.now());
    if (!opened) {
        const Error error = explained(opened.error());
        dropParts();
        m_frame->vault->lock();
        return error;
    }
    qCInfo(logApp) << "opened";
    Q_EMIT m_frame->notifier.unlocked();
    return {};
}

bool Campaign::owesTidying() const
{
    if (isLocked() || m_frame->isReadOnly)
        return false;
    const auto due = m_parts->purging.isTidyingDue();
    return due && *due;
}

void Campaign::tidy()
{
    m_parts->tidy();
}

Result<void> Campaign::lock()
{
    Q_ASSERT(!isLocked());
    m_desk->finish();
    auto closed = m_frame->isReadOnly ? Result<void>() : m_parts->database->checkpoint();
    handOver();
    m_frame->vault->lock();
    qCInfo(logApp) << "locked";
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
                      .encrypted = m_parts->keys.isEncrypted(),
                      .hasRecoverySheet = m_parts->keys.hasRecoverySheet(),
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

Result<void> Campaign::close()
{
    if (isLocked())
        return {};
    m_desk->finish();
    auto closed = m_frame->isReadOnly ? Result<void>() : m_parts->database->checkpoint();
    if (!closed || !owesBackup()) {
        leave();
        return closed;
    }
    const auto backup = m_parts->backups.backUpWhenDue();
    return closeAfterBackup(backup ? Result<void>() : backup.error());
}

bool Campaign::owesBackup() const
{
    const auto hasChanged = [this] {
        return m_parts->changes.hasChanged() || m_frame->hasChangedBeforeLock || m_desk->isBusy();
    };
    return !isLocked() && !m_frame->isReadOnly && hasChanged() && m_parts->backups.isDue();
}

Result<void> Campaign::closeAfterBackup(const Result<void>& backup)
{
    m_desk->finish();
    auto closed = m_parts->database->checkpoint();
    if (closed && !backup)
        closed = Error{"backup-failed",
                       backup.error().code.toString(),
                       {{Severity::Warning, {}, backup.error().code, backup.error().detail}}};
    leave();
    return closed;
}

void Campaign::leave()
{
    dropParts();
    m_frame->vault->lock();
    qCInfo(logApp) << "closed";
}

std::unique_ptr<Vault> Campaign::vaultForWorker() const
{
    return m_frame->vault->forWorker();
}

const Workplace& Campaign::workplace() const
{
    return m_frame->workplace;
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

QString defaultCampaignFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/vigil/campaign.vigil");
}

} // namespace vigil
