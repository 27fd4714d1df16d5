// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>
#include <QTimer>

namespace vigil {

/// A progress bar for work of which nobody knows how long it takes: while its range is empty, a piece of it goes to and
/// fro, so that one sees that something is done.
class BusyBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTimer m_beat;
};

} // namespace vigil
