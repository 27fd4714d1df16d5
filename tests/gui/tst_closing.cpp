// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"
#include "app/campaign.h"
#include "app/recordservice.h"
#include "base/clock.h"
#include "gui/backupsdialog.h"
#include "gui/mainwindow.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/busybar.h"
#include "gui/shared/messagebar.h"
#include "gui/shared/vigilstyle.h"
#include "gui/trashdialog.h"
#include "nopaper.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;

/// A campaign is closed, locked and backed up while the window goes on answering.
class TestClosing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qobject_cast<QApplication*>(qApp), ColorScheme::Light); }
    void init();
    void cleanup();
    void workWithoutAKnownEndIsSeenToGoOn();
    void theWindowStaysUntilTheBackupIsMade();
    void withoutAChangeTheWindowGoesAtOnce();
    void anotherCampaignOpensAfterTheBackup();
    void whoOpensAnotherMeanwhileIsNotThrownOut();
    void whoLocksMeanwhileGivesTheBackupUp();
    void aWindowThatGoesMeanwhileStillBacksUp();
    void aBackupGoesOnWhenItsDialogIsClosed();
    void lockingEndsABackupAndLeavesNothing();
    void whatIsForgottenHoldsNothingUp();
    void whoClosesMeanwhileForgetsFirst();
    void whoOpensAnotherMeanwhileForgetsFirst();
    void whoLocksMeanwhileForgetsFirst();
    void aCheckTellsThatAllIsWhole();
    void damageIsToldBesidesTheDialog();

private:
    void logArrest();
    void forgetWhomWasLogged(const std::optional<Passphrase>& passphrase = {});
    void clickBackUpNow() { click("now", "reading it back…"); }
    void click(const char* button, const char* outcome);
    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }
    QWidget* page(const char* name) const
    {
        for (auto* widget : m_window->findChildren<QWidget*>())
            if (widget->accessibleName() == QLatin1String(name) && widget->isVisible())
                return widget;
        return nullptr;
    }
    bool says(const QString& words) const
    {
        for (const auto* label : m_window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    QString file(const char* name = "c.vigil") const { return m_folder->filePath(QLatin1String(name)); }
    std::vector<BackupFile> backups() const { return BackupFolder(file()).list(); }
    QStringList filesOfBackups() const
    {
        return QDir(BackupFolder(file()).path()).entryList(QDir::Files | QDir::Hidden);
    }
    FixedClock m_clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    Workplace m_workplace{m_clock, QStringLiteral("Tester"), QStringLiteral("bench")};
    NoPaper m_writer;
    NoSheets m_sheets;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestClosing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<AppSettings>(m_folder->filePath(QStringLiteral("vigil.ini")));
    m_window = std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{m_writer, m_sheets}, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// The settings write their file when they go.
void TestClosing::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestClosing::logArrest()
{
    action("actionNewArrest").trigger();
    auto* names = m_window->findChild<QLineEdit*>(QStringLiteral("names"));
    QTRY_COMPARE(QApplication::focusWidget(), names);
    names->setText(QStringLiteral("Zoya Kim"));
    QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_window->findChild<MessageBar*>()->notice().text.contains(QStringLiteral("Zoya Kim")));
}

void TestClosing::click(const char* word, const char* outcome)
{
    action("actionBackups").trigger();
    auto* dialog = m_window->findChild<BackupsDialog*>();
    QVERIFY(dialog);
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->text().contains(QLatin1String(word)))
            button->click();
    QVERIFY(says(QString::fromUtf8(outcome)));
}

void TestClosing::workWithoutAKnownEndIsSeenToGoOn()
{
    BusyBar bar;
    bar.resize(200, 20);
    bar.show();
    const auto picture = [&bar] { return bar.grab().toImage(); };
    const QImage first = picture();
    QTRY_VERIFY(picture() != first);
    bar.setRange(0, 10);
    bar.setValue(5);
    const QImage half = picture();
    QTest::qWait(100);
    QCOMPARE(picture(), half);
}

