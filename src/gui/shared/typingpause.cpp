// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/typingpause.h"

#include <algorithm>

namespace vigil {

namespace {

constexpr int pauseMs = 700;
/// RELIABILITY promises two seconds; keeping takes its part of them.
constexpr qint64 longestMs = 1700;

} // namespace

TypingPause::TypingPause(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TypingPause::due);
}

void TypingPause::typed()
{
    if (!m_timer.isActive())
        m_sinceFirst.start();
    const qint64 left = std::max<qint64>(0, longestMs - m_sinceFirst.elapsed());
    m_timer.start(static_cast<int>(std::min<qint64>(pauseMs, left)));
}

void TypingPause::stop()
{
    m_timer.stop();
}

} // namespace vigil
