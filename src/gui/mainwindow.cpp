// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "ui_mainwindow.h"

#include "app/campaign.h"
#include "app/changenotifier.h"
#include "app/keyservice.h"
#include "app/messages.h"
#include "gui/aboutbox.h"
#include "gui/backupsdialog.h"
#include "gui/campaigndialogs.h"
#include "gui/campaigndoor.h"
#include "gui/changewait.h"
#include "gui/closingpage.h"
#include "gui/gotodialog.h"
#include "gui/helpwindow.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/clipboardguard.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/idlewatch.h"
#include "gui/shared/notice.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/trashing.h"
#include "gui/startpage.h"
#include "gui/statusparts.h"
#include "gui/undoactions.h"
#include "gui/unlockpage.h"
#include "gui/windowlook.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <utility>

namespace vigil {

MainWindow::MainWindow(const Workplace& workplace, const Writers& writers, AppSettings& settings, QWidget* parent)
    : QMainWindow(parent), m_workplace(workplace), m_writers(writers), m_settings(settings),
      m_ui(std::make_unique<Ui::MainWindow>()), m_start(new StartPage(settings, this)), m_unlock(new UnlockPage(this)),
      m_closing(new ClosingPage(this)), m_idle(new IdleWatch(this)), m_clipboard(new ClipboardGuard(this)),
      m_door(std::make_unique<CampaignDoor>(workplace, *m_unlock, *this))
{
    m_ui->setupUi(this);
    m_undo = new UndoActions(*m_ui->actionUndo, *m_ui->actionRedo, this);
    setWindowIcon(applicationIcon());
    m_ui->stack->addWidget(m_start);
    m_ui->stack->addWidget(m_unlock);
    m_ui->stack->addWidget(m_closing);
    m_status = new StatusParts(*m_ui->statusBar);
    wireActions();
    wireGoActions();
    buildToolBar();
    wireMessageBar();
    wireDoor();
    m_look = std::make_unique<WindowLook>(settings, *this, *m_ui->actionNavigation, *m_ui->actionDetails);
    m_look->restore();
    showState();
    m_start->setFocus();
}

MainWindow::~MainWindow()
{
    // What it says while it closes is still for this window.
    static_cast<void>(m_door->close());
}

template <class Slot> void MainWindow::wire(QAction* action, const char* iconName, Slot slot)
{
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    connect(action, &QAction::triggered, this, slot);
}

void MainWindow::wireActions()
{
    wire(m_ui->actionNewCampaign, "document-new", [this] { m_door->chooseFile(true); });
    wire(m_ui->actionOpen, "document-open", [this] { m_door->chooseFile(false); });
    wire(m_ui->actionSample, "document-preview", [this] { static_cast<void>(openSample()); });
    wire(m_ui->actionBackups, "document-export", [this] { m_dialogs->openBackups(); });
    wire(m_ui->actionTrash, "edit-delete", [this] { m_dialogs->openTrash(); });
    wire(m_ui->actionKeysToFile, "object-locked", [this] { m_dialogs->openKeys(); });
    wire(m_ui->actionSettings, "configure", [this] { Q_EMIT settingsRequested(); });
    wire(m_ui->actionLock, "object-locked", [this] { lock(); });
    wire(m_ui->actionQuit, "application-exit", [this] { close(); });
    wire(m_ui->actionFilter, "edit-find", [this] { m_pages->focusFilter(); });
    wire(m_ui->actionNewArrest, "list-add-user", [this] { m_pages->logArrest(); });
    wire(m_ui->actionWriteLetters, "mail-message-new", [this] { m_pages->writeLetters(); });
    wire(m_ui->actionExport, "document-export", [this] { m_pages->exportLetters(); });
    wire(m_ui->actionSend, "mail-message-new", [this] { m_pages->sendLetters(); });
    wire(m_ui->actionAccounts, nullptr, [this] { m_pages->openAccounts(); });
    for (const auto& [action, kind] :
         {std::pair{m_ui->actionNewCase, Kind::Case}, std::pair{m_ui->actionNewContact, Kind::Contact},
          std::pair{m_ui->actionNewOrganisation, Kind::Organisation},
          std::pair{m_ui->actionNewSignatory, Kind::Signatory}, std::pair{m_ui->actionNewSource, Kind::Source}})
        wire(action, nullptr, [this, kind = kind] { m_pages->addRecord(kind); });
    wire(m_ui->actionHelp, "help-contents", [this] { help(m_pages ? m_pages->helpTopic() : QStringLiteral("Start")); });
    wire(m_ui->actionKeys, nullptr, [this] { help(QStringLiteral("All keys")); });
    wire(m_ui->actionAbout, "help-about", [this] { openAboutBox(*this); });
}

void MainWindow::wireGoActions()
{
    wire(m_ui->actionGoTo, "edit-find", [this] { m_dialogs->goTo(commandsIn(*m_ui->menuBar, m_ui->actionGoTo)); });
    wire(m_ui->actionBack, "go-previous", [this] { m_pages->back(); });
    wire(m_ui->actionForward, "go-next", [this] { m_pages->forward(); });
    // In the order of the page list.
    wire(m_ui->actionToday, "view-calendar-day", [this] { m_pages->showListed(0); });
    wire(m_ui->actionPeople, "system-users", [this] { m_pages->showListed(1); });
    wire(m_ui->actionCases, "project-open", [this] { m_pages->showListed(2); });
    wire(m_ui->actionLetters, "mail-message", [this] { m_pages->showListed(3); });
    wire(m_ui->actionContacts, "view-pim-contacts", [this] { m_pages->showListed(4); });
    wire(m_ui->actionNextPart, nullptr, [this] { m_pages->focusNextPart(); });
    wire(m_ui->actionNavigation, nullptr, [this](bool on) { m_pages->setNavigationVisible(on); });
    wire(m_ui->actionDetails, nullptr, [this](bool on) { m_pages->setDetailsVisible(on); });
}

void MainWindow::buildToolBar()
{
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->insertWidget(m_ui->actionLock, space);
    for (QAction* action :
         {m_ui->actionNewArrest, m_ui->actionWriteLetters, m_ui->actionUndo, m_ui->actionGoTo, m_ui->actionLock})
        if (QWidget* button = m_ui->toolBar->widgetForAction(action))
            button->setFocusPolicy(Qt::TabFocus);
}

void MainWindow::wireMessageBar()
{
    connect(m_ui->messageBar, &MessageBar::undoRequested, m_undo, &UndoActions::takeBack);
    connect(m_undo, &UndoActions::said, this, &MainWindow::say);
    connect(m_ui->messageBar, &MessageBar::openRequested, this, [this](Reference reference) {
        if (m_pages)
            m_pages->open(reference);
    });
}

void MainWindow::wireDoor()
{
    connect(m_start, &StartPage::newRequested, this, [this] { m_door->chooseFile(true); });
    connect(m_start, &StartPage::openRequested, this, [this] { m_door->chooseFile(false); });
    connect(m_start, &StartPage::sampleRequested, this, [this] { static_cast<void>(openSample()); });
    connect(m_start, &StartPage::restoreRequested, this, [this] { m_door->chooseToRestore(); });
    connect(m_start, &StartPage::fileRequested, this,
            [this](const QString& file) { static_cast<void>(openCampaign(file)); });
    connect(m_door.get(), &CampaignDoor::closing, this, &MainWindow::dropPages);
    connect(m_door.get(), &CampaignDoor::opened, this, &MainWindow::usePages);
    connect(m_door.get(), &CampaignDoor::roomChanged, this, &MainWindow::showRoom);
    connect(m_door.get(), &CampaignDoor::failed, this, &MainWindow::fail);
    connect(m_door.get(), &CampaignDoor::recordsForgotten, this, &MainWindow::tellForgotten);
    connect(m_door.get(), &CampaignDoor::sheetWanted, this, [this] { m_dialogs->openKeys(true); });
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lockWhenPossible);
    m_idle->setMinutes(m_settings.number(Setting::IdleMinutes));
    connect(&m_settings, &AppSettings::changed, this, [this](Setting setting) {
        if (setting == Setting::IdleMinutes)
            m_idle->setMinutes(m_settings.number(Setting::IdleMinutes));
    });
}

