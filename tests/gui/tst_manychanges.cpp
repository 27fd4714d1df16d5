// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/recordservice.h"
#include "app/trashservice.h"
#include "gate.h"
#include "gui/changewait.h"
#include "gui/shared/vigilstyle.h"
#include "gui/trashdialog.h"
#include "testworld.h"
#include "windowworld.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace vigil;

namespace {

constexpr int many = 90; ///< so many that the undo of it is long, too
static_assert(many > ChangeDesk::few);

void fill(Campaign& campaign, int people)
{
    for (int i = 1; i <= people; ++i)
        QVERIFY(campaign.records().add(
            {.kind = Kind::Person, .fields = {{QStringLiteral("name"), QStringLiteral("Testova %1").arg(i)}}}));
}

/// A change before a window, which waits at a gate.
struct LongWork
{
    LongWork(MainWindow& window, ChangeDesk::Ending ending)
    {
        fill(world.campaign(), 1);
        new ChangeWait(world.campaign().desk(), window, pages);
        world.campaign().desk().run<Receipt>(
            many, pages,
            [this](const BulkVerbs& verbs) {
                gate.pass();
                return verbs.records.remove(Reference{Kind::Person, 1});
            },
            [this](const Result<Receipt>& told) { receipt = told; }, ending);
    }
    Gate gate;
    QObject pages;
    std::optional<Result<Receipt>> receipt;
    TestWorld world;
};

} // namespace

/// Many records are changed while the window goes on answering.
class TestManyChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qobject_cast<QApplication*>(qApp), ColorScheme::Light); }
    void init() { m_world = std::make_unique<WindowWorld>(); }
    void cleanup() { m_world.reset(); }
    void peopleGoToTheTrashAndComeBack();
    void theyComeBackFromTheTrashToo();
    void nothingIsUndoneMeanwhile();
    void lockingMeanwhileShowsNothing();
    void lockingWhileItIsUndoneShowsNothing();
    void closingMeanwhileLosesNothing();
    void longWorkIsSeenAndCanBeCancelled();
    void shortWorkIsNotSeen();
    void whatMustBeWholeCannotBeCancelled();

private:
    QTableView& choosePeople(const std::optional<Passphrase>& passphrase = {});
    void deletePeople(const std::optional<Passphrase>& passphrase = {});
    QString file() const { return m_world->path(QStringLiteral("c.vigil")); }
    std::unique_ptr<WindowWorld> m_world;
};

/// The People list with everybody chosen.
QTableView& TestManyChanges::choosePeople(const std::optional<Passphrase>& passphrase)
{
    {
        const auto campaign = Campaign::create({.file = file(), .passphrase = passphrase}, m_world->workplace());
        fill(**campaign, many);
    }
    if (!m_world->window().openCampaign(file())) {
        auto* field = m_world->seen<QLineEdit>("Passphrase");
        const std::string_view words = passphrase->reveal();
        field->setText(QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())));
        QTest::keyClick(field, Qt::Key_Return);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(m_world->seen("Pages"), 20000); }();
    }
    m_world->action("actionPeople").trigger();
    auto* people = m_world->seen<QTableView>("People");
    m_world->activate();
    people->setFocus();
    people->selectAll();
    return *people;
}

void TestManyChanges::deletePeople(const std::optional<Passphrase>& passphrase)
{
    QTableView& people = choosePeople(passphrase);
    QCOMPARE(people.model()->rowCount(), many);
    QTest::keyClick(&people, Qt::Key_Delete);
    // Not yet: it is done beside the window.
    QCOMPARE(people.model()->rowCount(), many);
    QVERIFY(m_world->notice().text.isEmpty());
}

void TestManyChanges::peopleGoToTheTrashAndComeBack()
{
    deletePeople();
    const auto* people = m_world->seen<QTableView>("People");
    QTRY_COMPARE(people->model()->rowCount(), 0);
    QTRY_COMPARE(m_world->notice().text, QStringLiteral("90 record(s) went to the trash."));
    QCOMPARE(m_world->notice().undoChanges.size(), 1U);
    QTRY_VERIFY(m_world->action("actionUndo").isEnabled());
    m_world->action("actionUndo").trigger();
    QTRY_COMPARE(people->model()->rowCount(), many);
    QTRY_VERIFY(m_world->notice().text.startsWith(QStringLiteral("Undone: ")));
    m_world->action("actionRedo").trigger();
    QTRY_COMPARE(people->model()->rowCount(), 0);
    QTRY_VERIFY(m_world->notice().text.startsWith(QStringLiteral("Done again: ")));
}

void TestManyChanges::theyComeBackFromTheTrashToo()
{
    deletePeople();
    QTRY_COMPARE(m_world->notice().text, QStringLiteral("90 record(s) went to the trash."));
    m_world->action("actionTrash").trigger();
    auto* dialog = m_world->window().findChild<TrashDialog*>();
    QVERIFY(dialog);
    auto* trash = dialog->findChild<QTableView*>();
    QCOMPARE(trash->model()->rowCount(), many);
    trash->selectAll();
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("&Put back"))
            button->click();
    QTRY_COMPARE(trash->model()->rowCount(), 0);
    QVERIFY(m_world->says(QStringLiteral("The trash is empty.")));
    QCOMPARE(m_world->seen<QTableView>("People")->model()->rowCount(), many);
    QVERIFY(!m_world->notice().undoChanges.empty());
}

