// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/todaymodel.h"

#include "domain/names.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <QFont>
#include <QLocale>

namespace vigil {

namespace {

constexpr int PlaceRole = Qt::UserRole + 100; ///< int: the item's place in the list; absent for a group
constexpr int weekDays = 7;

enum Group { Overdue, Today, Week, Month, NoDay, GroupCount };

Group groupOf(const AgendaItem& item)
{
    if (!item.daysFromToday)
        return NoDay;
    if (*item.daysFromToday < 0 || item.overdue)
        return Overdue;
    if (*item.daysFromToday == 0)
        return Today;
    return *item.daysFromToday <= weekDays ? Week : Month;
}

QString groupTitle(int group)
{
    switch (group) {
    case Overdue:
        return TodayModel::tr("Overdue");
    case Today:
        return TodayModel::tr("Today");
    case Week:
        return TodayModel::tr("Next 7 days");
    case Month:
        return TodayModel::tr("Next 30 days");
    default:
        return TodayModel::tr("Without a day");
    }
}

QString whatText(const AgendaItem& item)
{
    switch (item.kind) {
    case AgendaKind::Hearing:
        return item.what.isEmpty()
                   ? TodayModel::tr("Hearing")
                   : TodayModel::tr("Hearing: %1").arg(codeWord(QStringLiteral("hearing-type"), item.what));
    case AgendaKind::Release:
        return TodayModel::tr("End of term: %1").arg(codeWord(QStringLiteral("legal-basis"), item.what));
    case AgendaKind::AppealDeadline:
        return TodayModel::tr("Appeal ends, sheet %1").arg(inSentence(item.what));
    case AgendaKind::LetterDue:
    case AgendaKind::LetterProblem:
        return TodayModel::tr("Letter: %1").arg(letterPillOf(item.what).word);
    case AgendaKind::NotInCase:
        return TodayModel::tr("In custody and in no case");
    }
    Q_UNREACHABLE();
}

QString doText(const AgendaItem& item)
{
    if (item.done)
        return TodayModel::tr("Done; bring back: Space");
    if (item.putOffUntil)
        return TodayModel::tr("Until %1; bring back: Space")
            .arg(QLocale().toString(*item.putOffUntil, QStringLiteral("d MMM")));
    switch (item.kind) {
    case AgendaKind::Hearing:
        return item.overdue ? TodayModel::tr("Record the outcome: Space") : TodayModel::tr("Done: Space");
    case AgendaKind::Release:
        return TodayModel::tr("Confirm release: R");
    case AgendaKind::AppealDeadline:
        return TodayModel::tr("Write letters: W");
    case AgendaKind::LetterDue:
        return TodayModel::tr("Approve, send or export");
    case AgendaKind::LetterProblem:
        return TodayModel::tr("Decide what to do");
    case AgendaKind::NotInCase:
        return TodayModel::tr("Put into a case");
    }
    Q_UNREACHABLE();
}

/// A day whose hour alone is not known is a day all the same.
bool isVague(const AgendaItem& item)
{
    return item.estimated && !QDate::fromString(item.when, Qt::ISODate).isValid();
}

QString whenText(const AgendaItem& item)
{
    if (!item.day)
        return {};
    const QString day = QLocale().toString(*item.day, QStringLiteral("ddd d MMM yyyy"));
    const QString time = item.when.section(QLatin1Char(' '), 1);
    if (isVague(item))
        return TodayModel::tr("about %1").arg(day);
    return time.isEmpty() ? day : QStringLiteral("%1 %2").arg(day, madeVisible(time));
}

QString daysText(const AgendaItem& item)
{
    if (!item.daysFromToday)
        return {};
    if (*item.daysFromToday == 0)
        return TodayModel::tr("today");
    if (*item.daysFromToday == 1)
        return TodayModel::tr("tomorrow");
    if (*item.daysFromToday == -1)
        return TodayModel::tr("yesterday");
    return *item.daysFromToday > 0 ? TodayModel::tr("in %n days", nullptr, *item.daysFromToday)
                                   : TodayModel::tr("%n days ago", nullptr, -*item.daysFromToday);
}

} // namespace

Agenda narrowed(const Agenda& agenda, const AgendaPart& part)
{
    Agenda kept{.items = {},
                .moreOverdue = part.holds(AgendaKind::Release, false) ? agenda.moreOverdue : 0,
                .moreWithoutCase = part.holds(AgendaKind::NotInCase, false) ? agenda.moreWithoutCase : 0};
    std::ranges::copy_if(agenda.items, std::back_inserter(kept.items),
                         [&part](const AgendaItem& item) { return part.holds(item.kind, item.isAside()); });
    return kept;
}

qint64 countIn(const AgendaPart& part, const Agenda& agenda)
{
    const auto told = std::ranges::count_if(
        agenda.items, [&part](const AgendaItem& item) { return part.holds(item.kind, item.isAside()); });
    return told + (part.holds(AgendaKind::Release, false) ? agenda.moreOverdue : 0) +
           (part.holds(AgendaKind::NotInCase, false) ? agenda.moreWithoutCase : 0);
}

TodayModel::TodayModel(QObject* parent) : QStandardItemModel(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("What"), tr("Who"), tr("When"), tr("Days"), tr("Do")});
}

