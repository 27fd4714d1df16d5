// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vigil {

/// Empties the clipboard of what was copied in this program, and of nothing else. Copying takes place in the active
/// window, so what came while this program was active counts as its own, besides what the system says it owns.
class ClipboardGuard final : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardGuard(QObject* parent = nullptr);
    void clearOwn();

private:
    bool m_isOwn = false;
};

} // namespace vigil
