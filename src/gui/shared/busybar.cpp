// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/busybar.h"

namespace vigil {

BusyBar::BusyBar(QWidget* parent) : QProgressBar(parent)
{
    constexpr int beatMs = 40;
    setRange(0, 0);
    setTextVisible(false);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        if (minimum() == maximum())
            update();
    });
}

void BusyBar::showEvent(QShowEvent* event)
{
    QProgressBar::showEvent(event);
    m_beat.start();
}

void BusyBar::hideEvent(QHideEvent* event)
{
    m_beat.stop();
    QProgressBar::hideEvent(event);
}

} // namespace vigil
