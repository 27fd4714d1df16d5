// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/gapwatch.h"

#include "base/logging.h"

#include <QAbstractEventDispatcher>

namespace vigil {

namespace {

constexpr qint64 longestGapMs = 100;

}

GapWatch::GapWatch(QObject* parent) : QObject(parent)
{
    QAbstractEventDispatcher* events = QAbstractEventDispatcher::instance();
    Q_ASSERT(events);
    connect(events, &QAbstractEventDispatcher::awake, this, [this] { m_awake.start(); });
    connect(events, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (!m_awake.isValid())
            return;
        const qint64 gap = m_awake.elapsed();
        m_awake.invalidate();
        if (gap <= longestGapMs)
            return;
        qCWarning(logGui) << "the window did not answer for" << gap << "ms";
        Q_EMIT longGap(gap);
    });
}

} // namespace vigil
