// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordservice.h"
#include "gui/mainwindow.h"
#include "gui/settingsdialog.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/listtable.h"
#include "gui/shared/screenlanguage.h"
#include "nopaper.h"
#include "testworld.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace vigil;

namespace {

/// What stands in Latin letters in any language: names of keys, formats, protocols, codes, and examples of them.
QString withoutNames(QString text)
{
    static const QRegularExpression names(QStringLiteral(
        "/tmp/"
        "\\S*|Vigil|vigil(-cli)?|Qt|II|tester|kz-administrative|smtp.your-provider.example|Ctrl|Shift|Alt|Enter|Return|"
        "Esc|Delete|Caps Lock|PDF|pdf|eml|SMTP|STARTTLS|TLS|Message-ID|SHA-256|"
        "MiB|KZT?|RU|DE|EUR|en|ru|kk|Asia/Almaty|[A-Z]{1,2}-\\d+|F\\d+|[a-z-]+\\.example|text in English|the|English|"
        "restore|ISO \\d+|Breeze|KDE Visual Design Group|GNU|GPL|LGPL|\\b[A-Z]\\b|[\\w./-]*\\.vigil"));
    return text.remove(QLatin1Char('&')).remove(names);
}

bool isLatin(const QString& text)
{
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
    return latin.match(withoutNames(text)).hasMatch();
}

} // namespace

/// The screens in Russian: with data in Cyrillic, no English word is left on any page or dialog; mnemonics are there
/// once; a person can switch while a campaign is open.
class TestRussian final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void noEnglishIsLeftOnAnyPage();
    void noEnglishIsLeftInDialogs();
    void noMnemonicIsTwice();
    void theLanguageIsSwitchedWhileACampaignIsOpen();
    void pluralsFollowTheirNumbers();

private:
    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }
    void walk(const std::function<void(const QString& place)>& visit);
    void walkTabs(const std::function<void(const QString& place)>& visit, const QString& place);
    void openFirstRow();
    void visitDialogs(const QString& place);
    void collect(const QWidget& window, const QString& place);
    void take(const QString& text, const QString& place);
    QList<QDialog*> openDialogs() const;
    QStringList m_found;
    NoPaper m_paper;
    NoSheets m_sheets;
    std::unique_ptr<ScreenLanguage> m_language;
    std::unique_ptr<TestWorld> m_world;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
    QString m_file;
    int m_files = 0;
};

void TestRussian::initTestCase()
{
    m_language = std::make_unique<ScreenLanguage>();
}

void TestRussian::init()
{
    m_found.clear();
    m_language->use(QStringLiteral("ru"));
    m_world = std::make_unique<TestWorld>();
    TestWorld& world = *m_world;
    const auto add = [&world](const char* kind, const QStringList& fields, const char* to = "") {
        return world.add(QString::fromLatin1(kind), fields, QString::fromLatin1(to));
    };
    add("source", {QStringLiteral("title=Листовка")});
    add("person", {QStringLiteral("name=Алуа Пробная"), QStringLiteral("source=SO-1")});
    add("organisation", {QStringLiteral("name=Пробный союз")});
    add("contact", {QStringLiteral("name=Прокуратура Пробного края"), QStringLiteral("contactKind=prosecutor"),
                    QStringLiteral("country=KZ"), QStringLiteral("languages=ru"),
                    QStringLiteral("salutations=ru: Уважаемый прокурор!")});
    add("point", {QStringLiteral("pointType=post"), QStringLiteral("value=Пробная улица, 1")}, "K-1");
    add("signatory", {QStringLiteral("name=Ида Вторая"), QStringLiteral("city=Пробск"), QStringLiteral("language=ru"),
                      QStringLiteral("consent=given")});
    add("case", {QStringLiteral("title=Дело Пробной"), QStringLiteral("people=P-1"), QStringLiteral("addressees=K-1"),
                 QStringLiteral("language=ru")});
    add("demand",
        {QStringLiteral("demandKind=release"), QStringLiteral("text=ru: освободить;"), QStringLiteral("people=P-1")},
        "C-1");
    add("segment",
        {QStringLiteral("basis=administrative-arrest"), QStringLiteral("from=2012-04-28"),
         QStringLiteral("place=Пробск"), QStringLiteral("length=15 days")},
        "P-1");
    add("proceeding", {QStringLiteral("title=Суд"), QStringLiteral("track=criminal"), QStringLiteral("defendants=P-1")},
        "C-1");
    add("hearing", {QStringLiteral("date=2012-05-04")}, "PR-1");
    m_file = m_folder.filePath(QStringLiteral("%1.vigil").arg(++m_files));
    QVERIFY(world.whileClosed([&, from = world.campaign().file()] { return QFile::copy(from, m_file); }));
    m_settings = std::make_unique<AppSettings>(m_folder.filePath(QStringLiteral("vigil.ini")));
    m_workplace = std::make_unique<Workplace>(world.workplace());
    m_window = std::make_unique<MainWindow>(*m_workplace, MainWindow::Writers{m_paper, m_sheets}, *m_settings);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRussian::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_world.reset();
}

