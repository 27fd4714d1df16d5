// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/recordservice.h"
#include "gui/people/arrestdraftjson.h"
#include "gui/people/logarrestdialog.h"
#include "gui/shared/datefield.h"
#include "testworld.h"
#include "typing.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace vigil;

class TestLogArrestDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typingWithEnterAndCtrlEnterSavesARecord();
    void fewKeyPressesAreEnough();
    void severalNamesShareTheRest();
    void aNameOnFileIsHintedInAnotherScript();
    void aRefusedFieldIsExplainedBesideItAndNothingIsLost();
    void saveAndAddAnotherKeepsWhatIsShared();
    void escapeKeepsTheDraft();
    void savingDiscardsTheDraft();
    void draftSurvivesItsJson();
    void foldedFieldsAreNoTabStops();
    void mnemonicsReachTheirFields_data();
    void mnemonicsReachTheirFields();
    void anImpossibleDayIsSaidOnceAndFocused();

private:
    QLineEdit& field(const char* name) const { return *m_dialog->findChild<QLineEdit*>(QLatin1String(name)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString& text) { typeText(*QApplication::focusWidget(), text); }
    std::unique_ptr<TestWorld> m_world;
    std::unique_ptr<LogArrestDialog> m_dialog;
    ArrestDraft m_kept;
};

