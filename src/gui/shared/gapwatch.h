// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace vigil {

/// Notes in the log when the window did not answer for more than 100 ms. In debug
/// builds alone: it is for those who write the program.
class GapWatch final : public QObject
{
    Q_OBJECT

public:
    explicit GapWatch(QObject* parent = nullptr);

Q_SIGNALS:
    void longGap(qint64 milliseconds);

private:
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
};

} // namespace vigil
