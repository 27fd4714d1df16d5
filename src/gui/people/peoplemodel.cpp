// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/peoplemodel.h"

#include "domain/names.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <QFont>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <array>

namespace vigil {

namespace {

constexpr int pageSize = 50; ///< little more than a window shows: the rows of a key must come within a frame
constexpr int pagesKept = 96;
constexpr int pauseMs = 80; ///< after the last key

struct Column
{
    PersonColumn column;
    const char* title;
    int width;
    bool onDemand = false;
};

// A window of the default size shows them all but those on demand; the last takes what is left.
constexpr std::array columns = {
    Column{PersonColumn::Name, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Name"), 200},
    Column{PersonColumn::Arrested, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Arrested"), 94},
    Column{PersonColumn::Place, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Place"), 76},
    Column{PersonColumn::Status, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Status"), 118},
    Column{PersonColumn::ExpectedEnd, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Next date"), 142},
    Column{PersonColumn::Letters, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Letters"), 62},
    Column{PersonColumn::DaysHeld, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Days held"), 84, true},
    Column{PersonColumn::Basis, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Legal basis"), 140, true},
    Column{PersonColumn::Case, QT_TRANSLATE_NOOP("vigil::PeopleModel", "Case"), 56},
};

const Column& columnAt(int column)
{
    return columns.at(static_cast<std::size_t>(column));
}

QString daysText(const DaysHeld& held)
{
    const QString most = numberText(held.most);
    return held.least == held.most ? most : QStringLiteral("%1–%2").arg(numberText(held.least), most);
}

QFont italic()
{
    QFont font;
    font.setItalic(true);
    return font;
}

bool isNumber(PersonColumn column)
{
    return column == PersonColumn::Letters || column == PersonColumn::DaysHeld;
}

Pill pillOf(const PersonRow& row)
{
    return vigil::pillOf(row.listing.status, row.listing.onTrial);
}

} // namespace

PeopleModel::PeopleModel(const CaseworkService& casework, QObject* parent, Loading loading, int first)
    : QAbstractTableModel(parent), m_casework(casework), m_isWaiting(loading == Loading::WhenAsked), m_firstRows(first),
      m_pause(new QTimer(this)), m_pages(pagesKept)
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &PeopleModel::askForRest);
    ask();
}

void PeopleModel::ask()
{
    if (m_isWaiting)
        return;
    m_pause->stop();
    take(m_casework.peopleIds(m_query));
}

void PeopleModel::take(Result<std::vector<qint64>> ids)
{
    m_pages.clear();
    m_ids.clear();
    m_kept.clear();
    if (ids)
        m_ids = std::move(*ids);
    else
        Q_EMIT failed(ids.error());
}

void PeopleModel::askForRest()
{
    m_query.atMost = 0;
    auto all = m_casework.peopleIds(m_query);
    if (!all)
        return Q_EMIT failed(all.error());
    const auto known = static_cast<std::ptrdiff_t>(m_ids.size());
    const bool goesOn = std::ssize(*all) > known && std::equal(m_ids.begin(), m_ids.end(), all->begin());
    if (!goesOn) {
        if (*all != m_ids)
            refresh();
        return;
    }
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(all->size()) - 1);
    m_ids = std::move(*all);
    // The last page that was read may have ended where the list did.
    m_pages.remove(static_cast<int>((known - 1) / pageSize));
    endInsertRows();
}

void PeopleModel::refresh()
{
    m_isWaiting = false;
    m_query.atMost = 0;
    m_pause->stop();
    auto ids = m_casework.peopleIds(m_query);
    if (!ids || *ids != m_ids) {
        const std::vector<qint64> before = m_ids;
        beginResetModel();
        take(std::move(ids));
        keepWhoLeft(before);
        endResetModel();
        return;
    }
    m_pages.clear();
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Puts those who were listed, are still on file, and do not fit the filter any more, back where they stood.
void PeopleModel::keepWhoLeft(const std::vector<qint64>& before)
{
    constexpr std::size_t most = 200; // more than an edit moves
    if (m_query.key.isEmpty() && !m_query.narrows())
        return;
    std::vector<qint64> found = m_ids;
    std::ranges::sort(found);
    const auto isFound = [&found](qint64 id) { return std::ranges::binary_search(found, id); };
    std::vector<qint64> left;
    std::ranges::copy_if(before, std::back_inserter(left), [&](qint64 id) { return !isFound(id); });
    if (left.empty() || left.size() > most)
        return;
    const auto onFile = m_casework.people(left);
    if (!onFile)
        return;
    for (const PersonRow& row : *onFile)
        m_kept.insert(row.reference.id);
    // Each behind whoever stood before it: a list is looked through once for each that is kept, not for each row.
    std::optional<qint64> neighbour;
    for (const qint64 id : before) {
        if (m_kept.contains(id)) {
            const auto place = neighbour ? std::next(std::ranges::find(m_ids, *neighbour)) : m_ids.begin();
            m_ids.insert(place, id);
            neighbour = id;
        } else if (isFound(id)) {
            neighbour = id;
        }
    }
}

void PeopleModel::keep(const std::vector<Reference>& people)
{
    std::vector<qint64> unlisted;
    for (const Reference& person : people)
        if (!rowOf(person))
            unlisted.push_back(person.id);
    if (unlisted.empty())
        return;
    beginResetModel();
    m_kept.insert(unlisted.begin(), unlisted.end());
    m_ids.insert(m_ids.begin(), unlisted.begin(), unlisted.end());
    m_pages.clear();
    endResetModel();
}

void PeopleModel::setFilter(const QString& typed)
{
    const QString key = foldName(typed);
    if (key == m_query.key)
        return;
    beginResetModel();
    m_query.key = key;
    m_query.atMost = m_firstRows;
    ask();
    endResetModel();
    if (std::ssize(m_ids) == m_firstRows)
        m_pause->start();
    else
        m_query.atMost = 0;
}

void PeopleModel::narrow(const PersonQuery& query)
{
    beginResetModel();
    m_query.part = query.part;
    m_query.place = query.place;
    m_query.arrestedFrom = query.arrestedFrom;
    m_query.arrestedTo = query.arrestedTo;
    m_query.atMost = 0;
    ask();
    endResetModel();
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    beginResetModel();
    m_query.sortBy = columnAt(column).column;
    m_query.order = order == Qt::AscendingOrder ? SortOrder::Ascending : SortOrder::Descending;
    m_query.atMost = 0;
    ask();
    endResetModel();
}

int PeopleModel::sectionOf(PersonColumn column)
{
    return static_cast<int>(std::ranges::find(columns, column, &Column::column) - columns.begin());
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

const PersonRow* PeopleModel::rowAt(int row) const
{
    const int number = row / pageSize;
    Rows* page = m_pages.object(number);
    if (!page) {
        const auto first = m_ids.begin() + static_cast<std::ptrdiff_t>(number) * pageSize;
        const auto last = m_ids.end() - first > pageSize ? first + pageSize : m_ids.end();
        auto rows = m_casework.people({first, last});
        if (!rows)
            Q_EMIT failed(rows.error());
        m_pages.insert(number, new Rows(rows ? std::move(*rows) : Rows()));
        page = m_pages.object(number);
    }
    const auto place = static_cast<std::size_t>(row % pageSize);
    return place < page->size() ? &page->at(place) : nullptr;
}

QVariant PeopleModel::display(int column, const PersonRow& row) const
{
    switch (columnAt(column).column) {
    case PersonColumn::Name:
        return madeVisible(row.listing.name);
    case PersonColumn::Arrested:
        return arrestedText(row.listing);
    case PersonColumn::Place:
        return madeVisible(row.listing.place);
    case PersonColumn::Status:
        return pillOf(row).word;
    case PersonColumn::ExpectedEnd:
        return expectedEndText(row.listing, row.overdue);
    case PersonColumn::Case:
        return madeVisible(row.listing.caseTitle);
    case PersonColumn::Letters:
        return row.listing.letters > 0 ? QString::number(row.listing.letters) : QString();
    case PersonColumn::DaysHeld:
        return row.held ? daysText(*row.held) : QString();
    case PersonColumn::Basis:
        return row.listing.basis.isEmpty() ? QString() : codeWord(QStringLiteral("legal-basis"), row.listing.basis);
    }
    return {};
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PersonRow* row = rowAt(index.row());
    if (!row)
        return {};
    const PersonColumn column = columnAt(index.column()).column;
    const bool isKept = m_kept.contains(row->reference.id);
    switch (role) {
    case Qt::DisplayRole:
        return display(index.column(), *row);
    case MutedTextRole:
        return column == PersonColumn::Name ? madeVisible(row->listing.nativeName) : QString();
    case Qt::AccessibleTextRole:
        return column == PersonColumn::Name && !row->listing.nativeName.isEmpty()
                   ? QStringLiteral("%1 %2").arg(row->listing.name, row->listing.nativeName)
                   : display(index.column(), *row).toString();
    case PillToneRole:
        return column == PersonColumn::Status ? QVariant(static_cast<int>(pillOf(*row).tone)) : QVariant();
    case WarningRole:
        return column == PersonColumn::ExpectedEnd && row->overdue;
    case ReferenceRole:
        return row->reference.id;
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case FadedRole:
        return isKept;
    case Qt::FontRole:
        return isKept ? QVariant(italic()) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return isKept ? tr("Does not fit the filter any more") : QString();
    case Qt::ToolTipRole:
        if (isKept)
            return sentenceToolTip(tr("Does not fit the filter any more: stays here until the filter changes."));
        return column == PersonColumn::Name || column == PersonColumn::Case
                   ? QVariant(plainToolTip(display(index.column(), *row).toString()))
                   : QVariant();
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(columnAt(section).title);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

std::optional<Reference> PeopleModel::personAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return Reference{Kind::Person, m_ids.at(static_cast<std::size_t>(row))};
}

std::optional<int> PeopleModel::rowOf(Reference person) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), person.id);
    if (person.kind != Kind::Person || found == m_ids.end())
        return {};
    return static_cast<int>(found - m_ids.begin());
}

bool PeopleModel::isOnDemand(int column)
{
    return columnAt(column).onDemand;
}

int PeopleModel::preferredWidth(int column)
{
    return columnAt(column).width;
}

} // namespace vigil
