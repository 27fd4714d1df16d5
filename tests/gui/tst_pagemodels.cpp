// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/lettersmodel.h"
#include "gui/shared/appsettings.h"
#include "gui/today/todaymodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace vigil;

namespace {

AgendaItem itemIn(int days, AgendaKind kind = AgendaKind::Hearing)
{
    AgendaItem item{.kind = kind,
                    .reference = {Kind::Hearing, 100 + days},
                    .what = {},
                    .who = QStringLiteral("Alua"),
                    .when = {},
                    .day = {},
                    .daysFromToday = days};
    item.day = QDate(2012, 5, 1).addDays(days);
    item.when = item.day->toString(Qt::ISODate);
    return item;
}

LetterRow letterIn(qint64 id, const char* state, const char* to)
{
    return {.reference = {Kind::Letter, id},
            .to = QString::fromUtf8(to),
            .contact = {Kind::Contact, 1},
            .caseTitle = QStringLiteral("Two of Test Street"),
            .caseFile = {Kind::Case, 1},
            .signatory = QStringLiteral("Hannah"),
            .language = QStringLiteral("en"),
            .subject = QStringLiteral("A subject"),
            .channel = QStringLiteral("either"),
            .state = QString::fromLatin1(state)};
}

} // namespace

/// What Today, Letters and the settings hold, without their windows.
class TestPageModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thingsToDoAreGroupedByHowSoon();
    void aVagueDayIsSaidToBeAbout();
    void onlyTheChosenKindIsShown();
    void whatThereIsMoreOfIsCounted();
    void everyStateOfALetterHasItsPart();
    void lettersAreFilteredInAnyScriptAndSorted();
    void aSettingOutOfRangeCountsAsTheDefault();
    void recentFilesAreFewAndNewestFirst();
    void theSettingsFileIsPrivateToo();
};

void TestPageModels::thingsToDoAreGroupedByHowSoon()
{
    TodayModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AgendaItem someDay{.kind = AgendaKind::NotInCase,
                       .reference = {Kind::Person, 1},
                       .what = {},
                       .who = {},
                       .when = {},
                       .day = {},
                       .daysFromToday = {}};
    model.show({.items = {itemIn(-1), itemIn(0), itemIn(1), itemIn(7), itemIn(8), itemIn(30), someDay}});
    QStringList groups;
    for (int row = 0; row < model.rowCount(); ++row)
        groups << model.index(row, 0).data().toString();
    QCOMPARE(groups,
             (QStringList{QStringLiteral("Overdue (1)"), QStringLiteral("Today (1)"), QStringLiteral("Next 7 days (2)"),
                          QStringLiteral("Next 30 days (2)"), QStringLiteral("Without a day (1)")}));
    QVERIFY(!model.itemAt(model.index(0, 0)));
    QVERIFY(model.itemAt(model.index(0, 0, model.index(0, 0))));
    const QModelIndex found = model.find(AgendaKind::Hearing, {Kind::Hearing, 108});
    QCOMPARE(found.parent().row(), 3);
    QCOMPARE(found.siblingAtColumn(TodayModel::Days).data().toString(), QStringLiteral("in 8 days"));
}

void TestPageModels::aVagueDayIsSaidToBeAbout()
{
    TodayModel model;
    AgendaItem vague = itemIn(3);
    vague.estimated = true;
    vague.when = QStringLiteral("2012-05");
    AgendaItem hourUnknown = itemIn(4);
    hourUnknown.estimated = true;
    model.show({.items = {vague, hourUnknown}});
    const QModelIndex group = model.index(0, 0);
    const QModelIndex first = model.index(0, TodayModel::When, group);
    QVERIFY(first.data().toString().startsWith(QStringLiteral("about ")));
    QVERIFY(first.data(Qt::FontRole).value<QFont>().italic());
    QVERIFY(!model.index(1, TodayModel::When, group).data().toString().startsWith(QStringLiteral("about ")));
}

void TestPageModels::onlyTheChosenKindIsShown()
{
    AgendaItem aside = itemIn(3, AgendaKind::Release);
    aside.done = true;
    const Agenda agenda{
        .items = {itemIn(1), itemIn(2, AgendaKind::Release), aside}, .moreOverdue = 5, .moreWithoutCase = 7};
    const Agenda releases = narrowed(agenda, {.kind = AgendaKind::Release});
    QCOMPARE(releases.items.size(), std::size_t{1});
    QCOMPARE(releases.moreOverdue, 5);
    QCOMPARE(releases.moreWithoutCase, 0);
    const Agenda putAside = narrowed(agenda, {.aside = true});
    QCOMPARE(putAside.items.size(), std::size_t{1});
    QVERIFY(putAside.items.front().done);
    QCOMPARE(putAside.moreOverdue + putAside.moreWithoutCase, 0);
    const Agenda all = narrowed(agenda, {});
    QCOMPARE(all.items.size(), std::size_t{2});
    QCOMPARE(all.moreOverdue + all.moreWithoutCase, 12);
    QCOMPARE(countIn({}, agenda), 14);
    QCOMPARE(countIn({.kind = AgendaKind::Release}, agenda), 6);
    QCOMPARE(countIn({.aside = true}, agenda), 1);
}

