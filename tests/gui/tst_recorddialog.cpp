// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recorddialog.h"
#include "gui/shared/recordsection.h"
#include "testworld.h"
#include "typing.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace vigil;

/// The form for one record, and the list that opens it.
class TestRecordDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsNeededIsSaidAtItsField();
    void aNewRecordBelongsToItsOwner();
    void whatOneDoesNotSeeIsShownBelowItsField();
    void escapeKeepsTheDraftForTheNextTime();
    void editingWritesOnlyWhatWasChanged();
    void everyKindHasAFormThatOpens();
    void aSectionListsAddsAndTrashes();

private:
    RecordDialog& open(RecordDialog::Task task);
    QLineEdit& line(const char* name) const;
    std::unique_ptr<TestWorld> m_world;
    std::unique_ptr<QWidget> m_window;
    QPointer<RecordDialog> m_dialog;
};

void TestRecordDialog::init()
{
    m_world = std::make_unique<TestWorld>();
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")});
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TestRecordDialog::cleanup()
{
    m_window.reset();
    m_world.reset();
}

RecordDialog& TestRecordDialog::open(RecordDialog::Task task)
{
    m_dialog = new RecordDialog(m_world->campaign(), std::move(task), m_window.get());
    m_dialog->open();
    // Without it no shortcut reaches the dialog.
    m_dialog->activateWindow();
    if (!QTest::qWaitForWindowActive(m_dialog))
        qFatal("the dialog did not become active");
    return *m_dialog;
}

QLineEdit& TestRecordDialog::line(const char* name) const
{
    for (QLineEdit* edit : m_dialog->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QLatin1String(name))
            return *edit;
    qFatal("no field %s", name);
}

void TestRecordDialog::whatIsNeededIsSaidAtItsField()
{
    RecordDialog& dialog = open({.kind = Kind::Case});
    QSignalSpy saved(&dialog, &RecordDialog::saved);
    dialog.save();
    QVERIFY(dialog.isVisible());
    QVERIFY(saved.isEmpty());
    QVERIFY(!line("Title").accessibleDescription().isEmpty());
    typeText(line("Title"), QStringLiteral("Two of Test Street"));
    QTest::keyClick(&line("Title"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.count(), 1);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestRecordDialog::aNewRecordBelongsToItsOwner()
{
    RecordDialog& dialog =
        open({.kind = Kind::Name, .to = QStringLiteral("P-1"), .without = {QStringLiteral("person")}});
    typeText(line("Spelling"), QStringLiteral("Алуа Тестова"));
    dialog.save();
    const auto names =
        m_world->campaign().records().listLinking(Kind::Name, QStringLiteral("person"), {Kind::Person, 1});
    QCOMPARE(names->size(), std::size_t{1});
}

void TestRecordDialog::whatOneDoesNotSeeIsShownBelowItsField()
{
    RecordDialog& dialog = open({.kind = Kind::Person});
    const auto shown = [&] {
        for (const PlainLabel* label : dialog.findChildren<PlainLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("one does not see")))
                return label->text();
        return QString();
    };
    QLineEdit& name = line("Name");
    name.setFocus();
    QTest::keyClicks(&name, QStringLiteral("Alua"));
    QCOMPARE(shown(), QString());
    name.insert(QString(QChar(0x202e)));
    QTest::keyClicks(&name, QStringLiteral("gnp"));
    QVERIFY2(shown().contains(QStringLiteral("Alua⟨U+202E⟩gnp")), qPrintable(shown()));
    name.selectAll();
    QTest::keyClicks(&name, QStringLiteral("Dana"));
    QCOMPARE(shown(), QString());
    // Long text is not written out a second time.
    name.setText(QString(10'000, QLatin1Char('a')) + QChar(0x2066));
    QTest::keyClicks(&name, QStringLiteral("b"));
    QVERIFY2(!shown().isEmpty() && shown().size() < 100, qPrintable(shown()));
}

void TestRecordDialog::escapeKeepsTheDraftForTheNextTime()
{
    open({.kind = Kind::Case});
    typeText(line("Title"), QStringLiteral("Half a ti"));
    QTest::keyClick(&line("Title"), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    RecordDialog& again = open({.kind = Kind::Case});
    QCOMPARE(line("Title").text(), QStringLiteral("Half a ti"));
    for (QPushButton* button : again.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Start afresh"))
            button->click();
    QCOMPARE(line("Title").text(), QString());
    again.reject();
    QTRY_VERIFY(!m_dialog);
    open({.kind = Kind::Case});
    QCOMPARE(line("Title").text(), QString());
}

void TestRecordDialog::editingWritesOnlyWhatWasChanged()
{
    RecordDialog& dialog = open({.kind = Kind::Person, .record = Reference{Kind::Person, 1}});
    QCOMPARE(line("Name").text(), QStringLiteral("Alua Testova"));
    // Somebody else's change, while the form is open, is not written over.
    QVERIFY(
        m_world->campaign().records().set({Kind::Person, 1}, {{QStringLiteral("occupation"), QStringLiteral("poet")}}));
    typeText(line("Place"), QStringLiteral("Testville"));
    dialog.save();
    const Record record = m_world->campaign().records().show({Kind::Person, 1})->stored.record;
    QCOMPARE(record.text(QStringLiteral("place")), QStringLiteral("Testville"));
    QCOMPARE(record.text(QStringLiteral("occupation")), QStringLiteral("poet"));
}

void TestRecordDialog::everyKindHasAFormThatOpens()
{
    for (const KindDef& kind : allKinds()) {
        if (!kind.addable)
            continue;
        RecordDialog& dialog = open({.kind = kind.kind});
        QVERIFY(dialog.isVisible());
        QSet<QString> names;
        for (QWidget* widget : dialog.findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                !widget->objectName().startsWith(QLatin1String("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                         qPrintable(kind.key + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
        delete m_dialog.data();
    }
}

void TestRecordDialog::aSectionListsAddsAndTrashes()
{
    m_world->add(QStringLiteral("name"), {QStringLiteral("text=Alua T.")}, QStringLiteral("P-1"));
    m_world->add(QStringLiteral("name"), {QStringLiteral("text=A. Testova")}, QStringLiteral("P-1"));
    RecordSection section(m_world->campaign(), Kind::Name);
    section.showOwner(Reference{Kind::Person, 1});
    section.show();
    section.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&section));
    auto* table = section.findChild<ListTable*>();
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(section.count(), 2);
    QCOMPARE(table->accessibleName(), QStringLiteral("Names"));
    QSignalSpy notices(&section, &RecordSection::said);
    table->selectAll();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(section.count(), 0);
    QCOMPARE(notices.count(), 1);
    QCOMPARE(notices.front().front().value<Notice>().undoChanges.size(), std::size_t{1});
}

QTEST_MAIN(TestRecordDialog)
#include "tst_recorddialog.moc"
