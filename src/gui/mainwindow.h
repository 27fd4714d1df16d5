// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/result.h"
#include "gui/campaignpages.h"

#include <QList>
#include <QMainWindow>
#include <QPointer>
#include <memory>
#include <optional>

namespace Ui {
class MainWindow;
}

namespace vigil {

class AppSettings;
class CampaignDialogs;
class CampaignDoor;
class ClipboardGuard;
class ClosingPage;
class HelpWindow;
class IdleWatch;
class LetterWriter;
class RecoverySheetWriter;
class StartPage;
class StatusParts;
class UndoActions;
class UnlockPage;
class WindowLook;
struct Forgotten;
struct NewCampaign;
struct Notice;

/// The frame: menus, toolbar, the pages of the open campaign, the Start or the Unlock page, message bar and status bar.
/// What is done to records is done by the pages; which campaign is open is decided by the door.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// What puts letters and recovery sheets on paper.
    struct Writers
    {
        LetterWriter& letters;
        RecoverySheetWriter& sheets;
    };
    MainWindow(const Workplace& workplace, const Writers& writers, AppSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A failure is shown on the start page or in the message bar too. At "passphrase-needed" the Unlock page asks.
    Result<void> openCampaign(const QString& file);
    /// A dialog asks how the new file is to be protected, and makes it.
    void startCampaign(const QString& file);
    Result<void> createCampaign(const NewCampaign& wanted);
    Result<void> openSample();

public Q_SLOTS:
    /// Empties the window and wipes the keys of an encrypted campaign.
    void lock();
    /// The same, but for a campaign that cannot be locked or has work in hand: then nothing.
    void lockWhenPossible();

Q_SIGNALS:
    void settingsRequested();
    void campaignShown(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    template <class Slot> void wire(QAction* action, const char* iconName, Slot slot);
    void wireActions();
    void wireGoActions();
    void buildToolBar();
    void wireMessageBar();
    void wireDoor();
    void usePages(const Result<void>& closedBefore);
    void dropPages();
    void tellForgotten(const Result<Forgotten>& forgotten);
    void showRoom();
    void showClosingPage();
    void tellNotices(const Result<void>& closedBefore);
    void fail(const Error& error);
    void showState();
    void showBackup();
    void help(const QString& topic);
    void say(const Notice& notice);
    void showPageActions();
    void retranslate();
    void tellSaved();
    void closeAtLast();
    void keepLook();
    const Workplace& m_workplace;
    Writers m_writers;
    AppSettings& m_settings;
    std::unique_ptr<Ui::MainWindow> m_ui;
    StartPage* m_start;
    UnlockPage* m_unlock;
    ClosingPage* m_closing;
    StatusParts* m_status = nullptr;
    UndoActions* m_undo = nullptr;
    std::unique_ptr<WindowLook> m_look;
    IdleWatch* m_idle;
    ClipboardGuard* m_clipboard;
    std::unique_ptr<CampaignDoor> m_door;
    CampaignPages* m_pages = nullptr;
    CampaignDialogs* m_dialogs = nullptr; ///< belongs to the pages
    QPointer<HelpWindow> m_help;
    QList<QAction*> m_pageActions;          ///< of the shown page, in the Edit menu
    std::optional<PagePlace> m_placeToKeep; ///< where the person was when the campaign was locked
    bool m_willRetranslate = false;
    bool m_isToClose = false; ///< as soon as the campaign is closed
    bool m_isToLock = false;  ///< as soon as the campaign is seen again
};

} // namespace vigil
