// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupfolder.h"
#include "app/campaign.h"
#include "app/letterservice.h"
#include "app/recordservice.h"
#include "gate.h"
#include "gui/backupsdialog.h"
#include "gui/shared/busybar.h"
#include "gui/shared/vigilstyle.h"
#include "gui/trashdialog.h"
#include "windowworld.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace vigil;

/// A campaign is closed, locked and backed up while the window goes on answering.
class TestClosing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qobject_cast<QApplication*>(qApp), ColorScheme::Light); }
    void init() { m_world = std::make_unique<WindowWorld>(); }
    void cleanup() { m_world.reset(); }
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
    void nobodyIsForgottenWhileABackupIsMade();
    void nobodyIsForgottenWhileLettersAreExported();
    void whoClosesMeanwhileForgetsFirst();
    void whoOpensAnotherMeanwhileForgetsFirst();
    void whoLocksMeanwhileForgetsFirst();
    void whatWasInTheTrashForLongGoesBeforeTheCampaignIsSeen();
    void whoClosesWhileItIsTidiedClosesIt();
    void aCampaignThatIsTidiedIsUnlockedFirst();
    void aCheckTellsThatAllIsWhole();
    void damageIsToldBesidesTheDialog();

private:
    void logArrest();
    void makeWithOldTrash(const std::optional<Passphrase>& passphrase = {});
    void deleteFirstPerson();
    QPushButton* askToForget();
    void forgetWhomWasLogged(const std::optional<Passphrase>& passphrase = {});
    void clickBackUpNow() { click("now", "reading it back…"); }
    void click(const char* button, const char* outcome);
    MainWindow& window() const { return m_world->window(); }
    bool says(const QString& words) const { return m_world->says(words); }
    QWidget* page(const char* name) const { return m_world->seen(name); }
    QString file(const char* name = "c.vigil") const { return m_world->path(QLatin1String(name)); }
    std::vector<BackupFile> backups() const { return BackupFolder(file()).list(); }
    QStringList filesOfBackups() const
    {
        return QDir(BackupFolder(file()).path()).entryList(QDir::Files | QDir::Hidden);
    }
    std::unique_ptr<WindowWorld> m_world;
};

void TestClosing::logArrest()
{
    m_world->action("actionNewArrest").trigger();
    auto* names = window().findChild<QLineEdit*>(QStringLiteral("names"));
    QTRY_COMPARE(QApplication::focusWidget(), names);
    names->setText(QStringLiteral("Zoya Kim"));
    QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_world->notice().text.contains(QStringLiteral("Zoya Kim")));
}

void TestClosing::click(const char* word, const char* outcome)
{
    m_world->action("actionBackups").trigger();
    auto* dialog = window().findChild<BackupsDialog*>();
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
    QVERIFY(window().createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!window().close());
    QVERIFY(window().isVisible());
    QVERIFY(page("Closing"));
    QVERIFY(says(QStringLiteral("Closing ")));
    for (const char* name : {"actionOpen", "actionNewCampaign", "actionSample", "actionNewArrest", "actionLock"})
        QVERIFY2(!m_world->action(name).isEnabled(), name);
    QVERIFY(!window().close());
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(backups().size(), 1U);
    QCOMPARE(filesOfBackups().size(), 1);
    const auto campaign = Campaign::open(backups().front().file, {}, m_world->workplace());
    QVERIFY(campaign);
    QCOMPARE((*campaign)->info()->people, 1);
    QVERIFY(Campaign::open(file(), {}, m_world->workplace()));
}

void TestClosing::withoutAChangeTheWindowGoesAtOnce()
{
    QVERIFY(window().createCampaign({.file = file()}));
    QVERIFY(window().close());
    QVERIFY(backups().empty());
}

void TestClosing::anotherCampaignOpensAfterTheBackup()
{
    QVERIFY(window().createCampaign({.file = file("other.vigil")}));
    QVERIFY(window().createCampaign({.file = file()}));
    logArrest();
    QVERIFY(window().openCampaign(file("other.vigil")));
    QVERIFY(page("Closing"));
    QTRY_VERIFY(page("Pages"));
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("other.vigil")));
    QCOMPARE(backups().size(), 1U);
    QVERIFY(Campaign::open(file(), {}, m_world->workplace()));
}

