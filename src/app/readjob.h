// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace vigil {

class Campaign;
struct Stores;
struct Workplace;

/// Reads in a worker thread, through a connection of its own, while people go on working: for what takes longer than a
/// window may be silent. It must go before the campaign is locked or closed.
class ReadJob final : public QObject
{
    Q_OBJECT

public:
    /// On the worker; everything is of one commit.
    using Read = std::function<Result<void>(Stores& stores, const Workplace& workplace, const std::stop_token& stop)>;
    /// On the owner's thread. Errors of `read`, and those of Database::open.
    using Told = std::function<void(const Result<void>& done)>;

    explicit ReadJob(const Campaign& campaign, QObject* parent = nullptr);
    ~ReadJob() override; ///< stops and waits; nobody is told
    /// Asked again while it reads, it begins anew when that is done, so that the last answer knows every change that
    /// came before the last call.
    void start(const Read& read, const Told& told);

private:
    struct Order;
    void begin(const std::shared_ptr<Order>& order);
    void finish(const Order& order, const Result<void>& done);
    const Campaign& m_campaign;
    bool m_isReading = false;
    std::shared_ptr<Order> m_next; ///< asked for meanwhile
    std::jthread m_worker;
};

} // namespace vigil
