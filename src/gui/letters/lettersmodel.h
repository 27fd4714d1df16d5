// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"

#include <QAbstractTableModel>
#include <vector>

namespace vigil {

/// What the Letters page shows at a time; the words of people, not the states of the machine.
enum class LetterPart { All, Drafts, Approved, Outbox, Sent, Refused, Unknown, OnPaper };
inline constexpr std::array allLetterParts = {LetterPart::All,     LetterPart::Drafts, LetterPart::Approved,
                                              LetterPart::Outbox,  LetterPart::Sent,   LetterPart::Refused,
                                              LetterPart::Unknown, LetterPart::OnPaper};
/// The part that a letter's state belongs to, never All.
LetterPart partOf(const QString& state);

/// The letters of the campaign, filtered and sorted in memory: a campaign has thousands at most.
class LettersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, State, To, Case, Subject, Language, Signatory, Channel, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    void setLetters(std::vector<LetterRow> letters);
    void setPart(LetterPart part);
    void setFilter(const QString& typed);
    int countOf(LetterPart part) const;
    const LetterRow* letterAt(int row) const;
    std::optional<int> rowOf(Reference letter) const;
    static int preferredWidth(int column);

private:
    void arrange();
    QString text(const LetterRow& letter, int column) const;
    std::vector<LetterRow> m_all;
    std::vector<LetterRow> m_shown;
    LetterPart m_part = LetterPart::All;
    QString m_key;
    int m_sortColumn = Number;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace vigil