/// A second start of the program hands its file over to a window that is about to go.
void TestClosing::whoOpensAnotherMeanwhileIsNotThrownOut()
{
    QVERIFY(window().createCampaign({.file = file("other.vigil")}));
    QVERIFY(window().createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!window().close());
    QVERIFY(window().openCampaign(file("other.vigil")));
    QVERIFY(page("Pages"));
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("other.vigil")));
    QCOMPARE(backups().size(), 1U);
    QTest::qWait(100);
    QVERIFY(window().isVisible());
    QVERIFY(page("Pages"));
    QVERIFY(Campaign::open(file(), {}, m_world->workplace()));
}

void TestClosing::whoLocksMeanwhileGivesTheBackupUp()
{
    QVERIFY(window().createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!window().close());
    window().lockWhenPossible();
    QTRY_VERIFY(page("Start"));
    QVERIFY(window().isVisible());
    QVERIFY(says(QStringLiteral("It was stopped before the end.")));
    QCOMPARE(filesOfBackups(), QStringList());
    QVERIFY(Campaign::open(file(), {}, m_world->workplace()));
    QVERIFY(window().close());
}

void TestClosing::aWindowThatGoesMeanwhileStillBacksUp()
{
    QVERIFY(window().createCampaign({.file = file()}));
    logArrest();
    QVERIFY(!window().close());
    m_world->deleteWindow();
    QCOMPARE(backups().size(), 1U);
    QCOMPARE(filesOfBackups().size(), 1);
}

void TestClosing::aBackupGoesOnWhenItsDialogIsClosed()
{
    QVERIFY(window().createCampaign({.file = file(), .country = QStringLiteral("KZ"), .sample = true}));
    clickBackUpNow();
    window().findChild<BackupsDialog*>()->reject();
    const auto* bar = window().findChild<MessageBar*>();
    QTRY_COMPARE(bar->notice().text, QStringLiteral("Backed up, and found whole."));
    QCOMPARE(backups().size(), 1U);
    window().findChild<MessageBar*>()->hide();
    clickBackUpNow();
    QTRY_VERIFY(says(QStringLiteral("Backed up, and found whole.")));
    QCOMPARE(backups().size(), 2U);
}

void TestClosing::lockingEndsABackupAndLeavesNothing()
{
    QVERIFY(window().createCampaign({.file = file(), .passphrase = Passphrase("cobalt heron ladder mosaic tundra")}));
    clickBackUpNow();
    window().lock();
    QVERIFY(page("Unlock"));
    QVERIFY(backups().size() <= 1);
    QCOMPARE(filesOfBackups().size(), static_cast<qsizetype>(backups().size()));
}

void TestClosing::deleteFirstPerson()
{
    m_world->action("actionPeople").trigger();
    auto* people = qobject_cast<QTableView*>(page("People"));
    QVERIFY(people);
    QVERIFY(m_world->activate());
    people->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), people);
    const int before = people->model()->rowCount();
    people->selectionModel()->select(people->model()->index(0, 0),
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(people, Qt::Key_Delete);
    QCOMPARE(people->model()->rowCount(), before - 1);
}

/// Up to the question, and the button that answers it.
QPushButton* TestClosing::askToForget()
{
    m_world->action("actionTrash").trigger();
    auto* dialog = window().findChild<TrashDialog*>();
    const auto button = [dialog](const char* word) {
        for (auto* each : dialog->findChildren<QPushButton*>())
            if (each->text().remove(QLatin1Char('&')).startsWith(QLatin1String(word)))
                return each;
        qFatal("no button %s", word);
    };
    button("Forget for good")->click();
    return button("Yes, forget");
}

/// To the trash, and then for good.
void TestClosing::forgetWhomWasLogged(const std::optional<Passphrase>& passphrase)
{
    QVERIFY(window().createCampaign({.file = file("other.vigil")}));
    QVERIFY(window().createCampaign({.file = file(), .passphrase = passphrase}));
    logArrest();
    deleteFirstPerson();
    askToForget()->click();
    QTRY_VERIFY(page("Forgetting"));
    QVERIFY(says(QStringLiteral("Forgetting for good")));
}