void TestClosing::theWindowStaysUntilTheBackupIsMade()
{
    QVERIFY(m_window->createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(page("Closing"));
    QVERIFY(says(QStringLiteral("Closing ")));
    for (const char* name : {"actionOpen", "actionNewCampaign", "actionSample", "actionNewArrest", "actionLock"})
        QVERIFY2(!action(name).isEnabled(), name);
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(backups().size(), 1U);
    QCOMPARE(filesOfBackups().size(), 1);
    const auto campaign = Campaign::open(backups().front().file, {}, m_workplace);
    QVERIFY(campaign);
    QCOMPARE((*campaign)->info()->people, 1);
    QVERIFY(Campaign::open(file(), {}, m_workplace));
}

void TestClosing::withoutAChangeTheWindowGoesAtOnce()
{
    QVERIFY(m_window->createCampaign({.file = file()}));
    QVERIFY(m_window->close());
    QVERIFY(backups().empty());
}

void TestClosing::anotherCampaignOpensAfterTheBackup()
{
    QVERIFY(m_window->createCampaign({.file = file("other.vigil")}));
    QVERIFY(m_window->createCampaign({.file = file()}));
    logArrest();
    QVERIFY(m_window->openCampaign(file("other.vigil")));
    QVERIFY(page("Closing"));
    QTRY_VERIFY(page("Pages"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("other.vigil")));
    QCOMPARE(backups().size(), 1U);
    QVERIFY(Campaign::open(file(), {}, m_workplace));
}

/// A second start of the program hands its file over to a window that is about to go.
void TestClosing::whoOpensAnotherMeanwhileIsNotThrownOut()
{
    QVERIFY(m_window->createCampaign({.file = file("other.vigil")}));
    QVERIFY(m_window->createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!m_window->close());
    QVERIFY(m_window->openCampaign(file("other.vigil")));
    QVERIFY(page("Pages"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("other.vigil")));
    QCOMPARE(backups().size(), 1U);
    QTest::qWait(100);
    QVERIFY(m_window->isVisible());
    QVERIFY(page("Pages"));
    QVERIFY(Campaign::open(file(), {}, m_workplace));
}

void TestClosing::whoLocksMeanwhileGivesTheBackupUp()
{
    QVERIFY(m_window->createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!m_window->close());
    m_window->lockWhenPossible();
    QTRY_VERIFY(page("Start"));
    QVERIFY(m_window->isVisible());
    QVERIFY(says(QStringLiteral("It was stopped before the end.")));
    QCOMPARE(filesOfBackups(), QStringList());
    QVERIFY(Campaign::open(file(), {}, m_workplace));
    QVERIFY(m_window->close());
}

void TestClosing::aWindowThatGoesMeanwhileStillBacksUp()
{
    QVERIFY(m_window->createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!m_window->close());
    m_window.reset();
    QCOMPARE(backups().size(), 1U);
    QCOMPARE(filesOfBackups().size(), 1);
}

void TestClosing::aBackupGoesOnWhenItsDialogIsClosed()
{
    QVERIFY(m_window->createCampaign({.file = file(), .country = QStringLiteral("KZ"), .sample = true}));
    clickBackUpNow();
    m_window->findChild<BackupsDialog*>()->reject();
    const auto* bar = m_window->findChild<MessageBar*>();
    QTRY_COMPARE(bar->notice().text, QStringLiteral("Backed up, and found whole."));
    QCOMPARE(backups().size(), 1U);
    m_window->findChild<MessageBar*>()->hide();
    clickBackUpNow();
    QTRY_VERIFY(says(QStringLiteral("Backed up, and found whole.")));
    QCOMPARE(backups().size(), 2U);
}

void TestClosing::lockingEndsABackupAndLeavesNothing()
{
    QVERIFY(m_window->createCampaign({.file = file(), .passphrase = Passphrase("cobalt heron ladder mosaic tundra")}));
    clickBackUpNow();
    m_window->lock();
    QVERIFY(page("Unlock"));
    QVERIFY(backups().size() <= 1);
    QCOMPARE(filesOfBackups().size(), static_cast<qsizetype>(backups().size()));
}

/// To the trash, and then for good.
void TestClosing::forgetWhomWasLogged(const std::optional<Passphrase>& passphrase)
{
    QVERIFY(m_window->createCampaign({.file = file("other.vigil")}));
    QVERIFY(m_window->createCampaign({.file = file(), .passphrase = passphrase}));
    logArrest();
    action("actionPeople").trigger();
    auto* people = qobject_cast<QTableView*>(page("People"));
    QVERIFY(people);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    people->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), people);
    people->selectAll();
    QTest::keyClick(people, Qt::Key_Delete);
    QCOMPARE(people->model()->rowCount(), 0);
    action("actionTrash").trigger();
    auto* dialog = m_window->findChild<TrashDialog*>();
    QVERIFY(dialog);
    for (const char* word : {"Forget for good", "Yes, forget"})
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text().remove(QLatin1Char('&')).startsWith(QLatin1String(word)))
                button->click();
    QTRY_VERIFY(page("Forgetting"));
    QVERIFY(says(QStringLiteral("Forgetting for good")));
}

