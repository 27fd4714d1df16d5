// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/lettersmodel.h"

#include "domain/names.h"
#include "gui/letters/letterspanel.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <algorithm>

namespace vigil {

namespace {

struct ColumnDef
{
    const char* title;
    int width;
};

constexpr std::array columns = {
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "No."), 76},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "State"), 112},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "To"), 200},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "Case"), 150},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "Subject"), 220},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "Language"), 80},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "Signed by"), 130},
    ColumnDef{QT_TRANSLATE_NOOP("vigil::LettersModel", "Way"), 100},
};

struct StatePart
{
    const char* state;
    LetterPart part;
};

constexpr StatePart states[] = {
    {"draft", LetterPart::Drafts},     {"approved", LetterPart::Approved}, {"queued", LetterPart::Outbox},
    {"claimed", LetterPart::Outbox},   {"sending", LetterPart::Outbox},    {"committing", LetterPart::Outbox},
    {"deferred", LetterPart::Outbox},  {"accepted", LetterPart::Sent},     {"sent", LetterPart::Sent},
    {"refused", LetterPart::Refused},  {"held", LetterPart::Refused},      {"unknown", LetterPart::Unknown},
    {"exported", LetterPart::OnPaper}, {"posted", LetterPart::OnPaper},
};

} // namespace

LetterPart partOf(const QString& state)
{
    for (const StatePart& entry : states)
        if (state == QLatin1String(entry.state))
            return entry.part;
    return LetterPart::Outbox;
}

int LettersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LettersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LettersModel::text(const LetterRow& letter, int column) const
{
    switch (column) {
    case Number:
        return letter.reference.toString();
    case To:
        return madeVisible(letter.to);
    case Case:
        return madeVisible(letter.caseTitle);
    case Subject:
        return madeVisible(letter.subject);
    case Language:
        return languageName(letter.language);
    case Signatory:
        return madeVisible(letter.signatory);
    case Channel:
        return codeWord(QStringLiteral("channel"), letter.channel);
    default:
        return letterPillOf(letter.state).word;
    }
}

QVariant LettersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LetterRow& letter = m_shown.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(letter, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(letter, index.column()));
    case PillToneRole:
        return index.column() == State ? QVariant(static_cast<int>(letterPillOf(letter.state).tone)) : QVariant();
    case ReferenceRole:
        return letter.reference.id;
    default:
        return {};
    }
}

QVariant LettersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(columns.at(static_cast<std::size_t>(section)).title);
}

int LettersModel::preferredWidth(int column)
{
    return columns.at(static_cast<std::size_t>(column)).width;
}

void LettersModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = std::max(0, column);
    m_order = order;
    arrange();
}

void LettersModel::setLetters(std::vector<LetterRow> letters)
{
    m_all = std::move(letters);
    arrange();
}

void LettersModel::setPart(LetterPart part)
{
    m_part = part;
    arrange();
}

void LettersModel::setFilter(const QString& typed)
{
    m_key = foldName(typed);
    arrange();
}

void LettersModel::arrange()
{
    const QStringList words = m_key.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto matches = [&](const LetterRow& letter) {
        if (words.isEmpty())
            return true;
        const QString folded = foldName(
            QStringList{letter.reference.toString(), letter.to, letter.caseTitle, letter.subject, letter.signatory}
                .join(QLatin1Char(' ')));
        return std::ranges::all_of(words, [&](const QString& word) { return folded.contains(word); });
    };
    beginResetModel();
    m_shown.clear();
    for (const LetterRow& letter : m_all)
        if ((m_part == LetterPart::All || partOf(letter.state) == m_part) && matches(letter))
            m_shown.push_back(letter);
    std::ranges::stable_sort(m_shown, [this](const LetterRow& a, const LetterRow& b) {
        const LetterRow& first = m_order == Qt::AscendingOrder ? a : b;
        const LetterRow& second = m_order == Qt::AscendingOrder ? b : a;
        return m_sortColumn == Number ? first.reference < second.reference
                                      : text(first, m_sortColumn).localeAwareCompare(text(second, m_sortColumn)) < 0;
    });
    endResetModel();
}

int LettersModel::countOf(LetterPart part) const
{
    return static_cast<int>(std::ranges::count_if(
        m_all, [part](const LetterRow& letter) { return part == LetterPart::All || partOf(letter.state) == part; }));
}

const LetterRow* LettersModel::letterAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_shown.at(static_cast<std::size_t>(row)) : nullptr;
}

std::optional<int> LettersModel::rowOf(Reference letter) const
{
    const auto found = std::ranges::find(m_shown, letter, &LetterRow::reference);
    return found == m_shown.end() ? std::nullopt : std::optional(static_cast<int>(found - m_shown.begin()));
}

} // namespace vigil