void MainWindow::fail(const Error& error)
{
    const QString sentence = failureSentence(error);
    if (m_pages)
        say({.text = sentence, .tone = Notice::Tone::Failed});
    else
        m_start->showProblem(sentence);
}

/// Whoever opens another campaign while this one is closed wants the window to stay.
Result<void> MainWindow::openCampaign(const QString& file)
{
    m_isToClose = false;
    m_isToLock = false;
    m_start->showProblem({});
    return m_door->open(file);
}

void MainWindow::startCampaign(const QString& file)
{
    m_start->showProblem({});
    m_door->start(file);
}

Result<void> MainWindow::createCampaign(const NewCampaign& wanted)
{
    return m_door->create(wanted);
}

Result<void> MainWindow::openSample()
{
    return m_door->openSample();
}

void MainWindow::lock()
{
    if (m_pages)
        m_placeToKeep = m_pages->place();
    if (const auto locked = m_door->lock(); !locked)
        m_placeToKeep.reset();
}

void MainWindow::lockWhenPossible()
{
    Campaign* campaign = m_door->campaign();
    if (m_door->room() == CampaignDoor::Room::Closing)
        return static_cast<void>(m_door->lock());
    m_isToLock = m_door->isBusy();
    if (campaign && m_pages && !m_pages->isWorking() && campaign->keys().isEncrypted())
        lock();
}

