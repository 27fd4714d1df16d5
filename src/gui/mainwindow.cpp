// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "ui_mainwindow.h"

#include "app/campaign.h"
#include "app/changenotifier.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "app/searchservice.h"
#include "domain/names.h"
#include "gui/campaignpages.h"
#include "gui/gotodialog.h"
#include "gui/newcampaigndialog.h"
#include "gui/passphrasedialog.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/notice.h"
#include "gui/shared/plaintext.h"
#include "gui/startpage.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>
#include <QUrl>

namespace vigil {

namespace {

QString sampleFile()
{
    return QFileInfo(defaultCampaignFile()).dir().filePath(QStringLiteral("sample.vigil"));
}

} // namespace

MainWindow::MainWindow(const Workplace& workplace, LetterWriter& writer, QWidget* parent)
    : QMainWindow(parent), m_workplace(workplace), m_writer(writer), m_ui(std::make_unique<Ui::MainWindow>()),
      m_start(new StartPage(this)), m_status(new PlainLabel(this)), m_saved(new PlainLabel(this))
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    m_ui->stack->addWidget(m_start);
    for (QLabel* part : {m_status, m_saved}) {
        part->setWordWrap(false);
        part->setContentsMargins(8, 2, 8, 2);
        setTone(*part, TextTone::Muted);
    }
    m_ui->statusBar->addWidget(m_status, 1);
    m_ui->statusBar->addPermanentWidget(m_saved);
    wireActions();
    wireStartPage();
    showState();
    m_start->setFocus();
}

MainWindow::~MainWindow()
{
    static_cast<void>(closeCampaign());
}

