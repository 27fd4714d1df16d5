// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "gui/shared/notice.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <memory>

class QAction;
class QTimer;
class QWidget;

namespace vigil {

class BackupJob;
class BackupsDialog;
class Campaign;
class CheckJob;
class RecoverySheetWriter;
class TrashDialog;

/// Opens the dialogs of the frame that work on the open campaign. When it goes, they go: at closing and at locking.
class CampaignDialogs final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `pages`, which lives as long as the campaign is open in the window.
    CampaignDialogs(Campaign& campaign, RecoverySheetWriter& sheets, QWidget& window, QWidget& pages);
    ~CampaignDialogs() override;
    void goTo(const QList<QAction*>& commands);
    void openBackups();
    void openTrash();
    void openKeys(bool atSheet = false);

Q_SIGNALS:
    void recordChosen(vigil::Reference record);
    void arrestRequested(const QString& names);
    void restoreRequested(const QString& backup);
    void forgetRequested(const std::vector<vigil::Reference>& records);
    void backedUp();
    void said(const vigil::Notice& notice);

private:
    void backUp();
    void tellBackup(const Result<void>& made);
    void check();
    void checkWhenDue();
    void tellCheck(const Result<Findings>& problems);
    Campaign& m_campaign;
    RecoverySheetWriter& m_sheets;
    QWidget& m_window;
    QPointer<BackupsDialog> m_backups;
    QPointer<TrashDialog> m_trash;
    std::unique_ptr<BackupJob> m_backup; ///< while it runs
    std::unique_ptr<CheckJob> m_check;   ///< the same
    QTimer* m_upkeep;
};

} // namespace vigil
