// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QObject>
#include <thread>

namespace vigil {

class KeyService;

/// Changes the passphrase without holding up the thread that owns the campaign: both keys are derived in a worker, the
/// key header is written by the owner. The campaign must stay unlocked until `finished`.
class PassphraseJob final : public QObject
{
    Q_OBJECT

public:
    PassphraseJob(KeyService& keys, Passphrase from, Passphrase to, QObject* parent = nullptr);
    ~PassphraseJob() override; ///< waits for the derivation; what was not finished changes nothing
    void start();

Q_SIGNALS:
    /// Errors as KeyService::changePassphrase.
    void finished(const vigil::Result<void>& changed);

private:
    KeyService& m_keys;
    Passphrase m_from;
    Passphrase m_to;
    std::jthread m_worker;
};

} // namespace vigil
