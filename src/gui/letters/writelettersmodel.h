// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"

#include <QAbstractTableModel>
#include <vector>

namespace vigil {

/// One letter that may be written: it is ready, or there is a reason why not, or a person left it out.
struct LetterToWrite
{
    LetterPair pair;
    QString to;
    QString signatory;
    std::optional<DraftedLetter> letter = {};
    std::optional<SkippedLetter> skipped = {};
    bool isLeftOut = false;
    bool isReady() const { return letter && !isLeftOut; }
    /// Why it is not written, or what to look at before it is; empty when all is well.
    QStringList remarks() const;
};

/// The check list of Write letters, a line for each addressee and signatory.
class WriteLettersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { To, Signatory, Language, State, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void clear();
    void append(std::vector<LetterToWrite> letters);
    const LetterToWrite* letterAt(int row) const; ///< null: no such row
    std::optional<int> rowOf(const LetterPair& pair) const;
    int readyCount() const;
    /// Of the ready letters to the same contact, without this one; the first few.
    QStringList bodiesBeside(const LetterPair& pair) const;
    /// Leaves these out, or takes all of them in again when none of them is in.
    void toggle(const std::vector<int>& rows);
    std::vector<LetterPair> leftOut() const;

private:
    std::vector<LetterToWrite> m_letters;
};

} // namespace vigil
