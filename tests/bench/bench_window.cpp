// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/letterwriter.h"
#include "app/mailservice.h"
#include "app/recordservice.h"
#include "app/recoverysheetwriter.h"
#include "base/clock.h"
#include "domain/names.h"
#include "gui/backupsdialog.h"
#include "gui/gotodialog.h"
#include "gui/letters/exportpage.h"
#include "gui/letters/senddialog.h"
#include "gui/mainwindow.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/messagebar.h"
#include "gui/shared/vigilstyle.h"
#include "gui/trashdialog.h"
#include "inventedpeople.h"
#include "smtpsink.h"
#include "stopwatch.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QTreeView>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace vigil;
using namespace vigil::bench;

namespace {

constexpr int openRounds = 7;
constexpr int peopleOfAnArrest = 40;
constexpr int letterCount = 200;

class NoWriter final : public LetterWriter
{
public:
    Result<void> writePdf(const FinishedLetter&, QIODevice&) override { return {}; }
};

class NoSheets final : public RecoverySheetWriter
{
public:
    Result<void> writePdf(const RecoverySheet&, QIODevice&) override { return {}; }
};

/// Counts how often a widget was painted, so that no key counts as answered before its list was.
class PaintCount final : public QObject
{
public:
    explicit PaintCount(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }
    int count() const { return m_count; }

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int m_count = 0;
};

/// Until everything that is due was painted.
void settle(QWidget& window)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    window.repaint();
}

void fillWith(Campaign& campaign, int people)
{
    InventedPeople invented;
    for (int done = 0; done < people; done += peopleOfAnArrest) {
        QStringList names;
        for (int i = 0; i < std::min(peopleOfAnArrest, people - done); ++i)
            names << invented.next().listing.name;
        const ArrestDraft draft{.names = names.join(QStringLiteral("; ")),
                                .date = QStringLiteral("2012-04-%1").arg(1 + done % 28),
                                .place = QStringLiteral("Testville"),
                                .term = QStringLiteral("15 days")};
        const auto logged = campaign.casework().logArrest(draft, DuplicateHint::Skip);
        if (!logged)
            qFatal("not logged: %s", qPrintable(logged.error().code.toString()));
    }
}

void add(Campaign& campaign, Kind kind, const std::vector<FieldInput>& fields, const QString& to = {})
{
    const auto added = campaign.records().add({.kind = kind, .fields = fields, .to = to});
    if (!added)
        qFatal("not added: %s", qPrintable(added.error().code.toString()));
}

/// A case with two offices and a hundred signatories: 200 letters.
void addLetterCase(Campaign& campaign)
{
    const auto field = [](const char* name, const QString& value) { return FieldInput{QLatin1String(name), value}; };
    for (const QString& number : {QStringLiteral("1"), QStringLiteral("2")}) {
        add(campaign, Kind::Contact,
            {field("name", QStringLiteral("Prosecutor ") + number), field("contactKind", QStringLiteral("prosecutor")),
             field("country", QStringLiteral("KZ")), field("languages", QStringLiteral("en")),
             field("salutations", QStringLiteral("en: Dear Prosecutor,"))});
        add(campaign, Kind::Point,
            {field("pointType", QStringLiteral("post")),
             field("value", number + QStringLiteral(" Test Street, Testville")),
             field("state", QStringLiteral("verified"))},
            QStringLiteral("K-") + number);
        add(campaign, Kind::Point,
            {field("pointType", QStringLiteral("email")),
             field("value", QStringLiteral("office%1@prosecutor.example").arg(number)),
             field("state", QStringLiteral("verified"))},
            QStringLiteral("K-") + number);
    }
    for (int signatory = 0; signatory < 100; ++signatory)
        add(campaign, Kind::Signatory,
            {field("name", QStringLiteral("Signatory %1").arg(signatory)), field("city", QStringLiteral("Leeds")),
             field("country", QStringLiteral("GB")), field("consent", QStringLiteral("given"))});
    add(campaign, Kind::Case,
        {field("title", QStringLiteral("Those of Test Street")), field("country", QStringLiteral("KZ")),
         field("people", QStringLiteral("P-1; P-2")), field("addressees", QStringLiteral("K-1; K-2"))});
    add(campaign, Kind::Demand,
        {field("demandKind", QStringLiteral("release")), field("text", QStringLiteral("the release of both;")),
         field("people", QStringLiteral("P-1; P-2"))},
        QStringLiteral("C-1"));
}