void TestPageModels::whatThereIsMoreOfIsCounted()
{
    TodayModel model;
    Agenda agenda{.items = {}, .moreOverdue = 1000};
    for (int day = -1; day >= -TodayModel::mostRows; --day)
        agenda.items.push_back(itemIn(day, AgendaKind::Release));
    model.show(agenda);
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(model.rowCount(group), TodayModel::mostRows);
    QCOMPARE(group.data().toString(), QStringLiteral("Overdue (1,200): the first 200 are shown"));
}

void TestPageModels::everyStateOfALetterHasItsPart()
{
    QCOMPARE(partOf(QStringLiteral("draft")), LetterPart::Drafts);
    QCOMPARE(partOf(QStringLiteral("approved")), LetterPart::Approved);
    for (const char* state : {"queued", "claimed", "sending", "committing", "deferred"})
        QCOMPARE(partOf(QString::fromLatin1(state)), LetterPart::Outbox);
    QCOMPARE(partOf(QStringLiteral("accepted")), LetterPart::Sent);
    for (const char* state : {"refused", "held"})
        QCOMPARE(partOf(QString::fromLatin1(state)), LetterPart::Refused);
    QCOMPARE(partOf(QStringLiteral("unknown")), LetterPart::Unknown);
    for (const char* state : {"exported", "posted"})
        QCOMPARE(partOf(QString::fromLatin1(state)), LetterPart::OnPaper);
}

void TestPageModels::lettersAreFilteredInAnyScriptAndSorted()
{
    LettersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLetters({letterIn(1, "draft", "Prosecutor of Testland"), letterIn(2, "accepted", "Посольство Тестландии"),
                      letterIn(10, "draft", "Court")});
    QCOMPARE(model.countOf(LetterPart::Drafts), 2);
    QCOMPARE(model.letterAt(0)->reference.id, 10);
    model.sort(LettersModel::Number, Qt::AscendingOrder);
    QCOMPARE(model.letterAt(0)->reference.id, 1);
    model.setFilter(QStringLiteral("posolstvo"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.letterAt(0)->reference.id, 2);
    QVERIFY(!model.rowOf({Kind::Letter, 1}));
    model.setFilter({});
    model.setPart(LetterPart::Drafts);
    QCOMPARE(model.rowCount(), 2);
    model.sort(LettersModel::To, Qt::AscendingOrder);
    QCOMPARE(model.index(0, LettersModel::To).data().toString(), QStringLiteral("Court"));
}

void TestPageModels::aSettingOutOfRangeCountsAsTheDefault()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.filePath(QStringLiteral("vigil.ini")));
    QCOMPARE(settings.number(Setting::IdleMinutes), 5);
    settings.set(Setting::IdleMinutes, 0);
    QCOMPARE(settings.number(Setting::IdleMinutes), 0);
    settings.set(Setting::TextSize, 4000);
    QCOMPARE(settings.number(Setting::TextSize), AppSettings::defaultNumber(Setting::TextSize));
    settings.set(Setting::Scheme, QStringLiteral("plaid"));
    QCOMPARE(settings.text(Setting::Scheme), QStringLiteral("system"));
    settings.set(Setting::IdleMinutes, QStringLiteral("soon"));
    QCOMPARE(settings.number(Setting::IdleMinutes), 5);
}

void TestPageModels::recentFilesAreFewAndNewestFirst()
{
    const QTemporaryDir folder;
    AppSettings settings(folder.filePath(QStringLiteral("vigil.ini")));
    for (int number = 0; number < 12; ++number)
        settings.addRecentFile(QStringLiteral("/c/%1.vigil").arg(number));
    settings.addRecentFile(QStringLiteral("/c/7.vigil"));
    QCOMPARE(settings.recentFiles().size(), AppSettings::mostRecent);
    QCOMPARE(settings.recentFiles().front(), QStringLiteral("/c/7.vigil"));
    QCOMPARE(settings.recentFiles().count(QStringLiteral("/c/7.vigil")), 1);
    settings.forgetRecentFile(QStringLiteral("/c/7.vigil"));
    QVERIFY(!settings.recentFiles().contains(QStringLiteral("/c/7.vigil")));
}

void TestPageModels::theSettingsFileIsPrivateToo()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("vigil/vigil.ini"));
    const mode_t before = umask(077);
    {
        AppSettings settings(file);
        settings.addRecentFile(QStringLiteral("/c/a.vigil"));
    }
    umask(before);
    QVERIFY(QFile::exists(file));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

QTEST_MAIN(TestPageModels)
#include "tst_pagemodels.moc"
