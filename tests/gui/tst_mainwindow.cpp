// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterwriter.h"
#include "app/recoverysheetwriter.h"
#include "base/clock.h"
#include "gui/keysdialog.h"
#include "gui/mainwindow.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/listtable.h"
#include "gui/shared/messagebar.h"
#include "gui/shared/vigilstyle.h"
#include "typing.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

using namespace vigil;

namespace {

constexpr char secret[] = "cobalt heron ladder mosaic tundra";

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

/// The code alone, so that a test can type it.
class CodeWriter final : public RecoverySheetWriter
{
public:
    Result<void> writePdf(const RecoverySheet& sheet, QIODevice& device) override
    {
        const std::string_view code = sheet.code.reveal();
        device.write(code.data(), static_cast<qint64>(code.size()));
        return {};
    }
};

} // namespace

/// How often the event loop came round. A key takes 0.4 s at least to derive: whoever waits for that on the window's
/// thread counts a handful.
class LoopCount final
{
public:
    static constexpr int whileDeriving = 15;
    LoopCount()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { ++m_count; });
        m_timer.start(5);
    }
    int count() const { return m_count; }

private:
    QTimer m_timer;
    int m_count = 0;
};

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
    void whoIsNewIsSeenThoughTheFilterDoesNotFit();
    void aKeptDraftComesBack();
    void closingTheWindowKeepsAnOpenDraft();
    void lettersGoFromCaseToFiles();
    void everyFocusableWidgetIsNamedAndNoMnemonicIsTwice();
    void tabReachesEverythingAndLeavesIt();
    void namesOfTheContractAreThere();
    void anEmptyCampaignSaysWhatToDo();
    void aNameOfTenThousandLettersKeepsTheLayout();
    void labelsNeverGuessAtMarkup();
    void escapeGivesUpUnlocking();
    void anEncryptedCampaignOpensAfterAWrongTry();
    void lockingEmptiesTheWindowAndBringsAllBack();
    void anotherFileWhileAKeyIsDerivedEndsTheDerivation();
    void severalRecordsOfAListGoToTheTrashAtOnce();
    void thePassphraseIsChangedAndASheetOpensToo();
    void chosenPeopleGoToTheTrashAndComeBackTogether();
    void aCampaignInClearSaysWhyItCannotBeLocked();
    void recentCampaignsAreOfferedOnTheStartPage();
    void aNewCampaignGetsItsPassphrase();
    void aNewCampaignStaysInClearByATickOnly();
    void aBackupThatFailedIsSaidBeforeTheWindowGoes();
    void whatIsNoticedAtOpeningIsSaidInTheBar();

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
    void walkTabs(const char* name, const QString& place, const std::function<void(const QString& place)>& visit);
    QAbstractButton* chipNamed(const char* text) const;
    void audit(QWidget& window, const QString& place);
    QDialog* dialogNamed(const char* name) const;
    QString encryptedFile();
    void unlockWith(const char* words);
    QStringList wordsIn(QWidget& window) const;
    bool isOnStartPage(const QString& words) const;
    QString shownMessage() const { return m_window->findChild<MessageBar*>()->notice().text; }
    FixedClock m_clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    Workplace m_workplace{m_clock, QStringLiteral("Tester"), QStringLiteral("bench")};
    TextWriter m_writer;
    CodeWriter m_sheets;
    QTemporaryDir m_templates;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<AppSettings>(m_folder->filePath(QStringLiteral("vigil.ini")));
    m_window = std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{m_writer, m_sheets}, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
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
    QVERIFY(isOnStartPage(QStringLiteral("none.vigil")));
    QVERIFY(!QFile::exists(file));
}

