// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDateTime;
class QLabel;
class QStatusBar;

namespace vigil {

struct BackupReminder;

/// What the status bar says: of the page, when the last change was saved, how much waits to be sent, and how old the
/// newest backup is.
class StatusParts final : public QObject
{
    Q_OBJECT

public:
    explicit StatusParts(QStatusBar& bar);
    void showPage(const QString& status, int inOutbox);
    void showNothing();
    void tellSaved(const QDateTime& now);
    void forgetSaved();
    void showBackup(const BackupReminder& reminder);

private:
    QLabel* m_page;
    QLabel* m_saved;
    QLabel* m_outbox;
    QLabel* m_backup;
};

} // namespace vigil