/// Letters leave for the loopback.
void addAccount(Campaign& campaign, int port)
{
    const auto saved = campaign.mail().saveAccount({.name = QStringLiteral("bench"),
                                                    .host = QStringLiteral("127.0.0.1"),
                                                    .port = QString::number(port),
                                                    .security = QStringLiteral("none"),
                                                    .from = QStringLiteral("Bench <bench@letters.example>")});
    if (!saved)
        qFatal("no account: %s", qPrintable(saved.error().code.toString()));
}

double openEmptyWindow()
{
    return milliseconds([] {
        QMainWindow window;
        window.menuBar()->addMenu(QStringLiteral("File"));
        window.addToolBar(QStringLiteral("Toolbar"))->addAction(QStringLiteral("New"));
        window.setCentralWidget(new QLabel(QStringLiteral("Empty")));
        window.statusBar()->showMessage(QStringLiteral("Ready"));
        window.resize(1280, 800);
        window.show();
        settle(window);
    });
}

struct Bench
{
    FixedClock clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    Workplace workplace{clock, QStringLiteral("bench"), QStringLiteral("bench")};
    NoWriter writer;
    NoSheets sheets;
    QTemporaryDir folder;
    SmtpSink sink;

    std::unique_ptr<MainWindow> open(AppSettings& settings, const QString& file)
    {
        auto window = std::make_unique<MainWindow>(workplace, MainWindow::Writers{writer, sheets}, settings);
        window->show();
        if (!window->openCampaign(file))
            qFatal("not opened");
        settle(*window);
        return window;
    }
};

QAction& actionOf(MainWindow& window, const char* name)
{
    return *window.findChild<QAction*>(QLatin1String(name));
}

void measurePages(MainWindow& window, const QString& size)
{
    for (const QLatin1String page :
         {QLatin1String("actionPeople"), QLatin1String("actionCases"), QLatin1String("actionLetters"),
          QLatin1String("actionContacts"), QLatin1String("actionToday")}) {
        std::vector<double> times;
        for (int round = 0; round < openRounds; ++round) {
            actionOf(window, page == QLatin1String("actionToday") ? "actionCases" : "actionToday").trigger();
            settle(window);
            times.push_back(milliseconds([&] {
                actionOf(window, page.data()).trigger();
                settle(window);
            }));
        }
        report(QStringLiteral("to the page %1, %2").arg(QString(page).mid(6), size), QStringLiteral("100 ms"),
               QStringLiteral("median %1 ms").arg(percentile(times, 0.5), 0, 'f', 1));
    }
}

