// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/palette.h"

#include <QDBusVariant>
#include <QObject>

namespace vigil {

/// Asks the desktop (org.freedesktop.appearance of the settings portal) whether it is light, dark or of high contrast,
/// and says when that changes. Without a portal the palette that Qt started with decides.
class DesktopScheme final : public QObject
{
    Q_OBJECT

public:
    /// Reads `original` before the program's own palette replaces it.
    explicit DesktopScheme(const QPalette& original, QObject* parent = nullptr);
    ColorScheme scheme() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(const QString& key, uint value);
    bool m_prefersDark;
    bool m_prefersContrast = false;
};

} // namespace vigil