void TestMainWindow::searchAsYouTypeNarrowsThePeople()
{
    openSample();
    action("actionPeople").trigger();
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
    // The panel waits for a pause; what an action would be about does not.
    QVERIFY(action("actionWriteLetters").isEnabled());
    const auto* panel = named<QWidget>("Details of the person");
    QTRY_VERIFY(std::ranges::any_of(panel->findChildren<QLabel*>(), [](const QLabel* label) {
        return label->text() == QStringLiteral("Baxatjan Torevozhina");
    }));
    filter->clear();
    QCOMPARE(people->model()->rowCount(), all);
}

void TestMainWindow::anArrestIsLoggedFromAnywhereAndUndone()
{
    openSample();
    action("actionPeople").trigger();
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

void TestMainWindow::whoIsNewIsSeenThoughTheFilterDoesNotFit()
{
    openSample();
    action("actionPeople").trigger();
    chipNamed("Released 0")->click();
    QVERIFY(!named<ListTable>("People"));
    action("actionNewArrest").trigger();
    auto* names = m_window->findChild<QLineEdit*>(QStringLiteral("names"));
    QTRY_COMPARE(QApplication::focusWidget(), names);
    names->setText(QStringLiteral("Zoya Kim; Petr Kim"));
    QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier);
    auto* people = named<ListTable>("People");
    QVERIFY(people);
    QCOMPARE(people->model()->rowCount(), 2);
    QCOMPARE(people->model()->index(people->currentRow(), 0).data().toString(), QStringLiteral("Zoya Kim"));
    QVERIFY(chipNamed("Released 0")->isChecked());
    chipNamed("Released 0")->click();
    QVERIFY(!named<ListTable>("People"));
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
    m_window = std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{m_writer, m_sheets}, *m_settings);
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
    m_window = std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{m_writer, m_sheets}, *m_settings);
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
    QTRY_VERIFY(draft->isEnabled());
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
    visit(QStringLiteral("today"));
    action("actionPeople").trigger();
    visit(QStringLiteral("people"));
    QTest::keyClick(named<ListTable>("People"), Qt::Key_Return);
    walkTabs("Parts of the person page", QStringLiteral("person"), visit);
    action("actionLetters").trigger();
    visit(QStringLiteral("letters"));
    action("actionContacts").trigger();
    for (const char* chip : {"Contacts", "Signatories", "Organisations", "Sources"}) {
        chipNamed(chip)->click();
        visit(QString::fromLatin1(chip).toLower());
    }
    action("actionCases").trigger();
    visit(QStringLiteral("cases"));
    QTest::keyClick(named<ListTable>("Cases"), Qt::Key_Return);
    walkTabs("Parts of the case page", QStringLiteral("case"), visit);
    named<QTabWidget>("Parts of the case page")->setCurrentIndex(0);
    action("actionWriteLetters").trigger();
    QTRY_VERIFY(named<QPushButton>("Draft letters")->isEnabled());
    visit(QStringLiteral("write letters"));
    named<QPushButton>("Draft letters")->click();
    visit(QStringLiteral("case with letters"));
    action("actionExport").trigger();
    visit(QStringLiteral("export"));
}

void TestMainWindow::walkTabs(const char* name, const QString& place,
                              const std::function<void(const QString& place)>& visit)
{
    auto* tabs = named<QTabWidget>(name);
    QVERIFY(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        visit(place + QStringLiteral(", ") + tabs->tabText(tab));
    }
}

QAbstractButton* TestMainWindow::chipNamed(const char* text) const
{
    const auto buttons = m_window->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->isCheckable() && button->isVisible() && button->text() == QLatin1String(text))
            return button;
    return nullptr;
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
    for (const QMenu* menu : menus) {
        mnemonics.clear(); // the keys of an open menu are its own
        for (const QAction* entry : menu->actions())
            takeMnemonic(entry->text());
    }
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

