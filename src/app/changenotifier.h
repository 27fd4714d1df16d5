// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind.h"

#include <QObject>
#include <vector>

namespace vigil {

/// Says what changed, after the transaction. Views hold it; nothing else travels by signal.
class ChangeNotifier final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// Records that were made, changed, trashed or brought back; derived people lists are already refreshed.
    void recordsChanged(const std::vector<vigil::Reference>& references);
    /// States of letters in the outbox.
    void outboxChanged();
    /// The campaign closed its connection: drop every row, text and service reference.
    void locked();
    void unlocked();
};

} // namespace vigil
