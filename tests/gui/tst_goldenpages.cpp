// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "base/clock.h"
#include "gui/mainwindow.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/listtable.h"
#include "gui/shared/screenlanguage.h"
#include "nopaper.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace vigil;

namespace {

void dumpRows(const QAbstractItemView& view, const QModelIndex& parent, int depth, QStringList& lines)
{
    const QAbstractItemModel& model = *view.model();
    const auto* table = qobject_cast<const QTableView*>(&view);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column) {
            if (table && table->isColumnHidden(column))
                continue;
            const QModelIndex index = model.index(row, column, parent);
            const QVariant ticked = index.data(Qt::CheckStateRole);
            const QString mark = !ticked.isValid()               ? QString()
                                 : ticked.toInt() == Qt::Checked ? QStringLiteral("[x] ")
                                                                 : QStringLiteral("[ ] ");
            cells << mark + index.data().toString();
        }
        lines << QString(4 + 2 * depth, QLatin1Char(' ')) + cells.join(QStringLiteral(" | "));
        dumpRows(view, model.index(row, 0, parent), depth + 1, lines);
    }
}

void dumpView(const QAbstractItemView& view, QStringList& lines)
{
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        header = tree->header();
    QStringList titles;
    for (int column = 0; header && column < header->count(); ++column)
        if (!header->isSectionHidden(column))
            titles << header->model()->headerData(column, Qt::Horizontal).toString();
    lines << QStringLiteral("  list %1: %2").arg(view.accessibleName(), titles.join(QStringLiteral(" | "))).trimmed();
    dumpRows(view, {}, 0, lines);
}

/// What a person reads on a page, in the order in which it was made.
QString dumpOf(const QWidget& page)
{
    QStringList lines;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&page) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
            view && view->model() && !qobject_cast<const QHeaderView*>(widget))
            dumpView(*view, lines);
        else if (const auto* label = qobject_cast<const QLabel*>(widget); label && !label->text().isEmpty())
            lines << QStringLiteral("  text ") + label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button && !button->text().isEmpty())
            lines << QStringLiteral("  button %1%2%3")
                         .arg(button->text(), button->isChecked() ? QStringLiteral(" (on)") : QString(),
                              button->isEnabled() ? QString() : QStringLiteral(" (off)"));
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            lines << QStringLiteral("  field %1: %2").arg(edit->accessibleName(), edit->text()).trimmed();
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
            lines << QStringLiteral("  text field %1: %2")
                         .arg(text->accessibleName(), text->toPlainText().section(QLatin1Char('\n'), 0, 4));
        else if (const auto* box = qobject_cast<const QComboBox*>(widget))
            lines << QStringLiteral("  choice %1: %2").arg(box->accessibleName(), box->currentText());
    }
    QString dump;
    for (const QString& line : lines)
        for (const QString& part : line.split(QLatin1Char('\n')))
            dump += QString(part)
                        .replace(QChar(0x2068), QString())
                        .replace(QChar(0x2069), QString())
                        .append(QLatin1Char('\n'));
    return dump;
}

} // namespace

/// The pages of the sample campaign as text, against tests/data/golden. VIGIL_UPDATE_GOLDEN=1 writes the files anew,
/// for a person to read the difference.
class TestGoldenPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageIsAsItWas();

private:
    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }
    void compare(const QString& name);
    void openFirstRow();
    FixedClock m_clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    Workplace m_workplace{m_clock, QStringLiteral("Tester"), QStringLiteral("bench")};
    NoPaper m_paper;
    NoSheets m_sheets;
    QTemporaryDir m_folder;
    std::unique_ptr<ScreenLanguage> m_language;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_differences;
};

void TestGoldenPages::initTestCase()
{
    m_language = std::make_unique<ScreenLanguage>();
    m_language->use(QStringLiteral("en"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_settings = std::make_unique<AppSettings>(m_folder.filePath(QStringLiteral("vigil.ini")));
    m_window = std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{m_paper, m_sheets}, *m_settings);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(m_window->createCampaign(
        {.file = m_folder.filePath(QStringLiteral("s.vigil")), .country = QStringLiteral("KZ"), .sample = true}));
}

void TestGoldenPages::compare(const QString& name)
{
    QCoreApplication::processEvents();
    const QWidget* page = nullptr;
    for (const QWidget* each : m_window->findChildren<QWidget*>())
        if (each->isVisible() && each->inherits("vigil::Page"))
            page = each;
    QVERIFY2(page, qPrintable(name));
    const QString dump = dumpOf(*page);
    QFile file(QStringLiteral(VIGIL_TEST_DATA "/golden/%1.txt").arg(name));
    if (qEnvironmentVariableIsSet("VIGIL_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(dump.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QStringList was = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const QStringList is = dump.split(QLatin1Char('\n'));
    for (qsizetype line = 0; line < std::max(was.size(), is.size()); ++line)
        if (was.value(line) != is.value(line)) {
            m_differences << QStringLiteral("%1, line %2: was \"%3\", is \"%4\"")
                                 .arg(name)
                                 .arg(line + 1)
                                 .arg(was.value(line), is.value(line));
            return;
        }
}

void TestGoldenPages::openFirstRow()
{
    for (ListTable* table : m_window->findChildren<ListTable*>())
        if (table->isVisible()) {
            table->chooseRow(0);
            QTest::keyClick(table, Qt::Key_Return);
            return;
        }
}

void TestGoldenPages::everyPageIsAsItWas()
{
    compare(QStringLiteral("today"));
    action("actionPeople").trigger();
    compare(QStringLiteral("people"));
    action("actionContacts").trigger();
    compare(QStringLiteral("contacts"));
    action("actionCases").trigger();
    compare(QStringLiteral("cases"));
    openFirstRow();
    for (QTabWidget* tabs : m_window->findChildren<QTabWidget*>())
        if (tabs->isVisible())
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                compare(QStringLiteral("case-%1").arg(tab));
            }
    action("actionWriteLetters").trigger();
    QTRY_VERIFY(m_window->findChild<QPushButton*>(QStringLiteral("draftButton"))->isEnabled());
    compare(QStringLiteral("write-letters"));
    m_window->findChild<QPushButton*>(QStringLiteral("exportButton"))->click();
    for (QPushButton* button : m_window->findChildren<QPushButton*>(QStringLiteral("exportButton")))
        if (button->isVisible())
            button->click();
    for (QLineEdit* folder : m_window->findChildren<QLineEdit*>(QStringLiteral("folder")))
        folder->setText(QStringLiteral("letters"));
    compare(QStringLiteral("export"));
    action("actionLetters").trigger();
    compare(QStringLiteral("letters"));
    action("actionPeople").trigger();
    openFirstRow();
    for (QTabWidget* tabs : m_window->findChildren<QTabWidget*>())
        if (tabs->isVisible())
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                compare(QStringLiteral("person-%1").arg(tab));
            }
    for (const QString& difference : std::as_const(m_differences))
        qWarning("%s", qPrintable(difference));
    QVERIFY(m_differences.isEmpty());
}

int main(int count, char** arguments)
{
    qputenv("TZ", "UTC");
    QApplication application(count, arguments);
    TestGoldenPages test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_goldenpages.moc"