/// From wherever the focus is, Tab comes to all that can be used, and back.
void TestMainWindow::tabReachesEverythingAndLeavesIt()
{
    QStringList missed;
    walk([&](const QString& place) {
        QSet<QWidget*> wanted;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isUsed = widget->isVisible() && widget->isEnabled() && widget->window() == m_window.get();
            const bool isInner = widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusProxy();
            // Of a group of which one is chosen, Tab comes to that one, and the arrows to the others.
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool isOther = button && button->autoExclusive() && !button->isChecked();
            const bool isOfGroup = button && button->group() && button->group()->exclusive() && !button->isChecked();
            if (isUsed && !isInner && !isOther && !isOfGroup && (widget->focusPolicy() & Qt::TabFocus))
                wanted.insert(widget);
        }
        if (!QApplication::focusWidget())
            QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QWidget* const first = QApplication::focusWidget();
        QVERIFY2(first, qPrintable(place));
        for (int press = 0; press < 300 && !wanted.isEmpty(); ++press) {
            wanted.remove(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget* widget : wanted)
            missed << QStringLiteral("%1: %2 %3 \"%4\"")
                          .arg(place, QLatin1String(widget->metaObject()->className()), widget->objectName(),
                               widget->accessibleName() + widget->property("text").toString());
    });
    for (const QString& widget : std::as_const(missed))
        qWarning("%s", qPrintable(widget));
    QVERIFY(missed.isEmpty());
}

void TestMainWindow::namesOfTheContractAreThere()
{
    QMap<QString, QStringList> wanted{
        {QStringLiteral("start"), {QStringLiteral("Start")}},
        {QStringLiteral("today"), {QStringLiteral("Pages"), QStringLiteral("Things to do")}},
        {QStringLiteral("letters"), {QStringLiteral("Filter letters")}},
        {QStringLiteral("contacts"), {QStringLiteral("Contacts"), QStringLiteral("Filter contacts")}},
        {QStringLiteral("person, Evidence"), {QStringLiteral("Attachments")}},
        {QStringLiteral("person, History"), {QStringLiteral("History")}},
        {QStringLiteral("people"),
         {QStringLiteral("Pages"), QStringLiteral("Saved views"), QStringLiteral("People"),
          QStringLiteral("Filter people")}},
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

/// Ten thousand letters without a space push nothing out of the window.
void TestMainWindow::aNameOfTenThousandLettersKeepsTheLayout()
{
    const QString endless = QString(10'000, QChar(u'W'));
    QVERIFY(m_window->createCampaign({.file = m_folder->filePath(QStringLiteral("long.vigil"))}));
    action("actionNewArrest").trigger();
    const QPointer<QDialog> dialog = m_window->findChild<QDialog*>(QStringLiteral("LogArrestDialog"));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* names = dialog->findChild<QLineEdit*>(QStringLiteral("names"));
    QTRY_COMPARE(QApplication::focusWidget(), names);
    names->setText(endless);
    QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    action("actionPeople").trigger();
    QCOMPARE(named<ListTable>("People")->model()->rowCount(), 1);
    const auto fits = [this](const QString& place) {
        QCoreApplication::processEvents();
        QVERIFY2(m_window->width() <= 1280, qPrintable(place));
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
            const QRect seen(button->mapTo(m_window.get(), QPoint()), button->size());
            QVERIFY2(!button->isVisible() || m_window->rect().contains(seen),
                     qPrintable(place + QStringLiteral(": ") + button->text()));
        }
    };
    fits(QStringLiteral("people"));
    QTest::keyClick(named<ListTable>("People"), Qt::Key_Return);
    fits(QStringLiteral("person"));
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

/// The dialog, open and ready for keys.
QDialog* TestMainWindow::dialogNamed(const char* name) const
{
    auto* dialog = named<QDialog>(name);
    return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

/// Made once: deriving a key takes its time.
QString TestMainWindow::encryptedFile()
{
    const QString made = m_templates.filePath(QStringLiteral("locked.vigil"));
    if (!QFile::exists(made)) {
        const auto campaign = Campaign::create({.file = made, .passphrase = Passphrase(secret)}, m_workplace);
        if (!campaign || !(*campaign)->close())
            return {};
    }
    const QString file = m_folder->filePath(QStringLiteral("locked.vigil"));
    return QFile::copy(made, file) ? file : QString();
}

bool TestMainWindow::isOnStartPage(const QString& words) const
{
    const auto* page = named<QWidget>("Start");
    const auto labels = page ? page->findChildren<QLabel*>() : QList<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text().contains(words); });
}

void TestMainWindow::escapeGivesUpUnlocking()
{
    const QString file = encryptedFile();
    QCOMPARE(m_window->openCampaign(file).error().code, Code("passphrase-needed"));
    QVERIFY(named<QWidget>("Unlock"));
    audit(*m_window, QStringLiteral("unlock"));
    auto* field = named<QLineEdit>("Passphrase");
    QVERIFY(field);
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    named<QWidget>("Unlock")->findChild<QCheckBox*>()->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    typeText(*field, QStringLiteral("half a"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(named<QWidget>("Start"));
    QVERIFY(!isOnStartPage(QStringLiteral("encrypted")));
}

/// Gives the passphrase on the Unlock page.
void TestMainWindow::unlockWith(const char* words)
{
    auto* field = named<QLineEdit>("Passphrase");
    QVERIFY(field);
    QTRY_VERIFY(field->hasFocus());
    field->selectAll();
    typeText(*field, QString::fromUtf8(words));
    QTest::keyClick(field, Qt::Key_Return);
}

void TestMainWindow::anEncryptedCampaignOpensAfterAWrongTry()
{
    const QString file = encryptedFile();
    QVERIFY(QDir().mkpath(file + QStringLiteral(".backups")));
    QVERIFY(QFile::copy(file, file + QStringLiteral(".backups/2012-04-30T100000Z.vigil")));
    QVERIFY(!m_window->openCampaign(file));
    auto* field = named<QLineEdit>("Passphrase");
    QVERIFY(field);
    unlockWith("not this one");
    QVERIFY(!field->isEnabled());
    // The window answers while the key is derived.
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), 20000);
    QVERIFY2(beats >= 5, qPrintable(QString::number(beats)));
    const QString outcome = field->accessibleDescription();
    QVERIFY2(outcome.startsWith(QStringLiteral("Wrong passphrase")), qPrintable(outcome));
    QVERIFY2(outcome.contains(QStringLiteral("2012-04-30T100000Z.vigil")), qPrintable(outcome));
    QCOMPARE(QApplication::focusWidget(), field);
    QCOMPARE(field->selectedText(), field->text());
    unlockWith(secret);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>("Pages"), 20000);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("locked.vigil")));
    QVERIFY(field->text().isEmpty());
}

