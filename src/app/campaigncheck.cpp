// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a campaign is whole, and what a person should know of its file.
#include "app/campaign.h"

#include "app/backupbodies.h"
#include "app/campaignparts.h"
#include "app/placewarnings.h"
#include "base/logging.h"
#include "store/integrity.h"
#include "store/verification.h"

#include <algorithm>

namespace vigil {

namespace {

const QString checkedOn = QStringLiteral("checked-on"); ///< a setting: when the file was last found whole

} // namespace

Findings Campaign::findNotices() const
{
    Findings notices;
    const auto note = [&notices](Code code, const QString& detail) {
        notices.push_back({Severity::Warning, {}, code, detail});
    };
    if (m_frame->vault->wasLogCut())
        note("changes-may-be-missing", {});
    if (m_frame->vault->isHeaderCopyDamaged())
        note("header-copy-damaged", {});
    if (const auto seen = m_parts->backups.folder().damageSeenAt())
        note("damage-seen", seen->toString(Qt::ISODate));
    if (const auto folder = synchronisedFolder(m_frame->file))
        note("synchronised-folder", *folder);
    return notices;
}

const Findings& Campaign::notices() const
{
    return m_frame->notices;
}

Error Campaign::explained(Error error) const
{
    const Vault& vault = *m_frame->vault;
    if (error.code == Code("campaign-damaged") && vault.hadReadFailure() && !vault.damagedPage())
        return Error{"io-error", QStringLiteral("?")};
    if (error.code == Code("campaign-damaged")) {
        if (const auto page = vault.damagedPage())
            error.detail = QStringLiteral("page %1").arg(*page);
        BackupFolder(m_frame->file).noteDamage(now());
    }
    return withNewestBackup(std::move(error), m_frame->file);
}

Result<Findings> Campaign::check()
{
    if (!m_frame->isReadOnly)
        VIGIL_TRY(m_parts->database->checkpoint());
    VIGIL_TRY_GET(problems, m_frame->vault->verify(bodiesOf(m_parts->backups.folder())));
    if (problems.empty()) {
        VIGIL_TRY_GET(links, brokenLinks(*m_parts->database));
        for (const QString& link : links)
            problems.push_back({Severity::Error, {}, "broken-link", link});
        VIGIL_TRY_GET(attachments, m_parts->attachments.problems());
        problems.insert(problems.end(), attachments.begin(), attachments.end());
        if (const auto index = m_parts->stores.search.checkIndex(); !index)
            problems.push_back({Severity::Error, {}, index.error().code, {}});
    }
    VIGIL_TRY_GET(damaged, m_parts->backups.problemsOfNewest());
    return judge(problems, damaged, CheckOf::Everything);
}

Result<std::unique_ptr<Verification>> Campaign::beginCheck()
{
    if (!m_frame->isReadOnly)
        VIGIL_TRY(m_parts->database->checkpoint());
    return Verification::begin(*m_frame->vault);
}

/// What the problems of a check mean for the backups to come.
Result<Findings> Campaign::judge(Result<Findings> found, const Findings& ofBackup, CheckOf what)
{
    VIGIL_TRY(found);
    Findings problems = std::move(*found);
    // A disk that fails to read is no damage: it may give the same bytes back tomorrow.
    if (!problems.empty() && m_frame->vault->hadReadFailure() && !m_frame->vault->damagedPage())
        return Error{"io-error", QStringLiteral("?")};
    const BackupFolder& backups = m_parts->backups.folder();
    // The other copy of the key header serves; the pages, which backups are made of, are whole.
    const bool isOnlyHeader = std::all_of(problems.begin(), problems.end(), [](const Finding& problem) {
        return problem.code == Code("header-copy-damaged");
    });
    if (!isOnlyHeader)
        backups.noteDamage(now());
    else if (what == CheckOf::Everything)
        backups.forgetDamage();
    if (isOnlyHeader && !m_frame->isReadOnly)
        if (const auto noted = m_parts->stores.settings.save(checkedOn, now().toUTC().toString(Qt::ISODate)); !noted)
            qCWarning(logApp) << "the day of the check:" << noted.error().code.toString();
    problems.insert(problems.end(), ofBackup.begin(), ofBackup.end());
    return problems;
}

std::optional<QDateTime> Campaign::lastCheck() const
{
    const auto kept = m_parts->stores.settings.find(checkedOn);
    if (!kept || !*kept)
        return {};
    const auto at = QDateTime::fromString(**kept, Qt::ISODate);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

bool Campaign::isCheckDue() const
{
    constexpr int daysBetweenChecks = 7;
    const auto last = lastCheck();
    return !m_frame->isReadOnly && (!last || last->daysTo(now()) >= daysBetweenChecks || *last > now());
}

} // namespace vigil
