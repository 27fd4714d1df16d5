// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace vigil {

/// When what is typed should be kept: after a pause, and while somebody types on and on, every two seconds all the
/// same.
class TypingPause final : public QObject
{
    Q_OBJECT

public:
    explicit TypingPause(QObject* parent = nullptr);
    void typed(); ///< a key, or whatever changes the text
    void stop();
    bool isWaiting() const { return m_timer.isActive(); } ///< something was typed since it was last due

Q_SIGNALS:
    void due();

private:
    QTimer m_timer;
    QElapsedTimer m_sinceFirst; ///< of what is not kept yet
};

} // namespace vigil
