// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "app/workplace.h"
#include "base/result.h"
#include "domain/record.h"

#include <QString>
#include <functional>
#include <stop_token>
#include <vector>

namespace vigil {

class ChangeNotifier;
class PersonLister;
class QueueGuard;
struct Change;
struct RowChange;
struct Stores;

/// Writes records inside one change and remembers each row before and after. Every step ends with the error
/// "change-cancelled" once a stop is asked for.
class ChangeWriter final
{
public:
    ChangeWriter(Stores& stores, const Workplace& workplace, std::stop_token stop);
    ~ChangeWriter();
    ChangeWriter(const ChangeWriter&) = delete;
    ChangeWriter& operator=(const ChangeWriter&) = delete;
    Result<Reference> insert(const Record& record);
    Result<void> update(Reference reference, const Record& record);
    Result<void> trash(Reference reference);
    Result<void> putBack(Reference reference); ///< out of the trash

private:
    friend class Changes;
    Result<void> remember(Reference reference, const std::optional<StoredRecord>& before);
    Stores& m_stores;
    const Workplace& m_workplace;
    std::stop_token m_stop;
    std::vector<RowChange> m_rows;
};

/// The one door for change: one verb, one transaction, one journal entry, then one signal. In the same transaction it
/// refreshes the derived list of people whose records it touched, and holds queued letters that lost their consent.
class Changes final
{
public:
    Changes(Stores& stores, ChangeNotifier& notifier, PersonLister& lister, QueueGuard& guard,
            const Workplace& workplace);

    using Work = std::function<Result<void>(ChangeWriter&)>;
    struct Verb
    {
        QString key;
        QString label;
        bool undoable = true;
    };
    Result<Receipt> apply(const Verb& verb, const Work& work);
    /// Takes one change back. Errors as HistoryService::undoChange.
    Result<Receipt> revert(qint64 change);
    /// Takes the newest undo back. Errors as HistoryService::redo.
    Result<Receipt> redo();
    /// Makes forgotten what `work` removes: the rows that it gives are followed and signalled, but the journal keeps
    /// none of them, and nothing takes it back.
    using Forgetting = std::function<Result<std::vector<RowChange>>()>;
    Result<Receipt> forget(const Verb& verb, const Forgetting& work);
    bool hasChanged() const { return m_hasChanged; } ///< anything since the campaign was opened
    void forgetChanges() { m_hasChanged = false; }   ///< what it was born with is no reason for a backup
    /// While false, no change can be undone: for the contents that a campaign is born with.
    void setUndoable(bool undoable) { m_undoable = undoable; }
    /// From now on every change ends with the error "change-cancelled", and nothing of it is left, once a stop is asked
    /// for.
    void stopWith(std::stop_token stop) { m_stop = std::move(stop); }
    /// Error "change-cancelled" after that: for those who have much to read before they change anything.
    Result<void> goOn() const;
    /// Another connection changed something.
    void noteChange() { m_hasChanged = true; }
    const Workplace& workplace() const { return m_workplace; }

private:
    /// Finds the change to take back, in the transaction.
    using Choice = std::function<Result<Change>()>;
    Result<Receipt> takeBack(const Choice& choose);
    /// What must be true with the change, in its transaction.
    Result<void> follow(const std::vector<RowChange>& rows);
    Change entry(const Verb& verb, std::vector<RowChange> rows) const;
    QString author() const;
    Stores& m_stores;
    ChangeNotifier& m_notifier;
    PersonLister& m_lister;
    QueueGuard& m_guard;
    const Workplace& m_workplace;
    std::stop_token m_stop;
    bool m_undoable = true;
    bool m_hasChanged = false;
};

} // namespace vigil
