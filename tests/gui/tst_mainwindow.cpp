// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterwriter.h"
#include "base/clock.h"
#include "gui/mainwindow.h"
#include "gui/shared/listtable.h"
#include "gui/shared/messagebar.h"
#include "gui/shared/vigilstyle.h"
#include "typing.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QTemporaryDir>

using namespace vigil;

namespace {

/// Stands for paper: writes the text of a letter, so that what was exported can be read again.
class TextWriter final : public LetterWriter
{
public:
    Result<void> writePdf(const FinishedLetter& letter, QIODevice& device) override
    {
        device.write(letter.subject.toUtf8() + '\n' + letter.body.toUtf8());
        return {};
    }
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qobject_cast<QApplication*>(qApp), ColorScheme::Light); }
    void init();
    void cleanup();
    void withoutAFileTheStartPageIsShown();
    void aMissingFileIsExplainedOnTheStartPage();
    void searchAsYouTypeNarrowsThePeople();
    void anArrestIsLoggedFromAnywhereAndUndone();
    void aKeptDraftComesBack();
    void closingTheWindowKeepsAnOpenDraft();
    void lettersGoFromCaseToFiles();
    void everyFocusableWidgetIsNamedAndNoMnemonicIsTwice();
    void namesOfTheContractAreThere();
    void anEmptyCampaignSaysWhatToDo();
    void labelsNeverGuessAtMarkup();

private:
    void openSample();
    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }
    template <class T> T* named(const char* name) const
    {
        const auto all = m_window->findChildren<T*>();
        for (T* widget : all)
            if (widget->accessibleName() == QLatin1String(name) && widget->isVisible())
                return widget;
        return nullptr;
    }
    void walk(const std::function<void(const QString& place)>& visit);
    void audit(QWidget& window, const QString& place);
    QString shownMessage() const { return m_window->findChild<MessageBar*>()->notice().text; }
    FixedClock m_clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    Workplace m_workplace{m_clock, QStringLiteral("Tester"), QStringLiteral("bench")};
    TextWriter m_writer;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>(m_workplace, m_writer);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_folder.reset();
}

void TestMainWindow::openSample()
{
    QVERIFY(m_window->createCampaign(
        {.file = m_folder->filePath(QStringLiteral("s.vigil")), .country = QStringLiteral("KZ"), .sample = true}));
}

void TestMainWindow::withoutAFileTheStartPageIsShown()
{
    QVERIFY(named<QWidget>("Start"));
    QVERIFY(named<QPushButton>("Try the sample"));
    QVERIFY(!action("actionNewArrest").isEnabled());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Vigil"));
}

void TestMainWindow::aMissingFileIsExplainedOnTheStartPage()
{
    const QString file = m_folder->filePath(QStringLiteral("none.vigil"));
    QVERIFY(!m_window->openCampaign(file));
    bool isSaid = false;
    const auto labels = named<QWidget>("Start")->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        isSaid = isSaid || label->text().contains(QStringLiteral("none.vigil"));
    QVERIFY(isSaid);
    QVERIFY(!QFile::exists(file));
}

void TestMainWindow::searchAsYouTypeNarrowsThePeople()
{
    openSample();
    auto* people = named<ListTable>("People");
    QVERIFY(people);
    const int all = people->model()->rowCount();
    QVERIFY(all >= 5);
    action("actionFilter").trigger();
    auto* filter = named<QLineEdit>("Filter people");
    QCOMPARE(QApplication::focusWidget(), filter);
    typeText(*filter, QStringLiteral("Торегожина"));
    QCOMPARE(people->model()->rowCount(), 1);
    QCOMPARE(people->model()->index(0, 0).data().toString(), QStringLiteral("Baxatjan Torevozhina"));
    filter->clear();
    QCOMPARE(people->model()->rowCount(), all);
}

