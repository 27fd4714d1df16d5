// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

namespace vigil {

class AgendaService;
class Campaign;
class CaseworkService;
class ExportService;
class MailService;

/// The services that may have much to read, on one connection.
struct ReadVerbs
{
    const AgendaService& agenda;
    const CaseworkService& casework;
    const ExportService& exports;
    const MailService& mail;
};

/// Reads what may take longer than a window may be silent. A little is read at once; of much a worker thread reads
/// through a connection of its own, everything as of one commit, and the owner's thread goes on. It must go before the
/// campaign is locked or closed.
class ReadJob final : public QObject
{
    Q_OBJECT

public:
    template <class T> using Read = std::function<Result<T>(const ReadVerbs& verbs, const std::stop_token& stop)>;
    template <class T> using Told = std::function<void(const Result<T>& answer)>;
    /// `few`: how many records are read at once.
    ReadJob(const Campaign& campaign, qint64 few, QObject* parent = nullptr);
    ~ReadJob() override; ///< stops and waits; nobody is told
    /// `read` may run in another thread: it takes what it needs along by value. Asked again while a worker reads, the
    /// worker begins anew when it is done, so that the last answer knows every change that came before the last call;
    /// what is read at once makes the answers that are still to come worthless, and they are not told. Errors of
    /// `read`, and those of Database::open.
    template <class T> void ask(qint64 records, const Read<T>& read, const Told<T>& told)
    {
        const auto answer = std::make_shared<std::optional<Result<T>>>();
        begin(records,
              std::make_shared<Order>(Order{
                  .work = [answer, read](const ReadVerbs& verbs,
                                         const std::stop_token& stop) { answer->emplace(read(verbs, stop)); },
                  .told = [answer, told](
                              const Result<void>& opened) { told(*answer ? **answer : Result<T>(opened.error())); }}));
    }

private:
    struct Order
    {
        std::function<void(const ReadVerbs& verbs, const std::stop_token& stop)> work;
        std::function<void(const Result<void>& opened)> told;
    };
    using SharedOrder = std::shared_ptr<const Order>;
    void begin(qint64 records, const SharedOrder& order);
    void beginInWorker(const SharedOrder& order);
    void finish(const SharedOrder& order, const Result<void>& opened);
    const Campaign& m_campaign;
    const qint64 m_few;
    bool m_isReading = false;
    SharedOrder m_awaited; ///< whose answer is to be told; null when nobody waits for one
    SharedOrder m_next;    ///< asked for meanwhile
    std::jthread m_worker;
};

} // namespace vigil