void MainWindow::usePages(const Result<void>& closedBefore)
{
    Campaign& campaign = *m_door->campaign();
    if (closedBefore)
        m_start->showProblem({});
    m_pages = new CampaignPages(campaign, m_writers.letters, m_settings);
    m_ui->stack->addWidget(m_pages);
    m_ui->stack->setCurrentWidget(m_pages);
    connect(m_pages, &CampaignPages::said, this, &MainWindow::say);
    connect(m_pages, &CampaignPages::stateChanged, this, &MainWindow::showState);
    connect(m_pages, &CampaignPages::pageChanged, this, &MainWindow::showPageActions);
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &MainWindow::tellSaved);
    new ChangeWait(campaign.desk(), *this, *m_pages);
    m_dialogs = new CampaignDialogs(campaign, m_writers.sheets, *this, *m_pages);
    connect(m_dialogs, &CampaignDialogs::recordChosen, m_pages, &CampaignPages::open);
    connect(m_dialogs, &CampaignDialogs::arrestRequested, m_pages, &CampaignPages::logArrest);
    connect(m_dialogs, &CampaignDialogs::said, this, &MainWindow::say);
    connect(m_dialogs, &CampaignDialogs::backedUp, this, &MainWindow::showBackup);
    connect(m_dialogs, &CampaignDialogs::restoreRequested, this,
            [this](const QString& backup) { m_door->restore(m_door->file(), backup); });
    connect(m_dialogs, &CampaignDialogs::forgetRequested, this, [this](const std::vector<Reference>& records) {
        if (m_pages->isWorking())
            return say({.text = tr("Letters are being exported or sent. Forget it when that is done."),
                        .tone = Notice::Tone::Failed});
        m_placeToKeep = m_pages->place();
        m_door->forget(records);
    });
    m_pages->setNavigationVisible(m_ui->actionNavigation->isChecked());
    m_pages->setDetailsVisible(m_ui->actionDetails->isChecked());
    m_ui->messageBar->hide();
    m_status->forgetSaved();
    m_settings.addRecentFile(QFileInfo(campaign.file()).absoluteFilePath());
    if (m_placeToKeep)
        m_pages->restore(*m_placeToKeep);
    else
        m_pages->showListed(0);
    m_placeToKeep.reset();
    showState();
    showBackup();
    tellNotices(closedBefore);
    Q_EMIT campaignShown(campaign.file());
}

void MainWindow::tellForgotten(const Result<Forgotten>& forgotten)
{
    say(forgottenNotice(*m_door->campaign(), forgotten));
}

void MainWindow::dropPages()
{
    keepLook();
    // They belong to the pages, and leave the menu with them.
    m_pageActions.clear();
    delete m_pages;
    m_pages = nullptr;
    say({});
    m_ui->messageBar->hide();
    m_clipboard->clearOwn();
}

void MainWindow::showRoom()
{
    if (m_door->room() == CampaignDoor::Room::Start) {
        m_ui->stack->setCurrentWidget(m_start);
        m_start->setFocus();
    } else if (m_door->room() == CampaignDoor::Room::Unlock) {
        m_ui->stack->setCurrentWidget(m_unlock);
        m_unlock->setFocus();
    } else if (m_door->isBusy()) {
        showClosingPage();
        m_ui->stack->setCurrentWidget(m_closing);
    } else if (m_pages) {
        m_ui->stack->setCurrentWidget(m_pages);
    }
    showState();
    if (m_door->isBusy())
        return;
    if (m_isToClose)
        QMetaObject::invokeMethod(this, &MainWindow::closeAtLast, Qt::QueuedConnection);
    if (std::exchange(m_isToLock, false))
        QMetaObject::invokeMethod(this, &MainWindow::lockWhenPossible, Qt::QueuedConnection);
}

void MainWindow::showClosingPage()
{
    if (m_door->room() == CampaignDoor::Room::Closing)
        m_closing->showClosing(m_door->file());
    else if (m_door->room() == CampaignDoor::Room::Forgetting)
        m_closing->showForgetting();
    else
        m_closing->showTidying(m_door->file());
}