void TestLogArrestDialog::init()
{
    m_world = std::make_unique<TestWorld>();
    m_kept = {};
    Campaign& campaign = m_world->campaign();
    m_dialog = std::make_unique<LogArrestDialog>(
        LogArrestDialog::Ports{.submit = [&](const ArrestDraft& draft) { return campaign.casework().logArrest(draft); },
                               .similar =
                                   [&](const QString& name) {
                                       auto rows = campaign.casework().similarPeople(name, 1);
                                       return rows ? std::move(*rows) : std::vector<PersonRow>();
                                   },
                               .keep = [this](const ArrestDraft& draft) { m_kept = draft; }},
        campaign.today());
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestLogArrestDialog::cleanup()
{
    m_dialog.reset();
    m_world.reset();
}

void TestLogArrestDialog::typingWithEnterAndCtrlEnterSavesARecord()
{
    const QSignalSpy saved(m_dialog.get(), &LogArrestDialog::saved);
    type(QStringLiteral("Айсұлу Бекова"));
    key(Qt::Key_Return);
    type(QStringLiteral("28.4"));
    key(Qt::Key_Return);
    type(QStringLiteral("Almaty"));
    key(Qt::Key_Return);
    type(QStringLiteral("Article 373"));
    key(Qt::Key_Return);
    key(Qt::Key_Return); // status
    type(QStringLiteral("A call"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    const auto people = m_world->campaign().records().list(Kind::Person);
    QVERIFY(people);
    QCOMPARE(people->size(), 1U);
    QCOMPARE(people->front().record.text(QStringLiteral("name")), QStringLiteral("Айсұлу Бекова"));
    const auto segments = m_world->campaign().records().list(Kind::Segment);
    QVERIFY(segments && segments->size() == 1);
    const Record& segment = segments->front().record;
    QCOMPARE(segment.date(QStringLiteral("from")).edtf(), QStringLiteral("2012-04-28"));
    QCOMPARE(segment.text(QStringLiteral("place")), QStringLiteral("Almaty"));
    const auto charges = m_world->campaign().records().list(Kind::Charge);
    QVERIFY(charges && charges->size() == 1);
    QCOMPARE(charges->front().record.text(QStringLiteral("provision")), QStringLiteral("Article 373"));
}

/// What a volunteer types while the phone rings: UX asks for at most 70 keys for one person and 110 for three.
void TestLogArrestDialog::fewKeyPressesAreEnough()
{
    struct KeyCounter final : QObject
    {
        int presses = 1; ///< Ctrl+N opened the dialog
        bool eventFilter(QObject* watched, QEvent* event) override
        {
            // A key that a field leaves to its parents is one key all the same.
            if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget())
                ++presses;
            return false;
        }
    } counter;
    const auto log = [this](const QString& names) {
        type(names);
        for (const char* text : {"28.4", "Almaty", "art. 400-1", ""}) {
            key(Qt::Key_Return);
            type(QString::fromLatin1(text));
        }
        key(Qt::Key_Return);
        type(QStringLiteral("lawyer, by phone"));
        key(Qt::Key_Return, Qt::ControlModifier);
    };
    QApplication::instance()->installEventFilter(&counter);
    log(QStringLiteral("Karlygash Sergaliyeva"));
    QVERIFY2(counter.presses <= 70, qPrintable(QString::number(counter.presses)));
    QVERIFY(counter.presses > 50); // the counter counts
    QCOMPARE(m_world->campaign().records().list(Kind::Person)->size(), std::size_t{1});
    cleanup();
    init();
    counter.presses = 1;
    log(QStringLiteral("Zoya Kim; Timur Akhmetov; Madina Orazova"));
    QVERIFY2(counter.presses <= 110, qPrintable(QString::number(counter.presses)));
    QCOMPARE(m_world->campaign().records().list(Kind::Person)->size(), std::size_t{3});
    QApplication::instance()->removeEventFilter(&counter);
}

void TestLogArrestDialog::severalNamesShareTheRest()
{
    type(QStringLiteral("Zoya Kim; Timur Akhmetov; Madina Orazova"));
    key(Qt::Key_Return);
    type(QStringLiteral("y"));
    key(Qt::Key_Return, Qt::ControlModifier);
    const auto segments = m_world->campaign().records().list(Kind::Segment);
    QVERIFY(segments);
    QCOMPARE(segments->size(), 3U);
    for (const StoredRecord& segment : *segments)
        QCOMPARE(segment.record.date(QStringLiteral("from")).asDay(), m_world->campaign().today().addDays(-1));
}

void TestLogArrestDialog::aNameOnFileIsHintedInAnotherScript()
{
    QVERIFY(m_world->campaign().casework().logArrest({.names = QStringLiteral("Timur Akhmetov")}));
    const QSignalSpy asked(m_dialog.get(), &LogArrestDialog::personRequested);
    type(QStringLiteral("Zoya Kim; Ахметов"));
    QTRY_VERIFY(field("names").accessibleDescription().contains(QStringLiteral("Timur Akhmetov")));
    field("names").selectAll();
    type(QStringLiteral("Zoya"));
    QTRY_COMPARE(field("names").accessibleDescription(), QString());
    field("names").clear();
    type(QStringLiteral("Zoya Kim; Ахметов"));
    key(Qt::Key_F4); // before the hint is there
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_kept.names, QStringLiteral("Zoya Kim; Ахметов"));
}

void TestLogArrestDialog::aRefusedFieldIsExplainedBesideItAndNothingIsLost()
{
    type(QStringLiteral("Zoya Kim"));
    m_dialog->findChild<QToolButton*>(QStringLiteral("more"))->setChecked(true);
    field("time").setText(QStringLiteral("25:99"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(QApplication::focusWidget(), &field("time"));
    QVERIFY(field("time").accessibleDescription().contains(QStringLiteral("25:99")));
    QCOMPARE(field("time").text(), QStringLiteral("25:99"));
    QVERIFY(m_world->campaign().records().list(Kind::Person)->empty());
    QCOMPARE(m_kept.names, QStringLiteral("Zoya Kim"));
}

void TestLogArrestDialog::saveAndAddAnotherKeepsWhatIsShared()
{
    m_dialog->setDraft({.names = QStringLiteral("Zoya Kim"),
                        .date = QStringLiteral("28.4"),
                        .place = QStringLiteral("Almaty"),
                        .charge = QStringLiteral("Article 373"),
                        .source = QStringLiteral("A call"),
                        .notes = QStringLiteral("Wore a red coat")});
    key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_dialog->isVisible());
    const ArrestDraft expected{.names = {},
                               .date = QStringLiteral("28.4"),
                               .place = QStringLiteral("Almaty"),
                               .charge = QStringLiteral("Article 373"),
                               .source = QStringLiteral("A call")};
    QCOMPARE(m_dialog->draft(), expected);
    QCOMPARE(QApplication::focusWidget(), &field("names"));
}

void TestLogArrestDialog::escapeKeepsTheDraft()
{
    type(QStringLiteral("Zoya"));
    key(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_kept, ArrestDraft{.names = QStringLiteral("Zoya")});
    QVERIFY(m_world->campaign().records().list(Kind::Person)->empty());
}

void TestLogArrestDialog::savingDiscardsTheDraft()
{
    m_kept = {.names = QStringLiteral("from before")};
    type(QStringLiteral("Zoya Kim"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_kept, ArrestDraft{});
}

void TestLogArrestDialog::draftSurvivesItsJson()
{
    const ArrestDraft draft{.names = QStringLiteral("Айсұлу; \"Б\""),
                            .date = QStringLiteral("~2012-04"),
                            .time = QStringLiteral("morning"),
                            .basis = QStringLiteral("pre-trial"),
                            .notes = QStringLiteral("two\nlines")};
    QCOMPARE(arrestDraftFromJson(toJson(draft)), draft);
    QCOMPARE(arrestDraftFromJson("not json at all"), ArrestDraft{});
}

void TestLogArrestDialog::foldedFieldsAreNoTabStops()
{
    QStringList order;
    for (int i = 0; i < 12; ++i) {
        order << QApplication::focusWidget()->accessibleName();
        key(Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("Name(s)"), QStringLiteral("Arrested"),
                               QStringLiteral("Place"),   QStringLiteral("Charge"),
                               QStringLiteral("Status"),  QStringLiteral("Source"),
                               QStringLiteral("Notes"),   QStringLiteral("More"),
                               QStringLiteral("Save"),    QStringLiteral("Save and add another"),
                               QStringLiteral("Close"),   QStringLiteral("Name(s)")};
    QCOMPARE(order, expected);
}

void TestLogArrestDialog::mnemonicsReachTheirFields_data()
{
    QTest::addColumn<int>("letter");
    QTest::addColumn<QString>("field");
    QTest::newRow("names") << int(Qt::Key_N) << QStringLiteral("Name(s)");
    QTest::newRow("arrested") << int(Qt::Key_A) << QStringLiteral("Arrested");
    QTest::newRow("place") << int(Qt::Key_P) << QStringLiteral("Place");
    QTest::newRow("status") << int(Qt::Key_T) << QStringLiteral("Status");
    QTest::newRow("notes") << int(Qt::Key_E) << QStringLiteral("Notes");
}

void TestLogArrestDialog::mnemonicsReachTheirFields()
{
    QFETCH(int, letter);
    QFETCH(QString, field);
    m_dialog->findChild<QWidget*>(QStringLiteral("source"))->setFocus();
    key(static_cast<Qt::Key>(letter), Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), field);
}

void TestLogArrestDialog::anImpossibleDayIsSaidOnceAndFocused()
{
    type(QStringLiteral("Zoya Kim"));
    key(Qt::Key_Return);
    type(QStringLiteral("2012-02-31"));
    key(Qt::Key_Return);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Arrested"));
    int said = 0;
    const auto labels = m_dialog->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        said += label->isVisible() && label->text().contains(QStringLiteral("29")) ? 1 : 0;
    QCOMPARE(said, 1);
}

QTEST_MAIN(TestLogArrestDialog)
#include "tst_logarrestdialog.moc"
