// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/dialogs.h"

#include <QGuiApplication>
#include <QLayout>
#include <QTimer>
#include <QWidget>

namespace vigil {

void fitHeight(QWidget& window)
{
    window.layout()->activate();
    const int wanted = window.layout()->totalHeightForWidth(window.width());
    if (wanted > window.height())
        window.resize(window.width(), wanted);
}

void runAfterPaint(QWidget& window, std::function<void()> work)
{
    fitHeight(window);
    window.repaint();
    QTimer::singleShot(0, &window, [work = std::move(work)] {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        work();
        QGuiApplication::restoreOverrideCursor();
    });
}

} // namespace vigil
