// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"

#include <QObject>

class QTimer;

namespace vigil {

class Campaign;
class WriteLettersModel;
struct LetterToWrite;

/// Renders the letters of a request into the check list, a few milliseconds at a time, so that fifty signatories never
/// stop the window.
class BatchRenderer final : public QObject
{
    Q_OBJECT

public:
    BatchRenderer(Campaign& campaign, WriteLettersModel& model, QObject* parent = nullptr);
    /// Begins anew with an empty list: a letter for each contact and signatory of `batch`; those of `batch.without` are
    /// rendered too, and marked as left out. The first few are there when it returns.
    void start(const DraftRequest& batch);
    void stop();
    bool isDone() const { return m_next >= m_pairs.size(); }

Q_SIGNALS:
    void rendered(); ///< some more, or the last
    /// Nothing is in the list then.
    void failed(const QString& sentence);

private:
    void renderSome();
    Result<LetterToWrite> letterFor(const LetterPair& pair) const;
    Campaign& m_campaign;
    WriteLettersModel& m_model;
    QTimer* m_slices;
    DraftRequest m_batch;
    std::vector<LetterPair> m_pairs;
    std::size_t m_next = 0; ///< of the pairs
};

} // namespace vigil