void TestClosing::whatIsForgottenHoldsNothingUp()
{
    forgetWhomWasLogged();
    for (const char* name : {"actionOpen", "actionNewCampaign", "actionSample", "actionNewArrest", "actionLock"})
        QVERIFY2(!m_world->action(name).isEnabled(), name);
    QTRY_VERIFY(page("Pages"));
    // The incident has a title of its own, with the name in it.
    QVERIFY(m_world->notice().text.contains(QStringLiteral("still stands in the text of: I-1")));
    // Where one was, and with services that answer.
    QVERIFY(!window().findChild<TrashDialog*>());
    logArrest();
    QVERIFY(window().openCampaign(file("other.vigil")));
    QTRY_VERIFY(page("Pages"));
    const auto campaign = Campaign::open(file(), {}, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
    QCOMPARE((*campaign)->info()->people, 1);
}

void TestClosing::nobodyIsForgottenWhileABackupIsMade()
{
    // Reading it back derives a key, which takes its time.
    QVERIFY(window().createCampaign({.file = file(), .passphrase = Passphrase("cobalt heron ladder mosaic tundra")}));
    logArrest();
    deleteFirstPerson();
    QPushButton* forget = askToForget();
    clickBackUpNow();
    forget->click();
    QTRY_VERIFY(m_world->notice().text.startsWith(QStringLiteral("A backup is being made.")));
    QVERIFY(page("Pages"));
    QTRY_VERIFY(says(QStringLiteral("Backed up, and found whole.")));
    const auto& trash = window().findChild<TrashDialog*>()->findChild<QTableView*>()->model();
    QCOMPARE(trash->rowCount(), 1);
}

void TestClosing::nobodyIsForgottenWhileLettersAreExported()
{
    {
        const auto campaign = Campaign::create({.file = file(), .sample = true}, m_world->workplace());
        QVERIFY(campaign);
        QVERIFY((*campaign)->letters().draft({.caseFile = {Kind::Case, 1}}));
        QVERIFY((*campaign)->letters().approve({}));
    }
    Gate gate;
    m_world->paper().beforeEach = [&gate] { gate.pass(); };
    QVERIFY(window().openCampaign(file()));
    deleteFirstPerson();
    m_world->action("actionExport").trigger();
    m_world->seen<QLineEdit>("Folder")->setText(m_world->path(QStringLiteral("letters")));
    m_world->seen<QPushButton>("Export")->click();
    QVERIFY(gate.awaitReached());
    askToForget()->click();
    QTRY_VERIFY(m_world->notice().text.startsWith(QStringLiteral("Letters are being exported or sent.")));
    QVERIFY(page("Export"));
    gate.open();
    QTRY_VERIFY(m_world->notice().text.startsWith(QStringLiteral("Letters written into")));
    const auto& trash = window().findChild<TrashDialog*>()->findChild<QTableView*>()->model();
    QCOMPARE(trash->rowCount(), 1);
}

void TestClosing::whoClosesMeanwhileForgetsFirst()
{
    forgetWhomWasLogged();
    QVERIFY(!window().close());
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(backups().size(), 1U);
    const auto campaign = Campaign::open(file(), {}, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::whoOpensAnotherMeanwhileForgetsFirst()
{
    forgetWhomWasLogged();
    QVERIFY(window().openCampaign(file("other.vigil")));
    QTRY_VERIFY(page("Pages") && window().windowTitle().startsWith(QStringLiteral("other.vigil")));
    const auto campaign = Campaign::open(file(), {}, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::whoLocksMeanwhileForgetsFirst()
{
    const Passphrase passphrase("cobalt heron");
    forgetWhomWasLogged(passphrase);
    window().lockWhenPossible();
    QVERIFY(page("Forgetting"));
    QTRY_VERIFY(page("Unlock"));
    QVERIFY(!page("Pages"));
    m_world->deleteWindow();
    const auto campaign = Campaign::open(file(), passphrase, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

/// One who has been in the trash for more than 90 days, and one who is on file.
void TestClosing::makeWithOldTrash(const std::optional<Passphrase>& passphrase)
{
    const auto campaign = Campaign::create({.file = file(), .passphrase = passphrase}, m_world->workplace());
    QVERIFY(campaign);
    for (const char* name : {"Alua Testova", "Bota Testova"})
        QVERIFY((*campaign)->records().add(
            {.kind = Kind::Person, .fields = {{QStringLiteral("name"), QString::fromLatin1(name)}}}));
    QVERIFY((*campaign)->records().remove(Reference{Kind::Person, 1}));
    m_world->clock().set(m_world->clock().now().addDays(91));
}

void TestClosing::whatWasInTheTrashForLongGoesBeforeTheCampaignIsSeen()
{
    makeWithOldTrash();
    QVERIFY(window().openCampaign(file()));
    QVERIFY(page("Emptying the trash"));
    QVERIFY(says(QStringLiteral("Opening ")));
    for (const char* name : {"actionOpen", "actionNewCampaign", "actionSample", "actionNewArrest", "actionLock"})
        QVERIFY2(!m_world->action(name).isEnabled(), name);
    QTRY_VERIFY(page("Pages"));
    QVERIFY(m_world->action("actionOpen").isEnabled());
    QVERIFY(m_world->notice().text.isEmpty());
    logArrest();
    // Once a day.
    QVERIFY(window().createCampaign({.file = file("other.vigil")}));
    QTRY_VERIFY(page("Pages"));
    QVERIFY(window().openCampaign(file()));
    QVERIFY(page("Pages"));
    QVERIFY(window().createCampaign({.file = file("third.vigil")}));
    QTRY_VERIFY(page("Pages") && window().windowTitle().startsWith(QStringLiteral("third")));
    const auto campaign = Campaign::open(file(), {}, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
    QVERIFY((*campaign)->records().resolve(QStringLiteral("P-2")));
}

void TestClosing::whoClosesWhileItIsTidiedClosesIt()
{
    makeWithOldTrash();
    QVERIFY(window().openCampaign(file()));
    QVERIFY(!window().close());
    QTRY_VERIFY(!window().isVisible());
    const auto campaign = Campaign::open(file(), {}, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::aCampaignThatIsTidiedIsUnlockedFirst()
{
    const Passphrase passphrase("cobalt heron");
    makeWithOldTrash(passphrase);
    QVERIFY(!window().openCampaign(file()));
    QVERIFY(page("Unlock"));
    auto* field = m_world->seen<QLineEdit>("Passphrase");
    QVERIFY(field);
    field->setText(QStringLiteral("cobalt heron"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page("Emptying the trash") || page("Pages"), 20000);
    // Whoever locks meanwhile locks it as soon as it is open.
    window().lockWhenPossible();
    QTRY_VERIFY(page("Unlock"));
    QVERIFY(!page("Pages"));
    m_world->deleteWindow();
    const auto campaign = Campaign::open(file(), passphrase, m_world->workplace());
    QVERIFY(campaign);
    QVERIFY(!(*campaign)->records().resolveAlsoTrashed(QStringLiteral("P-1")));
}

void TestClosing::aCheckTellsThatAllIsWhole()
{
    QVERIFY(window().createCampaign({.file = file(), .country = QStringLiteral("KZ"), .sample = true}));
    click("heck the", "Reading every page");
    QTRY_VERIFY(says(QStringLiteral("The campaign is whole.")));
    QVERIFY(m_world->notice().text.isEmpty());
}

void TestClosing::damageIsToldBesidesTheDialog()
{
    const QString damaged = file();
    {
        QVERIFY(
            Campaign::create({.file = damaged, .country = QStringLiteral("KZ"), .sample = true}, m_world->workplace()));
        QFile bytes(damaged);
        QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.seek(bytes.size() - 2000) && bytes.write("damage") == 6);
    }
    QVERIFY(window().openCampaign(damaged));
    click("heck the", "Reading every page");
    QTRY_VERIFY(m_world->notice().text.contains(QStringLiteral("found damage")));
    QVERIFY(!says(QStringLiteral("is whole.")));
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
