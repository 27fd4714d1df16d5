// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/writelettersmodel.h"

#include "app/messages.h"
#include "domain/names.h"
#include "gui/letters/letterspanel.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/words.h"

#include <algorithm>

namespace vigil {

namespace {

Pill pillOf(const LetterToWrite& letter)
{
    if (letter.isLeftOut)
        return {WriteLettersModel::tr("Left out"), PillTone::Exiled};
    if (letter.skipped && letter.skipped->code == Code("already-drafted"))
        return {WriteLettersModel::tr("Written"), PillTone::HouseArrest};
    if (letter.skipped)
        return {WriteLettersModel::tr("Stopped"), PillTone::Detained};
    return letter.letter && !letter.letter->warnings.empty() ? Pill{WriteLettersModel::tr("Look"), PillTone::OnTrial}
                                                             : Pill{WriteLettersModel::tr("Ready"), PillTone::Released};
}

} // namespace

QStringList LetterToWrite::remarks() const
{
    QStringList remarks;
    if (skipped)
        remarks << skipped->reason;
    if (letter)
        for (const Finding& warning : letter->warnings)
            remarks << messageFor(warning);
    return remarks;
}

int WriteLettersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_letters.size());
}

int WriteLettersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WriteLettersModel::data(const QModelIndex& index, int role) const
{
    const LetterToWrite* letter = index.isValid() ? letterAt(index.row()) : nullptr;
    if (!letter)
        return {};
    if (role == PillToneRole && index.column() == State)
        return static_cast<int>(pillOf(*letter).tone);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case To:
        return madeVisible(letter->to);
    case Signatory:
        return madeVisible(letter->signatory);
    case Language:
        return letter->letter ? languageName(letter->letter->language) : QString();
    case State:
        return pillOf(*letter).word;
    case Remark:
        return letter->remarks().join(QLatin1Char(' '));
    default:
        return {};
    }
}

QVariant WriteLettersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case To:
        return tr("To");
    case Signatory:
        return tr("Signatory");
    case Language:
        return tr("Language");
    case State:
        return tr("State");
    case Remark:
        return tr("Remark");
    default:
        return {};
    }
}

void WriteLettersModel::clear()
{
    beginResetModel();
    m_letters.clear();
    endResetModel();
}

void WriteLettersModel::append(std::vector<LetterToWrite> letters)
{
    if (letters.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(letters.size()) - 1);
    std::ranges::move(letters, std::back_inserter(m_letters));
    endInsertRows();
}

const LetterToWrite* WriteLettersModel::letterAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_letters[static_cast<std::size_t>(row)] : nullptr;
}

std::optional<int> WriteLettersModel::rowOf(const LetterPair& pair) const
{
    const auto found = std::ranges::find(m_letters, pair, &LetterToWrite::pair);
    return found == m_letters.end() ? std::nullopt : std::optional(static_cast<int>(found - m_letters.begin()));
}

int WriteLettersModel::readyCount() const
{
    return static_cast<int>(std::ranges::count_if(m_letters, &LetterToWrite::isReady));
}

void WriteLettersModel::toggle(const std::vector<int>& rows)
{
    const bool anyIn = std::ranges::any_of(rows, [this](int row) {
        const LetterToWrite* letter = letterAt(row);
        return letter && !letter->isLeftOut;
    });
    for (const int row : rows)
        if (letterAt(row))
            m_letters[static_cast<std::size_t>(row)].isLeftOut = anyIn;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
}

std::vector<LetterPair> WriteLettersModel::leftOut() const
{
    std::vector<LetterPair> pairs;
    for (const LetterToWrite& letter : m_letters)
        if (letter.isLeftOut)
            pairs.push_back(letter.pair);
    return pairs;
}

QStringList WriteLettersModel::bodiesBeside(const LetterPair& pair) const
{
    constexpr qsizetype most = 20;
    QStringList bodies;
    for (const LetterToWrite& letter : m_letters)
        if (letter.isReady() && letter.pair.contact == pair.contact && !(letter.pair == pair) && bodies.size() < most)
            bodies << letter.letter->body;
    return bodies;
}

} // namespace vigil