/// How long the window does not answer at most, after `begin` and until `isOver`; and how long it all takes.
template <class Begin, class Over> void reportGap(const QString& what, const Begin& begin, const Over& isOver)
{
    double longest = 0;
    const double whole = milliseconds([&] {
        longest = milliseconds(begin);
        while (!isOver()) {
            longest = std::max(longest, milliseconds([] { QCoreApplication::processEvents(); }));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    report(what, QStringLiteral("100 ms"),
           QStringLiteral("%1 ms at most, in %2 ms of work").arg(longest, 0, 'f', 0).arg(whole, 0, 'f', 0));
}

/// Sixty names, each in one of its spellings, from the first letter to the last. `shown` must be painted for each key.
void measureTyping(QLineEdit& field, QWidget* shown, const QString& what)
{
    const PaintCount& painted = *new PaintCount(*shown);
    std::vector<double> times;
    InventedPeople invented(7);
    for (int person = 0; person < 60; ++person) {
        const InventedPerson someone = invented.next();
        const QString name = someone.spellings.at(
            static_cast<qsizetype>(invented.pick(static_cast<std::size_t>(someone.spellings.size()))));
        for (int letters = 1; letters <= name.size(); ++letters) {
            const int before = painted.count();
            times.push_back(milliseconds([&] {
                field.setText(name.left(letters));
                QCoreApplication::processEvents();
            }));
            const bool asksTheSame = foldName(name.left(letters)) == foldName(name.left(letters - 1));
            if (asksTheSame)
                times.pop_back();
            else if (painted.count() == before && shown->isVisible())
                qFatal("the key %d of %s was not followed by painting", letters, qPrintable(name));
        }
        field.clear();
    }
    report(QStringLiteral("%1 (%2 keys)").arg(what).arg(times.size()), QStringLiteral("a frame of 16 ms"),
           QStringLiteral("median %1 ms, 95 %: %2 ms, 99 %: %3 ms")
               .arg(percentile(times, 0.5), 0, 'f', 1)
               .arg(percentile(times, 0.95), 0, 'f', 1)
               .arg(percentile(times, 0.99), 0, 'f', 1));
}

void measureFilter(MainWindow& window, const QString& size)
{
    actionOf(window, "actionPeople").trigger();
    settle(window);
    QLineEdit* filter = nullptr;
    for (QLineEdit* edit : window.findChildren<QLineEdit*>())
        if (edit->accessibleName() == QLatin1String("Filter people"))
            filter = edit;
    const auto tables = window.findChildren<QTableView*>();
    const auto list = std::ranges::find(tables, QStringLiteral("People"), &QTableView::accessibleName);
    measureTyping(*filter, (*list)->viewport(),
                  QStringLiteral("a key in the filter of People to the painted list, ") + size);
}

void measureGoTo(MainWindow& window, const QString& size)
{
    actionOf(window, "actionGoTo").trigger();
    auto* dialog = window.findChild<GoToDialog*>();
    settle(window);
    measureTyping(*dialog->findChild<QLineEdit*>(), dialog->findChild<QListView*>()->viewport(),
                  QStringLiteral("a key in Go to, to the painted list, ") + size);
    delete dialog;
}

void measureNames(MainWindow& window, const QString& size)
{
    actionOf(window, "actionNewArrest").trigger();
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("LogArrestDialog"));
    settle(window);
    auto* names = dialog->findChild<QLineEdit*>(QStringLiteral("names"));
    measureTyping(*names, names, QStringLiteral("a key in the names of an arrest to the painted field, ") + size);
    InventedPeople invented(9);
    int left = 20;
    QElapsedTimer pause;
    reportGap(
        QStringLiteral("the window does not answer while it looks for people of that name, ") + size,
        [&] { pause.start(); },
        [&] {
            if (pause.elapsed() < 200)
                return false;
            names->setText(invented.next().listing.name);
            pause.restart();
            return --left == 0;
        });
    delete dialog;
}

void measureArrestDialog(MainWindow& window, const QString& size)
{
    std::vector<double> times;
    for (int round = 0; round < openRounds; ++round) {
        times.push_back(milliseconds([&] {
            actionOf(window, "actionNewArrest").trigger();
            settle(window);
        }));
        delete window.findChild<QDialog*>(QStringLiteral("LogArrestDialog"));
    }
    report(QStringLiteral("the form of an arrest, ") + size, QStringLiteral("100 ms"),
           QStringLiteral("median %1 ms").arg(percentile(times, 0.5), 0, 'f', 1));
}

QAbstractItemModel& thingsToDo(MainWindow& window)
{
    for (QTreeView* view : window.findChildren<QTreeView*>())
        if (view->accessibleName() == QStringLiteral("Things to do"))
            return *view->model();
    qFatal("no Today");
}

/// Until Today is filled, which it is a moment after the window when there is much to read.
void awaitToday(MainWindow& window)
{
    const QAbstractItemModel& model = thingsToDo(window);
    while (model.rowCount() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle(window);
}

void measureBackups(MainWindow& window, const QString& size)
{
    actionOf(window, "actionBackups").trigger();
    auto* dialog = window.findChild<BackupsDialog*>();
    QPushButton* making = nullptr;
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("now")))
            making = button;
    settle(window);
    reportGap(
        QStringLiteral("the window does not answer while a backup is made, ") + size, [&] { making->click(); },
        [&] { return making->isEnabled(); });
    delete dialog;
}

/// From the case to 200 drafts.
void measureLetters(MainWindow& window, const QString& size)
{
    actionOf(window, "actionCases").trigger();
    settle(window);
    const auto tables = window.findChildren<QTableView*>();
    const auto cases = std::ranges::find(tables, QStringLiteral("Cases"), &QTableView::accessibleName);
    (*cases)->setCurrentIndex((*cases)->model()->index(0, 0));
    settle(window);
    auto* drafting = window.findChild<QPushButton*>(QStringLiteral("draftButton"));
    reportGap(
        QStringLiteral("the window does not answer while 200 letters are rendered, ") + size,
        [&] { actionOf(window, "actionWriteLetters").trigger(); }, [&] { return drafting->isEnabled(); });
    reportGap(
        QStringLiteral("the window does not answer while they are drafted, ") + size, [&] { drafting->click(); },
        [&] { return window.findChild<MessageBar*>()->notice().text.startsWith(QStringLiteral("Letters drafted")); });
}

/// The drafts are approved, and what can be exported and sent is read.
void measureApproval(MainWindow& window, const QString& size)
{
    actionOf(window, "actionLetters").trigger();
    settle(window);
    const auto tables = window.findChildren<QTableView*>();
    const auto letters = std::ranges::find_if(tables, [](const QTableView* table) {
        return table->accessibleName() == QStringLiteral("Letters") && table->isVisible();
    });
    (*letters)->selectAll();
    QPushButton* approving = nullptr;
    for (QPushButton* button : window.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Approve") && button->isVisible())
            approving = button;
    reportGap(
        QStringLiteral("the window does not answer while they are approved, ") + size, [&] { approving->click(); },
        [&] { return window.findChild<MessageBar*>()->notice().text.startsWith(QStringLiteral("Letters approved")); });
    const auto* exporting = window.findChild<ExportPage*>()->findChild<QPushButton*>(QStringLiteral("exportButton"));
    reportGap(
        QStringLiteral("the window does not answer while it reads what can be exported, ") + size,
        [&] { actionOf(window, "actionExport").trigger(); }, [&] { return exporting->isEnabled(); });
}

/// The approved letters are queued and leave.
void measureSending(MainWindow& window, const QString& size)
{
    actionOf(window, "actionLetters").trigger();
    settle(window);
    QPushButton* opening = nullptr;
    for (QPushButton* button : window.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Send…") && button->isVisible())
            opening = button;
    SendDialog* dialog = nullptr;
    QPushButton* sending = nullptr;
    reportGap(
        QStringLiteral("the window does not answer while it reads what can be sent, ") + size,
        [&] {
            opening->click();
            dialog = window.findChild<SendDialog*>();
            for (QPushButton* button : dialog->findChildren<QPushButton*>())
                if (button->text() == QStringLiteral("&Send"))
                    sending = button;
        },
        [&] { return sending->isEnabled(); });
    reportGap(
        QStringLiteral("the window does not answer while 200 letters are sent, ") + size, [&] { sending->click(); },
        [&] { return !dialog->isSending(); });
    delete dialog;
}

/// From the form's last key to the list that knows of it.
void measureChange(MainWindow& window, const QString& size)
{
    actionOf(window, "actionToday").trigger();
    settle(window);
    actionOf(window, "actionNewArrest").trigger();
    auto* names = window.findChild<QLineEdit*>(QStringLiteral("names"));
    names->setText(QStringLiteral("Zoya Kim"));
    settle(window);
    QAbstractItemModel& model = thingsToDo(window);
    bool isRead = false;
    const auto reading =
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &window, [&isRead] { isRead = true; });
    reportGap(
        QStringLiteral("the window does not answer while an arrest is saved and Today read anew, ") + size,
        [&] { QTest::keyClick(names, Qt::Key_Return, Qt::ControlModifier); }, [&] { return isRead; });
    QObject::disconnect(reading);
}

void measureClosing(MainWindow& window, FixedClock& clock, const QString& size)
{
    clock.set(clock.now().addDays(1));
    reportGap(
        QStringLiteral("the window does not answer while it closes, ") + size,
        [&] {
            if (window.close())
                qFatal("no backup was owed");
        },
        [&] { return !window.isVisible(); });
}

void measureTrash(MainWindow& window, const QString& size, int chosen)
{
    actionOf(window, "actionPeople").trigger();
    settle(window);
    const auto tables = window.findChildren<QTableView*>();
    const auto list = std::ranges::find(tables, QStringLiteral("People"), &QTableView::accessibleName);
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window is not active");
    (*list)->setFocus();
    (*list)->setCurrentIndex((*list)->model()->index(0, 0));
    settle(window);
    const int before = (*list)->model()->rowCount();
    const auto selectFirst = [&] {
        (*list)->selectionModel()->select(
            QItemSelection((*list)->model()->index(0, 0), (*list)->model()->index(chosen - 1, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    };
    reportGap(
        QStringLiteral("the window does not answer while people go to the trash (%1), ").arg(chosen) + size,
        [&] {
            selectFirst();
            QTest::keyClick(*list, Qt::Key_Delete);
        },
        [&] { return (*list)->model()->rowCount() == before - chosen; });
    reportGap(
        QStringLiteral("the window does not answer while they come back, ") + size,
        [&] { actionOf(window, "actionUndo").trigger(); }, [&] { return (*list)->model()->rowCount() == before; });
}

/// One person of the trash.
void measureForgetting(MainWindow& window, const QString& size)
{
    const auto tables = window.findChildren<QTableView*>();
    const auto list = std::ranges::find(tables, QStringLiteral("People"), &QTableView::accessibleName);
    (*list)->setFocus();
    (*list)->selectionModel()->select(QItemSelection((*list)->model()->index(0, 0), (*list)->model()->index(0, 0)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(*list, Qt::Key_Delete);
    actionOf(window, "actionTrash").trigger();
    auto* dialog = window.findChild<TrashDialog*>();
    const auto click = [&](const char* word) {
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text().remove(QLatin1Char('&')).startsWith(QLatin1String(word)))
                return button->click();
        qFatal("no button %s", word);
    };
    click("Forget for good");
    settle(window);
    reportGap(
        QStringLiteral("the window does not answer while a person is forgotten for good, ") + size,
        [&] { click("Yes, forget"); },
        [&] { return window.findChild<MessageBar*>()->notice().text.startsWith(QStringLiteral("Forgotten")); });
    settle(window);
}

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

void measure(int people)
{
    const QString size = QStringLiteral("%1 people").arg(people);
    Bench bench;
    const QString file = bench.folder.filePath(QStringLiteral("c.vigil"));
    {
        const auto campaign = Campaign::create({.file = file, .country = QStringLiteral("KZ")}, bench.workplace);
        fillWith(**campaign, people);
        addLetterCase(**campaign);
        addAccount(**campaign, bench.sink.port());
    }
    std::fprintf(stderr, "%d people are on file\n", people);
    AppSettings settings(bench.folder.filePath(QStringLiteral("vigil.ini")));
    std::vector<double> ours, painted, empty;
    for (int round = 0; round < openRounds; ++round) {
        empty.push_back(openEmptyWindow());
        std::unique_ptr<MainWindow> window;
        painted.push_back(milliseconds([&] { window = bench.open(settings, file); }));
        ours.push_back(painted.back() + milliseconds([&] { awaitToday(*window); }));
    }
    report(QStringLiteral("from nothing to a painted Today, ") + size,
           QStringLiteral("an empty Qt Widgets window (%1 ms)").arg(percentile(empty, 0.5), 0, 'f', 1),
           QStringLiteral("%1 ms; the window answers after %2 ms")
               .arg(percentile(ours, 0.5), 0, 'f', 1)
               .arg(percentile(painted, 0.5), 0, 'f', 1));
    const auto window = bench.open(settings, file);
    awaitToday(*window);
    report(QStringLiteral("memory with the window open, ") + size, QStringLiteral("120 MiB"),
           QStringLiteral("%1 MB resident").arg(residentMegabytes(), 0, 'f', 0));
    measurePages(*window, size);
    measureFilter(*window, size);
    measureGoTo(*window, size);
    measureNames(*window, size);
    measureArrestDialog(*window, size);
    measureChange(*window, size);
    measureLetters(*window, size);
    measureApproval(*window, size);
    measureSending(*window, size);
    if (bench.sink.accepted() != letterCount)
        qFatal("sent: %d", bench.sink.accepted());
    for (const int chosen : {1, 200})
        measureTrash(*window, size, chosen);
    measureForgetting(*window, size);
    measureBackups(*window, size);
    measureClosing(*window, bench.clock, size);
}

} // namespace

/// bench_window [PEOPLE…]
int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(count, arguments);
    applyAppearance(application, ColorScheme::Light);
    QStringList sizes = QApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {QStringLiteral("10000"), QStringLiteral("100000")};
    for (const QString& size : sizes)
        measure(size.toInt());
    return 0;
}
