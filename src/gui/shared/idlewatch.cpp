// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace vigil {

namespace {

constexpr int minuteMs = 60'000;

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
           type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::TabletPress ||
           type == QEvent::InputMethod;
}

} // namespace

IdleWatch::IdleWatch(QObject* parent) : QObject(parent), m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    if (minutes > 0)
        m_timer->start(minutes * minuteMs);
    else
        m_timer->stop();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    if (m_timer->isActive() && isTouch(event->type()))
        m_timer->start();
    return false;
}

} // namespace vigil