/// Everything that a window shows or says to a screen reader.
QStringList TestMainWindow::wordsIn(QWidget& window) const
{
    QStringList words{window.windowTitle()};
    for (QWidget* widget : window.findChildren<QWidget*>())
        words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip()
              << widget->property("text").toString() << widget->property("plainText").toString();
    for (const QAction* action : window.findChildren<QAction*>())
        words << action->text() << action->toolTip();
    return words;
}

void TestMainWindow::lockingEmptiesTheWindowAndBringsAllBack()
{
    QVERIFY(!m_window->openCampaign(encryptedFile()));
    unlockWith(secret);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>("Pages"), 20000);
    action("actionNewArrest").trigger();
    auto* dialog = dialogNamed("Log new arrest");
    QVERIFY(dialog);
    auto* names = dialog->findChild<QLineEdit*>(QStringLiteral("names"));
    QTRY_COMPARE(QApplication::focusWidget(), names);
    names->setText(QStringLiteral("Zoya Kim"));
    QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier);
    action("actionPeople").trigger();
    QTRY_VERIFY(named<ListTable>("People"));
    QTest::keyClick(named<ListTable>("People"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Zoya")));
    QTest::keyClick(named<ListTable>("People"), Qt::Key_Return);
    QVERIFY(named<QTabWidget>("Parts of the person page"));
    // Typed and not saved, in a form and in a dialog that is open.
    auto* born = named<QLineEdit>("Born");
    QVERIFY(born);
    typeText(*born, QStringLiteral("1980-02-31"));
    action("actionNewArrest").trigger();
    dialog = dialogNamed("Log new arrest");
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(QStringLiteral("names"))->setText(QStringLiteral("Half Typed"));

    m_window->lock();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(named<QWidget>("Unlock"));
    QVERIFY(!m_window->findChild<QDialog*>(QStringLiteral("LogArrestDialog")));
    for (const QString& word : wordsIn(*m_window))
        QVERIFY2(!word.contains(QStringLiteral("Zoya")) && !word.contains(QStringLiteral("Half Typed")),
                 qPrintable(word));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("Zoya")));

    // A window manager would do it when the dialog goes.
    m_window->activateWindow();
    unlockWith(secret);
    QTRY_VERIFY_WITH_TIMEOUT(named<QTabWidget>("Parts of the person page"), 20000);
    QCOMPARE(named<QLineEdit>("Born")->text(), QStringLiteral("1980-02-31"));
    action("actionNewArrest").trigger();
    QCOMPARE(m_window->findChild<QLineEdit*>(QStringLiteral("names"))->text(), QStringLiteral("Half Typed"));
}

