// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;
class PlainLabel;

/// The backups of the open campaign: when they were made, one more now, and the way back to one.
class BackupsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit BackupsDialog(Campaign& campaign, QWidget* parent = nullptr);

    void showBackingUp();
    void showOutcome(const Result<void>& made);
    void showChecking();
    void showCheck(const Result<Findings>& problems);

Q_SIGNALS:
    void restoreRequested(const QString& backup);
    /// Until `showOutcome` another cannot be asked for.
    void backupRequested();
    /// Until `showCheck` another cannot be asked for.
    void checkRequested();

private:
    void fill();
    void restore();
    void say(const QString& sentence, bool failed);
    Campaign& m_campaign;
    QStandardItemModel* m_model;
    ListTable* m_table;
    PlainLabel* m_outcome;
    QPushButton* m_restore;
    QPushButton* m_making = nullptr;
    QPushButton* m_checking = nullptr;
};

/// "Backup: today", "Backup: 3 days ago", "No backup yet"; `isOld` when it is more days ago than `reminderDays`.
struct BackupReminder
{
    QString text;
    bool isOld = false;
};
BackupReminder backupReminder(const QString& campaignFile, const QDateTime& now, int reminderDays);

} // namespace vigil
