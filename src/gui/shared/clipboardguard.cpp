// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/clipboardguard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace vigil {

ClipboardGuard::ClipboardGuard(QObject* parent) : QObject(parent)
{
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            [this] { m_isOwn = QGuiApplication::applicationState() == Qt::ApplicationActive; });
}

void ClipboardGuard::clearOwn()
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (m_isOwn || clipboard->ownsClipboard())
        clipboard->clear();
    m_isOwn = false;
}

} // namespace vigil