void TestRussian::take(const QString& text, const QString& place)
{
    if (isLatin(text))
        m_found << place + QStringLiteral(": ") + text;
}

void TestRussian::collect(const QWidget& window, const QString& place)
{
    take(window.windowTitle(), place);
    QList<const QWidget*> widgets{&window};
    for (const QWidget* child : window.findChildren<QWidget*>())
        widgets << child;
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        take(widget->accessibleName(), place);
        take(widget->toolTip(), place);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            take(label->text(), place);
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            take(button->text(), place);
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            take(edit->placeholderText(), place);
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget))
            take(edit->placeholderText() + edit->toPlainText(), place);
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int choice = 0; choice < box->count(); ++choice)
                take(box->itemText(choice), place);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    take(view->model()->index(row, column).data().toString(), place);
                    take(view->model()->index(row, column).data(Qt::ToolTipRole).toString(), place);
                }
        if (const auto* header = qobject_cast<const QHeaderView*>(widget); header && header->model())
            for (int column = 0; column < header->count() && header->orientation() == Qt::Horizontal; ++column)
                take(header->model()->headerData(column, Qt::Horizontal).toString(), place);
        if (const auto* tabs = qobject_cast<const QTabWidget*>(widget))
            for (int tab = 0; tab < tabs->count(); ++tab)
                take(tabs->tabText(tab), place);
    }
    for (const QAction* each : window.findChildren<QAction*>())
        take(each->text() + QLatin1Char(' ') + each->toolTip(), place + QStringLiteral(", action"));
}

void TestRussian::openFirstRow()
{
    for (ListTable* table : m_window->findChildren<ListTable*>())
        if (table->isVisible()) {
            table->chooseRow(0);
            QTest::keyClick(table, Qt::Key_Return);
            return;
        }
}

void TestRussian::walkTabs(const std::function<void(const QString& place)>& visit, const QString& place)
{
    for (QTabWidget* tabs : m_window->findChildren<QTabWidget*>())
        if (tabs->isVisible())
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                visit(place + QLatin1Char(' ') + QString::number(tab));
            }
}

void TestRussian::walk(const std::function<void(const QString& place)>& visit)
{
    visit(QStringLiteral("start"));
    QVERIFY(m_window->openCampaign(m_file));
    visit(QStringLiteral("today"));
    action("actionPeople").trigger();
    visit(QStringLiteral("people"));
    for (QToolButton* button : m_window->findChildren<QToolButton*>())
        if (button->isVisible() && button->isCheckable() && button->parentWidget() != m_window.get()) {
            button->click();
            visit(QStringLiteral("people, more filters"));
            button->click();
            break;
        }
    openFirstRow();
    walkTabs(visit, QStringLiteral("person"));
    action("actionLetters").trigger();
    visit(QStringLiteral("letters, none"));
    action("actionContacts").trigger();
    const auto chips = m_window->findChildren<QPushButton*>();
    for (QPushButton* chip : chips)
        if (chip->isCheckable() && chip->isVisible()) {
            chip->click();
            visit(QStringLiteral("contacts, ") + chip->text());
        }
    action("actionCases").trigger();
    visit(QStringLiteral("cases"));
    openFirstRow();
    walkTabs(visit, QStringLiteral("case"));
    action("actionWriteLetters").trigger();
    QTRY_VERIFY(m_window->findChild<QPushButton*>(QStringLiteral("draftButton"))->isEnabled());
    visit(QStringLiteral("write letters"));
    for (QPushButton* button : m_window->findChildren<QPushButton*>())
        if (button->isVisible() && button->objectName() == QStringLiteral("exportButton"))
            button->click();
    visit(QStringLiteral("export"));
    action("actionLetters").trigger();
    visit(QStringLiteral("letters"));
}

QList<QDialog*> TestRussian::openDialogs() const
{
    QList<QDialog*> open;
    for (QDialog* dialog : m_window->findChildren<QDialog*>())
        if (dialog->isVisible())
            open << dialog;
    return open;
}