void TestClosing::whatIsForgottenHoldsNothingUp()
{
    forgetWhomWasLogged();
    for (const char* name : {"actionOpen", "actionNewCampaign", "actionSample", "actionNewArrest", "actionLock"})
        QVERIFY2(!action(name).isEnabled(), name);
    QTRY_VERIFY(page("Pages"));
    // The incident has a title of its own, with the name in it.
    QVERIFY(
        m_window->findChild<MessageBar*>()->notice().text.contains(QStringLiteral("still stands in the text of: I-1")));
    // Where one was, and with services that answer.
    QVERIFY(!m_window->findChild<TrashDialog*>());
    logArrest();
    QVERIFY(m_window->openCampaign(file("other.vigil")));
    QTRY_VERIFY(page("Pages"));
    const auto campaign = Campaign::open(file(), {}, m_workplace);
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
    QCOMPARE((*campaign)->info()->people, 1);
}

void TestClosing::whoClosesMeanwhileForgetsFirst()
{
    forgetWhomWasLogged();
    QVERIFY(!m_window->close());
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(backups().size(), 1U);
    const auto campaign = Campaign::open(file(), {}, m_workplace);
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::whoOpensAnotherMeanwhileForgetsFirst()
{
    forgetWhomWasLogged();
    QVERIFY(m_window->openCampaign(file("other.vigil")));
    QTRY_VERIFY(page("Pages") && m_window->windowTitle().startsWith(QStringLiteral("other.vigil")));
    const auto campaign = Campaign::open(file(), {}, m_workplace);
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::whoLocksMeanwhileForgetsFirst()
{
    const Passphrase passphrase("cobalt heron");
    forgetWhomWasLogged(passphrase);
    m_window->lockWhenPossible();
    QVERIFY(page("Forgetting"));
    QTRY_VERIFY(page("Unlock"));
    QVERIFY(!page("Pages"));
    m_window.reset();
    const auto campaign = Campaign::open(file(), passphrase, m_workplace);
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::aCheckTellsThatAllIsWhole()
{
    QVERIFY(m_window->createCampaign({.file = file(), .country = QStringLiteral("KZ"), .sample = true}));
    click("heck the", "Reading every page");
    QTRY_VERIFY(says(QStringLiteral("The campaign is whole.")));
    QVERIFY(m_window->findChild<MessageBar*>()->notice().text.isEmpty());
}

void TestClosing::damageIsToldBesidesTheDialog()
{
    const QString damaged = file();
    {
        QVERIFY(Campaign::create({.file = damaged, .country = QStringLiteral("KZ"), .sample = true}, m_workplace));
        QFile bytes(damaged);
        QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.seek(bytes.size() - 2000) && bytes.write("damage") == 6);
    }
    QVERIFY(m_window->openCampaign(damaged));
    click("heck the", "Reading every page");
    QTRY_VERIFY(m_window->findChild<MessageBar*>()->notice().text.contains(QStringLiteral("found damage")));
    QVERIFY(!says(QStringLiteral("is whole.")));
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