void TodayModel::show(Agenda agenda)
{
    removeRows(0, rowCount());
    m_items = std::move(agenda.items);
    std::array<QList<QList<QStandardItem*>>, GroupCount> rows;
    std::array<qsizetype, GroupCount> counts{};
    counts.at(Overdue) = agenda.moreOverdue;
    counts.at(NoDay) = agenda.moreWithoutCase;
    for (std::size_t place = 0; place < m_items.size(); ++place) {
        const Group number = groupOf(m_items[place]);
        ++counts.at(number);
        if (rows.at(number).size() < mostRows)
            rows.at(number).append(cells(m_items[place], static_cast<int>(place)));
    }
    // A group is filled before the view sees it, so that thousands of rows are told once.
    for (int number = 0; number < GroupCount; ++number) {
        const auto& own = rows.at(static_cast<std::size_t>(number));
        if (own.isEmpty())
            continue;
        const qsizetype count = counts.at(static_cast<std::size_t>(number));
        QString words = QStringLiteral("%1 (%2)").arg(groupTitle(number), QLocale().toString(count));
        if (count > mostRows)
            words = tr("%1: the first %2 are shown").arg(words).arg(mostRows);
        auto* title = new QStandardItem(words);
        title->setEditable(false);
        QFont font;
        font.setWeight(QFont::DemiBold);
        title->setFont(font);
        for (const auto& row : own)
            title->appendRow(row);
        appendRow(title);
    }
}

QList<QStandardItem*> TodayModel::cells(const AgendaItem& item, int place) const
{
    QFont italic;
    italic.setItalic(true);
    QList<QStandardItem*> row;
    for (const QString& text : {whatText(item), madeVisible(item.who), whenText(item), daysText(item), doText(item)}) {
        row << new QStandardItem(text);
        row.back()->setEditable(false);
        row.back()->setData(place, PlaceRole);
        row.back()->setToolTip(sentenceToolTip(text));
    }
    if (isVague(item))
        row.at(When)->setFont(italic);
    row.at(Days)->setData(groupOf(item) == Overdue, WarningRole);
    return row;
}

const AgendaItem* TodayModel::itemAt(const QModelIndex& index) const
{
    const QVariant place = index.data(PlaceRole);
    return place.isValid() ? &m_items.at(static_cast<std::size_t>(place.toInt())) : nullptr;
}

QModelIndex TodayModel::find(AgendaKind kind, Reference reference) const
{
    for (int number = 0; number < rowCount(); ++number) {
        const QModelIndex parent = index(number, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex at = index(row, 0, parent);
            if (const AgendaItem* item = itemAt(at); item && item->kind == kind && item->reference == reference)
                return at;
        }
    }
    return {};
}

} // namespace vigil
