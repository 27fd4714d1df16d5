// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/purgeservice.h"

#include <QObject>
#include <QStringList>
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
/// connection is closed meanwhile: until `finished` nothing else may be asked of the campaign, which must outlive this,
/// and every service reference is gone.
class PurgeJob final : public QObject
{
    Q_OBJECT

public:
    PurgeJob(Campaign& campaign, std::vector<Reference> records);
    ~PurgeJob() override; ///< waits, and leaves the campaign open
    void start();

Q_SIGNALS:
    /// Errors as PurgeService::purge. The campaign is open again, or locked when it could not be opened; then the error
    /// says why.
    void finished(const vigil::Result<vigil::Forgotten>& forgotten);

private:
    Result<Forgotten> forget() const;
    void finish(const Result<Forgotten>& forgotten);
    Campaign& m_campaign;
    std::vector<Reference> m_records;
    bool m_isOver = false;
    std::jthread m_worker;
};

} // namespace vigil