void MainWindow::tellNotices(const Result<void>& closedBefore)
{
    QStringList sentences;
    if (!closedBefore)
        sentences << failureSentence(closedBefore.error());
    for (const Finding& notice : m_door->campaign()->notices())
        sentences << messageFor(notice);
    if (!sentences.isEmpty())
        say({.text = sentences.join(QLatin1Char(' ')), .tone = Notice::Tone::Failed});
}

void MainWindow::keepLook()
{
    m_look->keep();
    if (m_pages)
        m_pages->keepColumns();
}

void MainWindow::showState()
{
    const bool isOpen = m_pages != nullptr;
    const bool isSeen = isOpen && m_door->room() == CampaignDoor::Room::Campaign;
    for (QAction* action :
         {m_ui->actionNewArrest,    m_ui->actionNewCase,    m_ui->actionNewContact, m_ui->actionNewOrganisation,
          m_ui->actionNewSignatory, m_ui->actionNewSource,  m_ui->actionExport,     m_ui->actionSend,
          m_ui->actionAccounts,     m_ui->actionFilter,     m_ui->actionToday,      m_ui->actionPeople,
          m_ui->actionCases,        m_ui->actionLetters,    m_ui->actionContacts,   m_ui->actionGoTo,
          m_ui->actionNextPart,     m_ui->actionNavigation, m_ui->actionDetails,    m_ui->actionLock,
          m_ui->actionBackups,      m_ui->actionTrash,      m_ui->actionKeysToFile})
        action->setEnabled(isSeen);
    for (QAction* action : {m_ui->actionNewCampaign, m_ui->actionOpen, m_ui->actionSample})
        action->setEnabled(!m_door->isBusy());
    m_ui->toolBar->setVisible(isSeen);
    m_ui->statusBar->setVisible(isSeen);
    m_ui->actionWriteLetters->setEnabled(isSeen && m_pages->caseAtHand());
    m_ui->actionBack->setEnabled(isSeen && m_pages->canGoBack());
    m_ui->actionForward->setEnabled(isSeen && m_pages->canGoForward());
    if (isSeen)
        m_status->showPage(m_pages->status(), m_pages->inOutbox());
    else
        m_status->showNothing();
    const QString file = QFileInfo(m_door->file()).fileName();
    setWindowTitle(file.isEmpty() ? tr("Vigil") : tr("%1 — Vigil").arg(file));
    m_undo->follow(isSeen ? m_door->campaign() : nullptr);
}

void MainWindow::showBackup()
{
    m_status->showBackup(
        backupReminder(m_door->file(), m_workplace.clock.now(), m_settings.number(Setting::BackupReminderDays)));
}

void MainWindow::help(const QString& topic)
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->openAt(topic);
}

void MainWindow::showPageActions()
{
    for (QAction* action : m_pageActions)
        m_ui->menuEdit->removeAction(action);
    m_pageActions = m_pages ? m_pages->pageActions() : QList<QAction*>();
    // They follow a separator, which a menu hides when nothing comes after it.
    m_ui->menuEdit->addActions(m_pageActions);
}

void MainWindow::tellSaved()
{
    m_status->tellSaved(m_workplace.clock.now());
    showState();
}

void MainWindow::say(const Notice& notice)
{
    m_ui->messageBar->say(notice);
}

/// Rebuilds what was built in the language before. Once, however many translators were exchanged.
void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_willRetranslate)
        return;
    m_willRetranslate = true;
    QMetaObject::invokeMethod(this, &MainWindow::retranslate, Qt::QueuedConnection);
}

void MainWindow::retranslate()
{
    m_willRetranslate = false;
    m_ui->retranslateUi(this);
    delete m_help;
    if (m_pages) {
        m_placeToKeep = m_pages->place();
        dropPages();
        usePages({});
    }
    showRoom();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepLook();
    m_isToClose = true;
    if (!m_door->isBusy())
        m_door->closeThen([this](const Result<void>& closed) {
            m_clipboard->clearOwn();
            // What went wrong must be read before the window goes.
            if (!closed)
                m_start->showProblem(failureSentence(closed.error()));
            m_isToClose = m_isToClose && closed;
        });
    const bool isWaiting = m_door->isBusy();
    event->setAccepted(m_isToClose && !isWaiting);
    m_isToClose = m_isToClose && isWaiting;
}

/// The closing that it waited for is over. Whoever had a reason to stay has said so.
void MainWindow::closeAtLast()
{
    if (std::exchange(m_isToClose, false))
        close();
}

} // namespace vigil