void TestManyChanges::nothingIsUndoneMeanwhile()
{
    deletePeople();
    QVERIFY(!m_world->action("actionUndo").isEnabled());
    auto* people = m_world->seen<QTableView>("People");
    QTest::keyClick(people, Qt::Key_Delete);
    QCOMPARE(m_world->notice().tone, Notice::Tone::Failed);
    QVERIFY(m_world->notice().text.contains(QStringLiteral("Many records are being changed")));
    QTRY_COMPARE(m_world->notice().text, QStringLiteral("90 record(s) went to the trash."));
    QVERIFY(m_world->action("actionUndo").isEnabled());
    QVERIFY(m_world->action("actionUndo").toolTip().contains(QStringLiteral("Testova")));
}

void TestManyChanges::lockingMeanwhileShowsNothing()
{
    const Passphrase passphrase("cobalt heron");
    deletePeople(passphrase);
    m_world->window().lock();
    QVERIFY(m_world->seen("Unlock"));
    QVERIFY(m_world->notice().text.isEmpty());
    QTest::qWait(50);
    QVERIFY(m_world->notice().text.isEmpty());
    m_world->deleteWindow();
    const auto campaign = Campaign::open(file(), passphrase, m_world->workplace());
    QVERIFY(campaign);
    QCOMPARE((*campaign)->trash().list()->size(), std::size_t{many});
}

/// What tells of an undo outlives the pages.
void TestManyChanges::lockingWhileItIsUndoneShowsNothing()
{
    const Passphrase passphrase("cobalt heron");
    deletePeople(passphrase);
    QTRY_VERIFY(!m_world->notice().text.isEmpty());
    m_world->action("actionUndo").trigger();
    m_world->window().lock();
    QVERIFY(m_world->seen("Unlock"));
    QVERIFY(m_world->notice().text.isEmpty());
    m_world->deleteWindow();
    const auto campaign = Campaign::open(file(), passphrase, m_world->workplace());
    QVERIFY(campaign);
    QCOMPARE((*campaign)->trash().list()->size(), std::size_t{0});
}

void TestManyChanges::closingMeanwhileLosesNothing()
{
    deletePeople();
    m_world->window().close();
    QTRY_VERIFY(!m_world->window().isVisible());
    const auto campaign = Campaign::open(file(), {}, m_world->workplace());
    QVERIFY(campaign);
    QCOMPARE((*campaign)->trash().list()->size(), std::size_t{many});
    QCOMPARE(*(*campaign)->check(), Findings());
}

void TestManyChanges::longWorkIsSeenAndCanBeCancelled()
{
    LongWork work(m_world->window(), ChangeDesk::Ending::MayBeCancelled);
    QVERIFY(!m_world->seen<QDialog>("Changing"));
    QTRY_VERIFY(m_world->seen<QDialog>("Changing"));
    QVERIFY(m_world->seen<QDialog>("Changing")->isModal());
    // A key that was meant for the list cancels nothing.
    QTest::keyClick(m_world->seen<QDialog>("Changing")->focusWidget(), Qt::Key_Return);
    QTest::keyClick(m_world->seen<QDialog>("Changing")->focusWidget(), Qt::Key_Space);
    QVERIFY(!m_world->says(QStringLiteral("It is being cancelled.")));
    QTest::keyClick(m_world->seen<QDialog>("Changing"), Qt::Key_Escape);
    QVERIFY(m_world->seen<QDialog>("Changing"));
    QVERIFY(m_world->says(QStringLiteral("It is being cancelled.")));
    work.gate.open();
    QTRY_VERIFY(work.receipt);
    QCOMPARE(work.receipt->error().code, Code("change-cancelled"));
    QVERIFY(!m_world->window().findChild<QDialog*>());
}

void TestManyChanges::shortWorkIsNotSeen()
{
    LongWork work(m_world->window(), ChangeDesk::Ending::MayBeCancelled);
    work.gate.open();
    QTRY_VERIFY(work.receipt);
    QTest::qWait(400);
    QVERIFY(!m_world->window().findChild<QDialog*>());
}

void TestManyChanges::whatMustBeWholeCannotBeCancelled()
{
    LongWork work(m_world->window(), ChangeDesk::Ending::Whole);
    QTRY_VERIFY(m_world->seen<QDialog>("Changing"));
    QVERIFY(!m_world->seen<QDialog>("Changing")->findChild<QPushButton*>()->isEnabled());
    QTest::keyClick(m_world->seen<QDialog>("Changing"), Qt::Key_Escape);
    QVERIFY(m_world->seen<QDialog>("Changing"));
    work.gate.open();
    QTRY_VERIFY(work.receipt);
    QVERIFY(*work.receipt);
    QVERIFY(!m_world->window().findChild<QDialog*>());
}

QTEST_MAIN(TestManyChanges)
#include "tst_manychanges.moc"