/// Opens what the buttons with a plus open, reads it, and closes it again.
void TestRussian::visitDialogs(const QString& place)
{
    for (QPushButton* button : m_window->findChildren<QPushButton*>()) {
        if (!button->isVisible() || !button->isEnabled() || button->icon().isNull() ||
            !button->text().endsWith(QChar(0x2026)))
            continue;
        if (button->text().contains(QStringLiteral("ложить")) || button->text().contains(QStringLiteral("копию")))
            continue; // opens the file dialog of Qt or of the desktop
        button->click();
        for (QDialog* dialog : openDialogs()) {
            collect(*dialog, place + QStringLiteral(", ") + dialog->windowTitle());
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}

void TestRussian::noEnglishIsLeftOnAnyPage()
{
    walk([this](const QString& place) { collect(*m_window, place); });
    m_found.removeDuplicates();
    for (const QString& found : std::as_const(m_found))
        qWarning("%s", qPrintable(found));
    QVERIFY(m_found.isEmpty());
}

void TestRussian::noEnglishIsLeftInDialogs()
{
    walk([this](const QString& place) {
        if (place.startsWith(QStringLiteral("person")) || place.startsWith(QStringLiteral("case ")) ||
            place.startsWith(QStringLiteral("contacts")))
            visitDialogs(place);
    });
    for (const char* name : {"actionNewArrest", "actionBackups", "actionTrash", "actionAccounts", "actionSend",
                             "actionGoTo", "actionNewCase", "actionNewContact", "actionNewOrganisation",
                             "actionNewSignatory", "actionNewSource", "actionAbout"}) {
        action(name).trigger();
        QVERIFY2(!openDialogs().isEmpty(), name);
        for (QDialog* dialog : openDialogs()) {
            collect(*dialog, QLatin1String(name));
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    SettingsDialog settings(*m_settings);
    settings.setAttribute(Qt::WA_DeleteOnClose, false);
    settings.show();
    collect(settings, QStringLiteral("settings"));
    m_found.removeDuplicates();
    for (const QString& found : std::as_const(m_found))
        qWarning("%s", qPrintable(found));
    QVERIFY(m_found.isEmpty());
}

void TestRussian::noMnemonicIsTwice()
{
    QStringList twice;
    const auto check = [&](QWidget& window, const QString& place) {
        QMap<QChar, QString> taken;
        const auto take = [&](const QString& text) {
            const auto at = text.indexOf(QLatin1Char('&'));
            if (at < 0 || at + 1 >= text.size() || text.at(at + 1).isSpace())
                return;
            const QChar letter = text.at(at + 1).toLower();
            if (taken.contains(letter) && taken.value(letter) != text)
                twice << QStringLiteral("%1: %2 and %3").arg(place, taken.value(letter), text);
            taken.insert(letter, text);
        };
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != &window)
                continue;
            if (const auto* label = qobject_cast<QLabel*>(widget); label && label->buddy())
                take(label->text());
            if (const auto* button = qobject_cast<QAbstractButton*>(widget))
                take(button->text());
        }
        for (const QMenu* menu : window.findChildren<QMenu*>())
            if (menu->objectName().startsWith(QLatin1String("menu")))
                take(menu->title());
        for (const QMenu* menu : window.findChildren<QMenu*>()) {
            taken.clear();
            for (const QAction* entry : menu->actions())
                take(entry->text());
        }
    };
    walk([&](const QString& place) { check(*m_window, place); });
    for (const char* name : {"actionNewArrest", "actionBackups", "actionTrash", "actionAccounts", "actionSend",
                             "actionNewCase", "actionNewContact", "actionNewSignatory"}) {
        action(name).trigger();
        for (QDialog* dialog : openDialogs()) {
            check(*dialog, QLatin1String(name));
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    SettingsDialog settings(*m_settings);
    settings.setAttribute(Qt::WA_DeleteOnClose, false);
    settings.show();
    check(settings, QStringLiteral("settings"));
    twice.removeDuplicates();
    for (const QString& found : std::as_const(twice))
        qWarning("%s", qPrintable(found));
    QVERIFY(twice.isEmpty());
}

void TestRussian::theLanguageIsSwitchedWhileACampaignIsOpen()
{
    QVERIFY(m_window->openCampaign(m_file));
    action("actionCases").trigger();
    openFirstRow();
    QCOMPARE(action("actionPeople").text(), QStringLiteral("&Люди"));
    m_language->use(QStringLiteral("en"));
    QTRY_COMPARE(action("actionPeople").text(), QStringLiteral("&People"));
    // The same page, in the other language.
    const auto labels = m_window->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QStringLiteral("Дело Пробной");
    }));
    const auto tabs = m_window->findChildren<QTabWidget*>();
    QVERIFY(std::any_of(tabs.begin(), tabs.end(), [](const QTabWidget* each) {
        return each->isVisible() && each->accessibleName() == QStringLiteral("Parts of the case page");
    }));
    m_language->use(QStringLiteral("ru"));
    QTRY_COMPARE(action("actionPeople").text(), QStringLiteral("&Люди"));
}

void TestRussian::pluralsFollowTheirNumbers()
{
    const auto days = [](int number) {
        return QCoreApplication::translate("vigil::TodayModel", "in %n days", nullptr, number);
    };
    QCOMPARE(days(1), QStringLiteral("через 1 день"));
    QCOMPARE(days(3), QStringLiteral("через 3 дня"));
    QCOMPARE(days(11), QStringLiteral("через 11 дней"));
    QCOMPARE(days(21), QStringLiteral("через 21 день"));
    m_language->use(QStringLiteral("en"));
    QCOMPARE(days(1), QStringLiteral("in 1 day"));
    QCOMPARE(days(2), QStringLiteral("in 2 days"));
}

QTEST_MAIN(TestRussian)
#include "tst_russian.moc"
