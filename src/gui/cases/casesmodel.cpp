// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/casesmodel.h"

#include "app/campaign.h"
#include "app/letterservice.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <algorithm>
#include <array>
#include <map>

namespace vigil {

namespace {

struct Column
{
    const char* title;
    int width;
};

constexpr std::array columns = {
    Column{QT_TRANSLATE_NOOP("vigil::CasesModel", "Case"), 460},
    Column{QT_TRANSLATE_NOOP("vigil::CasesModel", "State"), 120},
    Column{QT_TRANSLATE_NOOP("vigil::CasesModel", "People"), 100},
    Column{QT_TRANSLATE_NOOP("vigil::CasesModel", "Addressees"), 110},
    Column{QT_TRANSLATE_NOOP("vigil::CasesModel", "Letters"), 100},
};

qint64 countIn(const CaseRow& row, int column)
{
    return column == 2 ? row.people : column == 3 ? row.addressees : row.letters;
}

bool isBefore(const CaseRow& a, const CaseRow& b, int column)
{
    if (column == 1 && a.state != b.state)
        return a.state > b.state; // open before closed
    if (column > 1 && countIn(a, column) != countIn(b, column))
        return countIn(a, column) < countIn(b, column);
    const int order = QString::localeAwareCompare(a.title, b.title);
    return order != 0 ? order < 0 : a.reference < b.reference;
}

QString textOf(const CaseRow& row, int column)
{
    if (column == 0)
        return madeVisible(row.title);
    return column == 1 ? codeWord(QStringLiteral("case-state"), row.state) : QString::number(countIn(row, column));
}

} // namespace

CasesModel::CasesModel(Campaign& campaign, QObject* parent) : QAbstractTableModel(parent), m_campaign(campaign) {}

Result<void> CasesModel::refresh()
{
    VIGIL_TRY_GET(cases, m_campaign.records().list(Kind::Case));
    VIGIL_TRY_GET(letters, m_campaign.letters().list());
    std::map<Reference, qint64> letterCounts;
    for (const LetterRow& letter : letters)
        ++letterCounts[letter.caseFile];
    beginResetModel();
    m_all.clear();
    for (const StoredRecord& stored : cases) {
        const QString state = stored.record.text(QStringLiteral("state"));
        m_all.push_back({.reference = stored.reference,
                         .title = titleOf(stored),
                         .state = state.isEmpty() ? QStringLiteral("open") : state,
                         .people = static_cast<qint64>(stored.record.links(QStringLiteral("people")).size()),
                         .addressees = static_cast<qint64>(stored.record.links(QStringLiteral("addressees")).size()),
                         .letters = letterCounts[stored.reference]});
    }
    arrange();
    endResetModel();
    return {};
}

void CasesModel::arrange()
{
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [this](const CaseRow& row) { return m_key.isEmpty() || foldName(row.title).contains(m_key); });
    const bool ascending = m_order == Qt::AscendingOrder;
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](const CaseRow& a, const CaseRow& b) {
        return ascending ? isBefore(a, b, m_sortColumn) : isBefore(b, a, m_sortColumn);
    });
}

void CasesModel::setFilter(const QString& typed)
{
    beginResetModel();
    m_key = foldName(typed);
    arrange();
    endResetModel();
}

void CasesModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

int CasesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CasesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

QVariant CasesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseRow& row = m_shown.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case PillToneRole:
        if (index.column() != stateColumn)
            return {};
        return static_cast<int>(row.state == QLatin1String("open") ? PillTone::HouseArrest : PillTone::Exiled);
    case Qt::ToolTipRole:
        return index.column() == 0 ? QVariant(plainToolTip(row.title)) : QVariant();
    default:
        return {};
    }
}

QVariant CasesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(columns.at(static_cast<std::size_t>(section)).title);
}

std::optional<Reference> CasesModel::caseAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_shown.at(static_cast<std::size_t>(row)).reference;
}

std::optional<int> CasesModel::rowOf(Reference caseFile) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [caseFile](const CaseRow& row) { return row.reference == caseFile; });
    if (found == m_shown.end())
        return {};
    return static_cast<int>(found - m_shown.begin());
}

int CasesModel::preferredWidth(int column)
{
    return columns.at(static_cast<std::size_t>(column)).width;
}

} // namespace vigil
