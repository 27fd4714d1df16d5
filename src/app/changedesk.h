// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace vigil {

class Campaign;
class ExportService;
class HistoryService;
class LetterService;
class RecordService;
class TrashService;

/// The services whose verbs may change many records, on one connection.
struct BulkVerbs
{
    RecordService& records;
    TrashService& trash;
    HistoryService& history;
    LetterService& letters;
    ExportService& exports;
};

/// Does verbs that may change many records. Of few it is done at once. Of many a worker thread does it through a
/// connection of its own, and the owner's thread goes on: it reads what was there before until the worker has
/// committed, and what it writes meanwhile waits. One verb at a time.
class ChangeDesk final : public QObject
{
    Q_OBJECT

public:
    template <class T> using Verb = std::function<Result<T>(const BulkVerbs& verbs)>;
    template <class T> using Then = std::function<void(const Result<T>& done)>;
    static constexpr qint64 few = 20; ///< records that are changed at once
    /// Whole: for what records an act that was done already.
    enum class Ending { MayBeCancelled, Whole };

    explicit ChangeDesk(Campaign& campaign);
    ~ChangeDesk() override; ///< waits, and tells nobody
    /// `verb` may run in another thread: it takes what it needs along by value. `then` comes on this thread, after
    /// ChangeNotifier::recordsChanged, and not when `context` has gone. Errors of the verb, those of Database::open,
    /// and "change-under-way".
    template <class T>
    void run(qint64 records, QObject& context, const Verb<T>& verb, const Then<T>& then,
             Ending ending = Ending::MayBeCancelled)
    {
        const auto outcome = std::make_shared<std::optional<Result<T>>>();
        begin(
            {.records = records, .ending = ending},
            [outcome, verb](const BulkVerbs& verbs) { outcome->emplace(verb(verbs)); },
            [outcome, then, context = QPointer(&context)](const Result<void>& begun) {
                if (context)
                    then(*outcome ? **outcome : Result<T>(begun.error()));
            });
    }
    bool isBusy() const { return m_job != nullptr; }
    bool mayBeCancelled() const;
    /// The verb ends soon with the error "change-cancelled", and leaves no change; unless it was about to be done.
    void cancel();
    /// Waits until the verb is done, and tells it.
    void finish();

Q_SIGNALS:
    void busyChanged();

private:
    using Work = std::function<void(const BulkVerbs& verbs)>;
    using Told = std::function<void(const Result<void>& begun)>;
    struct Job;
    struct Size
    {
        qint64 records;
        Ending ending;
    };
    void begin(const Size& size, const Work& work, const Told& told);
    void conclude();
    Campaign& m_campaign;
    std::shared_ptr<Job> m_job; ///< null when there is nothing to do
    std::jthread m_worker;
};

} // namespace vigil
