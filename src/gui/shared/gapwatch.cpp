// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/gapwatch.h"

#include "base/logging.h"

namespace vigil {

namespace {

constexpr int beatMs = 20;
constexpr qint64 longestGapMs = 100;

} // namespace

GapWatch::GapWatch(QObject* parent) : QObject(parent)
{
    // A timer that comes late has waited for whatever kept the window busy. The dispatcher's own signals do not tell:
    // on Unix they come around the wait, and timers run beside it.
    m_beat.setTimerType(Qt::PreciseTimer);
    m_sinceBeat.start();
    connect(&m_beat, &QTimer::timeout, this, [this] {
        const qint64 gap = m_sinceBeat.restart() - beatMs;
        if (gap <= longestGapMs)
            return;
        qCWarning(logGui) << "the window did not answer for" << gap << "ms";
        Q_EMIT longGap(gap);
    });
    m_beat.start(beatMs);
}

} // namespace vigil
