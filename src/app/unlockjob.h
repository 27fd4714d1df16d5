// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QObject>
#include <thread>

namespace vigil {

class Campaign;

/// Unlocks a campaign without holding up the thread that owns it: the key is derived in a worker, the file is opened by
/// the owner. Until `finished` nothing else may be asked of the campaign, which must outlive this.
class UnlockJob final : public QObject
{
    Q_OBJECT

public:
    UnlockJob(Campaign& campaign, Passphrase passphrase);
    ~UnlockJob() override; ///< waits for the derivation, and leaves the campaign locked
    void start();

Q_SIGNALS:
    /// Errors as Campaign::unlock.
    void finished(const vigil::Result<void>& opened);

private:
    void finish(const Result<void>& unlocked);
    Campaign& m_campaign;
    Passphrase m_passphrase;
    std::jthread m_worker;
    bool m_isOver = false;
};

} // namespace vigil