void TestMainWindow::anArrestIsLoggedFromAnywhereAndUndone()
{
    openSample();
    const int before = named<ListTable>("People")->model()->rowCount();
    action("actionCases").trigger();
    action("actionNewArrest").trigger();
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("LogArrestDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->accessibleName(), QStringLiteral("Log new arrest"));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(QApplication::focusWidget(), dialog->findChild<QWidget*>(QStringLiteral("names")));
    typeText(*QApplication::focusWidget(), QStringLiteral("Zoya Kim"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    action("actionPeople").trigger();
    auto* people = named<ListTable>("People");
    QCOMPARE(people->model()->rowCount(), before + 1);
    QVERIFY(shownMessage().contains(QStringLiteral("Zoya Kim")));
    const QString toolTip = action("actionUndo").toolTip();
    QVERIFY2(toolTip.startsWith(QStringLiteral("Undo: Logged the arrest of ")), qPrintable(toolTip));
    QVERIFY2(!toolTip.contains(QStringLiteral("U+")) && !toolTip.contains(QLatin1Char('<')), qPrintable(toolTip));
    action("actionUndo").trigger();
    QCOMPARE(people->model()->rowCount(), before);
}

void TestMainWindow::aKeptDraftComesBack()
{
    openSample();
    action("actionNewArrest").trigger();
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("LogArrestDialog"));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTRY_COMPARE(QApplication::focusWidget(), dialog->findChild<QWidget*>(QStringLiteral("names")));
    typeText(*QApplication::focusWidget(), QStringLiteral("Zoya"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QString file = m_folder->filePath(QStringLiteral("s.vigil"));
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>(m_workplace, m_writer);
    m_window->show();
    QVERIFY(m_window->openCampaign(file));
    action("actionNewArrest").trigger();
    auto* names = m_window->findChild<QLineEdit*>(QStringLiteral("names"));
    QVERIFY(names);
    QCOMPARE(names->text(), QStringLiteral("Zoya"));
}

void TestMainWindow::closingTheWindowKeepsAnOpenDraft()
{
    openSample();
    action("actionNewArrest").trigger();
    m_window->findChild<QLineEdit*>(QStringLiteral("names"))->setText(QStringLiteral("Zoya K"));
    const QString file = m_folder->filePath(QStringLiteral("s.vigil"));
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>(m_workplace, m_writer);
    QVERIFY(m_window->openCampaign(file));
    m_window->show();
    action("actionNewArrest").trigger();
    QCOMPARE(m_window->findChild<QLineEdit*>(QStringLiteral("names"))->text(), QStringLiteral("Zoya K"));
}

void TestMainWindow::lettersGoFromCaseToFiles()
{
    openSample();
    action("actionCases").trigger();
    auto* cases = named<ListTable>("Cases");
    QVERIFY(cases->model()->rowCount() > 0);
    QTest::keyClick(cases, Qt::Key_Return);
    action("actionWriteLetters").trigger();
    auto* draft = named<QPushButton>("Draft letters");
    QVERIFY(draft);
    QVERIFY(draft->isEnabled());
    QVERIFY(!named<QPlainTextEdit>("Letter body")->toPlainText().isEmpty());
    draft->click();
    auto* letters = named<ListTable>("Letters");
    QVERIFY(letters);
    const int count = letters->model()->rowCount();
    QCOMPARE(count, 2); // the prosecutor and the embassy
    QVERIFY(!named<QPlainTextEdit>("Letter body")->toPlainText().isEmpty());
    named<QPushButton>("Approve")->click();
    for (int row = 0; row < count; ++row)
        QCOMPARE(letters->model()->index(row, 2).data().toString(), QStringLiteral("Approved"));
    named<QPushButton>("Export")->click();
    const QString folder = m_folder->filePath(QStringLiteral("out"));
    named<QLineEdit>("Folder")->setText(folder);
    named<QPushButton>("Export")->click();
    QTRY_COMPARE(QDir(folder).entryList({QStringLiteral("*.pdf")}).size(), count);
    QTRY_VERIFY(shownMessage().contains(QStringLiteral("out")));
    QVERIFY(QFile::exists(folder + QStringLiteral("/manifest.json")));
}

void TestMainWindow::walk(const std::function<void(const QString& place)>& visit)
{
    visit(QStringLiteral("start"));
    openSample();
    visit(QStringLiteral("people"));
    action("actionCases").trigger();
    visit(QStringLiteral("cases"));
    QTest::keyClick(named<ListTable>("Cases"), Qt::Key_Return);
    visit(QStringLiteral("case"));
    action("actionWriteLetters").trigger();
    visit(QStringLiteral("write letters"));
    named<QPushButton>("Draft letters")->click();
    visit(QStringLiteral("case with letters"));
    action("actionExport").trigger();
    visit(QStringLiteral("export"));
}

void TestMainWindow::audit(QWidget& window, const QString& place)
{
    QMap<QChar, QString> mnemonics;
    const auto takeMnemonic = [&](const QString& text) {
        const auto at = text.indexOf(QLatin1Char('&'));
        if (at < 0 || at + 1 >= text.size())
            return;
        const QChar letter = text.at(at + 1).toLower();
        QVERIFY2(!mnemonics.contains(letter),
                 qPrintable(QStringLiteral("%1: %2 and %3").arg(place, mnemonics.value(letter), text)));
        mnemonics.insert(letter, text);
    };
    const auto widgets = window.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const bool isInner = widget->objectName().startsWith(QLatin1String("qt_"));
        if (widget->focusPolicy() != Qt::NoFocus && !isInner)
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                     qPrintable(place + QStringLiteral(": ") + QLatin1String(widget->metaObject()->className()) +
                                QLatin1Char(' ') + widget->objectName()));
        if (const auto* label = qobject_cast<QLabel*>(widget); label && label->buddy())
            takeMnemonic(label->text());
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            takeMnemonic(button->text());
    }
    const auto menus = window.findChildren<QMenu*>();
    for (const QMenu* menu : menus)
        if (menu->objectName().startsWith(QLatin1String("menu")))
            takeMnemonic(menu->title());
}

void TestMainWindow::everyFocusableWidgetIsNamedAndNoMnemonicIsTwice()
{
    walk([this](const QString& place) { audit(*m_window, place); });
    action("actionNewArrest").trigger();
    auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("LogArrestDialog"));
    audit(*dialog, QStringLiteral("log new arrest"));
    dialog->findChild<QAbstractButton*>(QStringLiteral("more"))->setChecked(true);
    audit(*dialog, QStringLiteral("log new arrest, unfolded"));
}

void TestMainWindow::namesOfTheContractAreThere()
{
    QMap<QString, QStringList> wanted{
        {QStringLiteral("start"), {QStringLiteral("Start")}},
        {QStringLiteral("people"),
         {QStringLiteral("Pages"), QStringLiteral("People"), QStringLiteral("Filter people")}},
        {QStringLiteral("cases"), {QStringLiteral("Cases"), QStringLiteral("Filter cases")}},
        {QStringLiteral("write letters"), {QStringLiteral("Write letters"), QStringLiteral("Letter body")}},
        {QStringLiteral("case with letters"), {QStringLiteral("Letters"), QStringLiteral("Letter body")}},
        {QStringLiteral("export"), {QStringLiteral("Export")}},
    };
    walk([&](const QString& place) {
        for (const QString& name : wanted.value(place))
            QVERIFY2(named<QWidget>(qPrintable(name)), qPrintable(place + QStringLiteral(": ") + name));
    });
}

void TestMainWindow::anEmptyCampaignSaysWhatToDo()
{
    QVERIFY(m_window->createCampaign({.file = m_folder->filePath(QStringLiteral("empty.vigil"))}));
    QVERIFY(named<QPushButton>("Log new arrest"));
    QVERIFY(!action("actionWriteLetters").isEnabled());
    named<QPushButton>("Log new arrest")->click();
    QVERIFY(m_window->findChild<QDialog*>(QStringLiteral("LogArrestDialog")));
}

void TestMainWindow::labelsNeverGuessAtMarkup()
{
    walk([this](const QString& place) {
        const auto labels = m_window->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                     qPrintable(place + QStringLiteral(": ") + label->text()));
    });
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
