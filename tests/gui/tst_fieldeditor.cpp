// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/fieldeditor.h"
#include "typing.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace vigil;

namespace {

FieldDef fieldOf(FieldType type)
{
    return {.key = QStringLiteral("any"),
            .type = type,
            .codes = QStringLiteral("incident-role"),
            .targets = {Kind::Person}};
}

} // namespace

class TestFieldEditor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsSetComesBack_data();
    void whatIsSetComesBack();
    void fillingIsNoEdit();
    void typingIsAnEditAndLeavingIsTold();
    void anUnknownCodeIsKept();
    void aRecordIsFoundByItsName();
    void anotherTextInTheFieldIsAnotherChoice();
    void aNameThatIsNotOnFileCanBeMade();
    void linksGrowAndShrink();
    void aRoleCanBeGiven();

private:
    FieldEditor& make(FieldType type);
    template <class T> T& part() const { return *m_editor->findChild<T*>(); }
    void pick(QLineEdit& edit, const QString& typed, int row);
    RecordPorts m_ports;
    QString m_made;
    std::unique_ptr<QWidget> m_window;
    FieldEditor* m_editor = nullptr;
};

void TestFieldEditor::init()
{
    m_made.clear();
    m_ports = {
        .today = QDate(2012, 5, 1),
        .find =
            [](const QString& typed, const std::vector<Kind>&) {
                std::vector<LinkChoice> choices;
                if (QStringLiteral("alua").startsWith(typed.toLower()))
                    choices.push_back({{Kind::Person, 1}, QStringLiteral("Alua"), {}});
                return choices;
            },
        .titleOf = [](Reference who) { return who.id == 1 ? QStringLiteral("Alua") : QStringLiteral("Bolat"); },
        .make = [this](Kind kind, const QString& name) -> Result<Reference> {
            m_made = name;
            return Reference{kind, 2};
        },
        .read = {},
    };
    m_window = std::make_unique<QWidget>();
}

FieldEditor& TestFieldEditor::make(FieldType type)
{
    m_editor = makeFieldEditor(fieldOf(type), m_ports, m_window.get());
    m_window->show();
    return *m_editor;
}

void TestFieldEditor::whatIsSetComesBack_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, FieldType type, const char* text) {
        QTest::newRow(name) << static_cast<int>(type) << QString::fromUtf8(text);
    };
    row("text", FieldType::Text, "Торегожина");
    row("long text", FieldType::LongText, "two\nlines");
    row("per language", FieldType::PerLanguage, "en: one\nru: один");
    row("code", FieldType::Code, "detained");
    row("flag", FieldType::Flag, "1");
    row("flag, no", FieldType::Flag, "0");
    row("vague date", FieldType::Date, "about May 2011");
    row("wrong date", FieldType::Date, "2012-02-31");
    row("country", FieldType::Country, "KZ");
    row("length", FieldType::Length, "15 days");
    row("one link", FieldType::OneLink, "P-1");
    row("a link that is no reference", FieldType::OneLink, "Somebody");
    row("links with roles", FieldType::ManyLinks, "P-1: detained; P-2");
    row("links, one not read", FieldType::ManyLinks, "P-1; somebody");
    for (int type = 0; type <= static_cast<int>(FieldType::ManyLinks); ++type)
        QTest::addRow("empty %d", type) << type << QString();
}

void TestFieldEditor::whatIsSetComesBack()
{
    QFETCH(int, type);
    QFETCH(QString, text);
    FieldEditor& editor = make(static_cast<FieldType>(type));
    editor.setText(text);
    QCOMPARE(editor.text(), text);
}

void TestFieldEditor::fillingIsNoEdit()
{
    for (int type = 0; type <= static_cast<int>(FieldType::ManyLinks); ++type) {
        FieldEditor& editor = make(static_cast<FieldType>(type));
        QSignalSpy edits(&editor, &FieldEditor::edited);
        editor.setText(QStringLiteral("P-1"));
        QVERIFY2(edits.isEmpty(), qPrintable(QString::number(type)));
    }
}

void TestFieldEditor::typingIsAnEditAndLeavingIsTold()
{
    FieldEditor& editor = make(FieldType::Text);
    auto* other = new QLineEdit(m_window.get());
    other->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    editor.setFocus();
    QSignalSpy edits(&editor, &FieldEditor::edited);
    QSignalSpy leavings(&editor, &FieldEditor::left);
    typeText(part<QLineEdit>(), QStringLiteral("ab"));
    QCOMPARE(edits.count(), 2);
    other->setFocus();
    QTRY_COMPARE(leavings.count(), 1);
}

void TestFieldEditor::anUnknownCodeIsKept()
{
    FieldEditor& editor = make(FieldType::Code);
    editor.setText(QStringLiteral("from-a-newer-vigil"));
    QCOMPARE(editor.text(), QStringLiteral("from-a-newer-vigil"));
}

/// Types and takes a row of the suggestions.
void TestFieldEditor::pick(QLineEdit& edit, const QString& typed, int row)
{
    edit.setFocus();
    typeText(edit, typed);
    auto* completer = m_editor->findChild<QCompleter*>();
    QVERIFY(completer);
    const QModelIndex index = completer->completionModel()->index(row, 0);
    QVERIFY(index.isValid());
    Q_EMIT completer->activated(index);
}

void TestFieldEditor::aRecordIsFoundByItsName()
{
    FieldEditor& editor = make(FieldType::OneLink);
    pick(part<QLineEdit>(), QStringLiteral("al"), 0);
    QCOMPARE(editor.text(), QStringLiteral("P-1"));
    QCOMPARE(part<QLineEdit>().text(), QStringLiteral("Alua"));
}

void TestFieldEditor::anotherTextInTheFieldIsAnotherChoice()
{
    FieldEditor& editor = make(FieldType::OneLink);
    editor.setText(QStringLiteral("P-1"));
    typeText(part<QLineEdit>(), QStringLiteral("x"));
    QVERIFY(editor.text() != QStringLiteral("P-1"));
}

void TestFieldEditor::aNameThatIsNotOnFileCanBeMade()
{
    FieldEditor& editor = make(FieldType::OneLink);
    pick(part<QLineEdit>(), QStringLiteral("zoya"), 0);
    QCOMPARE(m_made, QStringLiteral("zoya"));
    QCOMPARE(editor.text(), QStringLiteral("P-2"));
}

void TestFieldEditor::linksGrowAndShrink()
{
    FieldEditor& editor = make(FieldType::ManyLinks);
    editor.setText(QStringLiteral("P-2: victim"));
    pick(part<QLineEdit>(), QStringLiteral("al"), 0);
    QCOMPARE(editor.text(), QStringLiteral("P-2: victim; P-1"));
    QSignalSpy edits(&editor, &FieldEditor::edited);
    m_editor->findChildren<QToolButton*>().front()->click();
    QCOMPARE(editor.text(), QStringLiteral("P-1"));
    QCOMPARE(edits.count(), 1);
}

void TestFieldEditor::aRoleCanBeGiven()
{
    FieldEditor& editor = make(FieldType::ManyLinks);
    editor.setText(QStringLiteral("P-1"));
    auto& role = part<QComboBox>();
    role.setCurrentIndex(role.findData(QStringLiteral("witness")));
    Q_EMIT role.activated(role.currentIndex());
    QCOMPARE(editor.text(), QStringLiteral("P-1: witness"));
}

QTEST_MAIN(TestFieldEditor)
#include "tst_fieldeditor.moc"