void TestMainWindow::anotherFileWhileAKeyIsDerivedEndsTheDerivation()
{
    const QString file = encryptedFile();
    const QString other = m_folder->filePath(QStringLiteral("other.vigil"));
    QVERIFY(QFile::copy(file, other));
    QVERIFY(!m_window->openCampaign(file));
    unlockWith(secret);
    QVERIFY(!m_window->openCampaign(other));
    QTest::qWait(50);
    QVERIFY(named<QWidget>("Unlock"));
    unlockWith(secret);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>("Pages"), 20000);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("other.vigil")));
    m_window->lock();
    QVERIFY(!m_window->openCampaign(file));
    QTRY_VERIFY(named<QLineEdit>("Passphrase")->hasFocus());
    QTest::keyClick(named<QLineEdit>("Passphrase"), Qt::Key_Escape);
    QVERIFY(named<QWidget>("Unlock"));
    unlockWith(secret);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>("Pages"), 20000);
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("other.vigil")));
}

/// Each record that goes makes the list read anew, so rows must not be what is counted on.
void TestMainWindow::severalRecordsOfAListGoToTheTrashAtOnce()
{
    openSample();
    action("actionContacts").trigger();
    auto* contacts = named<ListTable>("Contacts");
    const int all = contacts->model()->rowCount();
    QVERIFY(all >= 3);
    const QString stays = contacts->model()->index(all - 1, 0).data().toString();
    contacts->setFocus();
    contacts->chooseRow(0);
    contacts->selectionModel()->select(
        QItemSelection(contacts->model()->index(0, 0), contacts->model()->index(all - 2, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(contacts, Qt::Key_Delete);
    QCOMPARE(contacts->model()->rowCount(), 1);
    QCOMPARE(contacts->model()->index(0, 0).data().toString(), stays);
    chipNamed("Organisations")->click();
    auto* organisations = named<ListTable>("Organisations");
    QVERIFY(organisations->model()->rowCount() >= 2);
    organisations->setFocus();
    organisations->selectAll();
    QTest::keyClick(organisations, Qt::Key_Delete);
    QVERIFY(!named<ListTable>("Organisations"));
}

void TestMainWindow::thePassphraseIsChangedAndASheetOpensToo()
{
    const QString file = encryptedFile();
    QVERIFY(!m_window->openCampaign(file));
    unlockWith(secret);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>("Pages"), 20000);
    action("actionKeysToFile").trigger();
    auto* dialog = static_cast<KeysDialog*>(dialogNamed("Passphrase and recovery sheet"));
    QVERIFY(dialog);
    audit(*dialog, QStringLiteral("keys"));
    const QString another = QStringLiteral("velvet anchor puddle hammer orbit");
    auto* change = dialog->findChildren<QPushButton*>().front();
    typeText(*named<QLineEdit>("Present passphrase"), QStringLiteral("not it"));
    for (const char* field : {"Passphrase", "Repeat passphrase"})
        typeText(*named<QLineEdit>(field), another);
    QVERIFY(change->isEnabled());
    const LoopCount rounds;
    change->click();
    QVERIFY(!change->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(change->isEnabled(), 20000);
    QVERIFY2(rounds.count() >= LoopCount::whileDeriving, qPrintable(QString::number(rounds.count())));
    QCOMPARE(named<QLineEdit>("Repeat passphrase")->text(), another);
    named<QLineEdit>("Present passphrase")->clear();
    typeText(*named<QLineEdit>("Present passphrase"), QString::fromUtf8(secret));
    change->click();
    QTRY_VERIFY_WITH_TIMEOUT(named<QLineEdit>("Present passphrase")->text().isEmpty(), 20000);
    const QString sheet = m_folder->filePath(QStringLiteral("sheet.pdf"));
    dialog->writeSheet(sheet);
    QFile paper(sheet);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    const QByteArray code = paper.readAll();
    QVERIFY(m_window->close());
    QCOMPARE(Campaign::open(file, Passphrase(secret), m_workplace).error().code, Code("wrong-passphrase"));
    QVERIFY(Campaign::open(file, Passphrase(another.toStdString()), m_workplace));
    QVERIFY(Campaign::open(file, Passphrase(code.toStdString()), m_workplace));
}

void TestMainWindow::chosenPeopleGoToTheTrashAndComeBackTogether()
{
    openSample();
    action("actionPeople").trigger();
    auto* people = named<ListTable>("People");
    const int all = people->model()->rowCount();
    people->setFocus();
    people->selectAll();
    QTest::keyClick(people, Qt::Key_Delete);
    QVERIFY(!named<ListTable>("People"));
    QCOMPARE(m_window->findChild<MessageBar*>()->notice().undoChanges.size(), std::size_t{1});
    action("actionUndo").trigger();
    QCOMPARE(named<ListTable>("People")->model()->rowCount(), all);
    QVERIFY2(shownMessage().contains(QStringLiteral("+%1").arg(all - 3)), qPrintable(shownMessage()));
}

void TestMainWindow::aCampaignInClearSaysWhyItCannotBeLocked()
{
    openSample();
    m_window->lock();
    QVERIFY(named<QWidget>("Pages"));
    QVERIFY(!shownMessage().isEmpty());
    m_window->findChild<MessageBar*>()->hide();
    m_window->lockWhenPossible();
    QVERIFY(!m_window->findChild<MessageBar*>()->isVisible());
}

void TestMainWindow::recentCampaignsAreOfferedOnTheStartPage()
{
    openSample();
    QVERIFY(m_window->close());
    m_window->show();
    auto* recent = named<QListWidget>("Recent campaigns");
    QVERIFY(recent);
    QCOMPARE(recent->count(), 1);
    QCOMPARE(recent->item(0)->text(), QStringLiteral("s.vigil"));
    recent->setFocus();
    QTest::keyClick(recent, Qt::Key_Return);
    QVERIFY(named<QWidget>("Pages"));
    QVERIFY(m_window->close());
    m_window->show();
    QTest::keyClick(recent, Qt::Key_Delete);
    QVERIFY(m_settings->recentFiles().isEmpty());
}

void TestMainWindow::aNewCampaignGetsItsPassphrase()
{
    const QString file = m_folder->filePath(QStringLiteral("new.vigil"));
    m_window->startCampaign(file);
    QPointer<QDialog> dialog = dialogNamed("New campaign");
    QVERIFY(dialog);
    audit(*dialog, QStringLiteral("new campaign"));
    auto* passphrase = named<QLineEdit>("Passphrase");
    auto* repeat = named<QLineEdit>("Repeat passphrase");
    auto* create = dialog->findChild<QPushButton*>(QStringLiteral("createButton"));
    auto* strength = dialog->findChild<QLabel*>(QStringLiteral("strength"));
    auto* difference = dialog->findChild<QLabel*>(QStringLiteral("difference"));
    for (QLineEdit* field : {passphrase, repeat})
        typeText(*field, QStringLiteral("password1"));
    QVERIFY(strength->text().contains(QStringLiteral("oo easy to guess")));
    QVERIFY(!create->isEnabled());
    passphrase->selectAll();
    typeText(*passphrase, QString::fromUtf8(secret));
    QVERIFY2(strength->text() == QStringLiteral("Strength: good"), qPrintable(strength->text()));
    QCOMPARE(difference->text(), QStringLiteral("The two passphrases are not the same."));
    QVERIFY(!create->isEnabled());
    repeat->selectAll();
    typeText(*repeat, QString::fromUtf8(secret));
    QCOMPARE(difference->text(), QString());
    QVERIFY(create->isEnabled());
    const LoopCount rounds;
    create->click();
    QVERIFY(!create->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000);
    QVERIFY2(rounds.count() >= LoopCount::whileDeriving, qPrintable(QString::number(rounds.count())));
    QVERIFY(named<QPushButton>("Log new arrest"));
    QVERIFY(m_window->close());
    QCOMPARE(Campaign::open(file, {}, m_workplace).error().code, Code("passphrase-needed"));
    QVERIFY(Campaign::open(file, Passphrase(secret), m_workplace));
}

void TestMainWindow::aNewCampaignStaysInClearByATickOnly()
{
    const QString file = m_folder->filePath(QStringLiteral("clear.vigil"));
    m_window->startCampaign(file);
    QPointer<QDialog> dialog = dialogNamed("New campaign");
    auto* create = dialog->findChild<QPushButton*>(QStringLiteral("createButton"));
    auto* plain = dialog->findChild<QAbstractButton*>(QStringLiteral("plain"));
    QVERIFY(!plain->isChecked());
    QVERIFY(!create->isEnabled());
    plain->click();
    QVERIFY(!named<QLineEdit>("Passphrase")->isEnabled());
    QVERIFY(!named<QLineEdit>("Repeat passphrase")->isEnabled());
    create->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(m_window->close());
    QVERIFY(Campaign::open(file, {}, m_workplace));
    m_window->show();
    m_window->startCampaign(file);
    QVERIFY(!named<QDialog>("New campaign"));
}

void TestMainWindow::aBackupThatFailedIsSaidBeforeTheWindowGoes()
{
    openSample();
    action("actionNewArrest").trigger();
    QVERIFY(dialogNamed("Log new arrest"));
    auto* names = m_window->findChild<QLineEdit*>(QStringLiteral("names"));
    QTRY_COMPARE(QApplication::focusWidget(), names);
    names->setText(QStringLiteral("Zoya Kim"));
    QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(shownMessage().contains(QStringLiteral("Zoya Kim")), qPrintable(shownMessage()));
    // A file stands where the folder of backups should be.
    QFile obstacle(m_folder->filePath(QStringLiteral("s.vigil.backups")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    QVERIFY(!m_window->close());
    QTRY_VERIFY(isOnStartPage(QStringLiteral("the backup of it could not be made. ")));
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->close());
}

void TestMainWindow::whatIsNoticedAtOpeningIsSaidInTheBar()
{
    const QString folder = m_folder->filePath(QStringLiteral("Dropbox"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(m_window->createCampaign({.file = folder + QStringLiteral("/c.vigil")}));
    QVERIFY(m_window->findChild<MessageBar*>()->isVisible());
    QVERIFY2(shownMessage().contains(QStringLiteral("Dropbox")), qPrintable(shownMessage()));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
