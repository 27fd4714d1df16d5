// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/purgeservice.h"

#include <QObject>
#include <QStringList>
#include <functional>
#include <thread>

namespace vigil {

class Campaign;

/// What was forgotten, and the backups that still hold it.
struct Forgotten
{
    PurgeReport report;
    QStringList backupsHolding; ///< paths
};

/// Forgets records for good in a worker thread: the whole file is written anew, which takes seconds. The owner's
/// connection is closed meanwhile: until it has finished nothing else may be asked of the campaign, which must outlive
/// this, and every service reference is gone. Does one thing, once.
class PurgeJob final : public QObject
{
    Q_OBJECT

public:
    explicit PurgeJob(Campaign& campaign);
    ~PurgeJob() override; ///< waits, and leaves the campaign open
    void forget(const std::vector<Reference>& records);
    void tidy(); ///< as Campaign::tidy

Q_SIGNALS:
    /// Errors as PurgeService::purge. The campaign is open again, or locked when it could not be opened; then the error
    /// says why.
    void forgotten(const vigil::Result<vigil::Forgotten>& forgotten);
    /// The campaign is open again; or locked, and the error says why.
    void tidied(const vigil::Result<void>& tidied);

private:
    template <class T> void start(Result<T> (PurgeJob::*work)() const, void (PurgeJob::*told)(const Result<T>&));
    void later(const std::function<void()>& step);
    Result<Forgotten> forgetRecords() const;
    Result<void> tidyCampaign() const;
    Campaign& m_campaign;
    std::vector<Reference> m_records;
    bool m_isOver = false;
    std::jthread m_worker;
};

} // namespace vigil