void MainWindow::wireActions()
{
    const auto wire = [this](QAction* action, const char* iconName, auto slot) {
        if (iconName)
            action->setIcon(icon(QLatin1String(iconName)));
        connect(action, &QAction::triggered, this, slot);
    };
    wire(m_ui->actionNewCampaign, "document-new", [this] { chooseFile(true); });
    wire(m_ui->actionOpen, "document-open", [this] { chooseFile(false); });
    wire(m_ui->actionSample, "document-preview", [this] { static_cast<void>(openSample()); });
    wire(m_ui->actionQuit, "application-exit", [this] { close(); });
    wire(m_ui->actionUndo, "edit-undo", [this] { undo(); });
    wire(m_ui->actionRedo, "edit-redo", [this] { redo(); });
    wire(m_ui->actionGoTo, "edit-find", [this] { goTo(); });
    wire(m_ui->actionAbout, "help-about", [this] { showAbout(); });
    wire(m_ui->actionNewArrest, "list-add-user", [this] { m_pages->logArrest(); });
    wire(m_ui->actionWriteLetters, "mail-message-new", [this] { m_pages->writeLetters(); });
    wire(m_ui->actionExport, "document-export", [this] { m_pages->exportLetters(); });
    wire(m_ui->actionFilter, "edit-find", [this] { m_pages->focusFilter(); });
    wire(m_ui->actionBack, "go-previous", [this] { m_pages->back(); });
    wire(m_ui->actionForward, "go-next", [this] { m_pages->forward(); });
    // In the order of the page list.
    wire(m_ui->actionToday, "view-calendar-day", [this] { m_pages->showListed(0); });
    wire(m_ui->actionPeople, "system-users", [this] { m_pages->showListed(1); });
    wire(m_ui->actionCases, "project-open", [this] { m_pages->showListed(2); });
    wire(m_ui->actionLetters, "mail-message", [this] { m_pages->showListed(3); });
    wire(m_ui->actionContacts, "view-pim-contacts", [this] { m_pages->showListed(4); });
    wire(m_ui->actionNewCase, nullptr, [this] { m_pages->addRecord(Kind::Case); });
    wire(m_ui->actionNewContact, nullptr, [this] { m_pages->addRecord(Kind::Contact); });
    wire(m_ui->actionNewOrganisation, nullptr, [this] { m_pages->addRecord(Kind::Organisation); });
    wire(m_ui->actionNewSignatory, nullptr, [this] { m_pages->addRecord(Kind::Signatory); });
    wire(m_ui->actionNewSource, nullptr, [this] { m_pages->addRecord(Kind::Source); });
    wire(m_ui->actionNextPart, nullptr, [this] { m_pages->focusNextPart(); });
    wire(m_ui->actionNavigation, nullptr, [this](bool on) { m_pages->setNavigationVisible(on); });
    wire(m_ui->actionDetails, nullptr, [this](bool on) { m_pages->setDetailsVisible(on); });
    for (QAction* action : {m_ui->actionNewArrest, m_ui->actionWriteLetters, m_ui->actionUndo, m_ui->actionGoTo})
        if (QWidget* button = m_ui->toolBar->widgetForAction(action))
            button->setFocusPolicy(Qt::TabFocus);
    connect(m_ui->messageBar, &MessageBar::undoRequested, this, &MainWindow::undoChanges);
    connect(m_ui->messageBar, &MessageBar::openRequested, this, [this](Reference reference) {
        if (m_pages)
            m_pages->open(reference);
    });
    connect(m_ui->messageBar, &MessageBar::folderRequested, this,
            [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void MainWindow::wireStartPage()
{
    connect(m_start, &StartPage::newRequested, this, [this] { chooseFile(true); });
    connect(m_start, &StartPage::openRequested, this, [this] { chooseFile(false); });
    connect(m_start, &StartPage::sampleRequested, this, [this] { static_cast<void>(openSample()); });
}

Result<void> MainWindow::failed(const Error& error)
{
    const QString sentence = failureSentence(error);
    if (m_pages)
        say({.text = sentence, .tone = Notice::Tone::Failed});
    else
        m_start->showProblem(sentence);
    return error;
}

Result<void> MainWindow::openCampaign(const QString& file)
{
    const auto opened = tryOpening(file, {});
    if (opened)
        return {};
    if (opened.error().code != Code("passphrase-needed"))
        return failed(opened.error());
    m_start->showProblem({});
    auto* dialog = new PassphraseDialog(
        file, [this, file](const Passphrase& passphrase) { return tryOpening(file, passphrase); }, this);
    dialog->open();
    return opened;
}

Result<void> MainWindow::tryOpening(const QString& file, const std::optional<Passphrase>& passphrase)
{
    VIGIL_TRY_GET(campaign, Campaign::open(file, passphrase, m_workplace));
    useCampaign(std::move(campaign));
    return {};
}

void MainWindow::startCampaign(const QString& file)
{
    // Said before a passphrase is thought of and typed twice.
    if (QFileInfo::exists(file)) {
        static_cast<void>(failed({"file-exists", file}));
        return;
    }
    m_start->showProblem({});
    auto* dialog = new NewCampaignDialog(
        file,
        [this, file](const std::optional<Passphrase>& passphrase) {
            return tryMaking({.file = file, .passphrase = passphrase});
        },
        this);
    dialog->open();
}

Result<void> MainWindow::tryMaking(const NewCampaign& wanted)
{
    VIGIL_TRY_GET(campaign, Campaign::create(wanted, m_workplace));
    useCampaign(std::move(campaign));
    return {};
}

Result<void> MainWindow::createCampaign(const NewCampaign& wanted)
{
    const auto made = tryMaking(wanted);
    return made ? made : failed(made.error());
}

Result<void> MainWindow::openSample()
{
    const QString file = sampleFile();
    if (QFileInfo::exists(file))
        return openCampaign(file);
    QDir().mkpath(QFileInfo(file).path());
    return createCampaign({.file = file,
                           .title = tr("Sample campaign"),
                           .country = QStringLiteral("KZ"),
                           .language = QStringLiteral("en"),
                           .sample = true});
}

void MainWindow::useCampaign(std::unique_ptr<Campaign> campaign)
{
    const auto closed = closeCampaign();
    if (closed)
        m_start->showProblem({});
    m_campaign = std::move(campaign);
    m_pages = new CampaignPages(*m_campaign, m_writer);
    m_ui->stack->addWidget(m_pages);
    m_ui->stack->setCurrentWidget(m_pages);
    connect(m_pages, &CampaignPages::said, this, &MainWindow::say);
    connect(m_pages, &CampaignPages::stateChanged, this, &MainWindow::showState);
    connect(m_pages, &CampaignPages::pageChanged, this, &MainWindow::showPageActions);
    connect(&m_campaign->notifier(), &ChangeNotifier::recordsChanged, this, &MainWindow::tellSaved);
    m_pages->setNavigationVisible(m_ui->actionNavigation->isChecked());
    m_pages->setDetailsVisible(m_ui->actionDetails->isChecked());
    m_ui->messageBar->hide();
    m_saved->clear();
    showState();
    m_pages->showListed(0);
    tellNotices(closed);
}

void MainWindow::tellNotices(const Result<void>& closedBefore)
{
    QStringList sentences;
    if (!closedBefore)
        sentences << failureSentence(closedBefore.error());
    for (const Finding& notice : m_campaign->notices())
        sentences << messageFor(notice);
    if (!sentences.isEmpty())
        say({.text = sentences.join(QLatin1Char(' ')), .tone = Notice::Tone::Failed});
}

Result<void> MainWindow::closeCampaign()
{
    // They belong to the pages, and leave the menu with them.
    m_pageActions.clear();
    delete m_pages;
    m_pages = nullptr;
    if (!m_campaign)
        return {};
    const auto closed = m_campaign->close();
    m_campaign.reset();
    if (!closed)
        m_start->showProblem(failureSentence(closed.error()));
    return closed;
}

void MainWindow::showState()
{
    const bool isOpen = m_pages != nullptr;
    for (QAction* action :
         {m_ui->actionNewArrest, m_ui->actionNewCase, m_ui->actionNewContact, m_ui->actionNewOrganisation,
          m_ui->actionNewSignatory, m_ui->actionNewSource, m_ui->actionExport, m_ui->actionFilter, m_ui->actionToday,
          m_ui->actionPeople, m_ui->actionCases, m_ui->actionLetters, m_ui->actionContacts, m_ui->actionGoTo,
          m_ui->actionNextPart, m_ui->actionNavigation, m_ui->actionDetails})
        action->setEnabled(isOpen);
    m_ui->toolBar->setVisible(isOpen);
    m_ui->statusBar->setVisible(isOpen);
    m_ui->actionWriteLetters->setEnabled(isOpen && m_pages->caseAtHand());
    m_ui->actionBack->setEnabled(isOpen && m_pages->canGoBack());
    m_ui->actionForward->setEnabled(isOpen && m_pages->canGoForward());
    m_status->setText(isOpen ? m_pages->status() : QString());
    setWindowTitle(isOpen ? tr("%1 — Vigil").arg(QFileInfo(m_campaign->file()).fileName()) : tr("Vigil"));
    const auto next = isOpen ? m_campaign->history().nextUndo() : Result<std::optional<HistoryEntry>>(std::nullopt);
    const bool canUndo = next && *next;
    m_ui->actionUndo->setEnabled(canUndo);
    m_ui->actionUndo->setToolTip(
        canUndo ? sentenceToolTip(tr("Undo: %1 (Ctrl+Z)").arg(labelFor((*next)->verb, madeVisible((*next)->label))))
                : tr("Nothing to undo"));
    const auto redone = isOpen ? m_campaign->history().nextRedo() : Result<std::optional<HistoryEntry>>(std::nullopt);
    m_ui->actionRedo->setEnabled(redone && *redone);
}

void MainWindow::showPageActions()
{
    for (QAction* action : m_pageActions)
        m_ui->menuEdit->removeAction(action);
    m_pageActions = m_pages ? m_pages->pageActions() : QList<QAction*>();
    // They follow a separator, which a menu hides when nothing comes after it.
    m_ui->menuEdit->addActions(m_pageActions);
}

void MainWindow::goTo()
{
    const auto quick = [this](const QString& typed) {
        auto hits = m_campaign->search().quick(typed);
        return hits ? std::move(*hits) : std::vector<SearchHit>();
    };
    const auto loosely = [this](const QString& typed) {
        auto hits = m_campaign->search().search(typed);
        return hits ? std::move(*hits) : std::vector<SearchHit>();
    };
    QList<QAction*> commands;
    for (const QMenu* menu : m_ui->menuBar->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            if (!action->isSeparator() && !action->menu() && action != m_ui->actionGoTo)
                commands << action;
    auto* dialog = new GoToDialog({.quick = quick, .loosely = loosely, .commands = commands}, this);
    connect(dialog, &GoToDialog::recordChosen, m_pages, &CampaignPages::open);
    connect(dialog, &GoToDialog::arrestRequested, m_pages, &CampaignPages::logArrest);
    // The dialog asks the campaign: it goes when the pages do.
    connect(m_pages, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void MainWindow::tellSaved()
{
    // The clock of the person at the desk, not of the campaign's place.
    m_saved->setText(
        tr("All changes saved %1").arg(m_workplace.clock.now().toLocalTime().toString(QStringLiteral("HH:mm"))));
    showState();
}

void MainWindow::say(const Notice& notice)
{
    m_ui->messageBar->say(notice);
}

void MainWindow::undo()
{
    const auto receipt = m_campaign->history().undo();
    if (!receipt)
        return say({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
    say({.text = tr("Undone: %1").arg(inSentence(receipt->label))});
}

void MainWindow::redo()
{
    const auto receipt = m_campaign->history().redo();
    if (!receipt)
        return say({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
    say({.text = tr("Done again: %1").arg(inSentence(receipt->label))});
}

void MainWindow::undoChanges(const std::vector<qint64>& changes)
{
    QString label;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const auto receipt = m_campaign->history().undoChange(*change);
        if (!receipt)
            return say({.text = failureSentence(*m_campaign, receipt.error()), .tone = Notice::Tone::Failed});
        label = receipt->label;
    }
    say({.text = tr("Undone: %1").arg(inSentence(label))});
}

void MainWindow::chooseFile(bool isNew)
{
    const QString folder = QFileInfo(m_campaign ? m_campaign->file() : defaultCampaignFile()).path();
    auto* dialog = new QFileDialog(this, isNew ? tr("New campaign") : tr("Open a campaign"),
                                   QDir(folder).exists() ? folder : QDir::homePath(), tr("Campaigns (*.vigil)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isNew ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isNew ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("vigil"));
    // A campaign is never written over: create refuses, and says so.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    if (isNew)
        dialog->selectFile(QStringLiteral("campaign.vigil"));
    // Queued: the file dialog is gone before the next dialog opens.
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, isNew](const QString& file) {
            if (isNew)
                startCampaign(file);
            else
                static_cast<void>(openCampaign(file));
        },
        Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Vigil"), QString(), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setAccessibleName(tr("About Vigil"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(tr("Vigil %1").arg(QStringLiteral(VIGIL_VERSION)));
    box->setInformativeText(tr("Casework and protest letters for detained activists.\n\nQt %1 · GNU GPL, version 3 or "
                               "later.\nIcons: Breeze, © KDE Visual Design Group, GNU LGPL 3 or later.")
                                .arg(QString::fromLatin1(qVersion())));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (closeCampaign())
        return event->accept();
    // What went wrong must be read before the window goes.
    m_ui->stack->setCurrentWidget(m_start);
    m_ui->messageBar->hide();
    showState();
    event->ignore();
}

} // namespace vigil
