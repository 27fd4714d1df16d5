// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <thread>

namespace vigil {

class MailTransport;

/// What stands in the way of an account.
struct AccountProblem
{
    QString reason; ///< code of a delivery outcome: "sign-in-failed", "certificate" …
    QString reply;  ///< the server's words, or ""
    bool operator==(const AccountProblem&) const = default;
};

/// Tries an account in a worker thread: connection, encryption, sign-in. No letter leaves. Lives until `finished`.
class AccountTest final : public QObject
{
    Q_OBJECT

public:
    explicit AccountTest(std::unique_ptr<MailTransport> transport);
    ~AccountTest() override; ///< cancels and waits
    void start();

Q_SIGNALS:
    /// Nothing: the account works.
    void finished(const std::optional<vigil::AccountProblem>& problem);

private:
    std::unique_ptr<MailTransport> m_transport;
    std::jthread m_worker;
};

} // namespace vigil
