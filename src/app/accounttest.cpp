// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounttest.h"

#include "mail/mailtransport.h"

namespace vigil {

AccountTest::AccountTest(std::unique_ptr<MailTransport> transport) : m_transport(std::move(transport)) {}

AccountTest::~AccountTest() = default;

void AccountTest::start()
{
    m_worker = std::jthread([this](const std::stop_token& stop) {
        const auto outcome = m_transport->probe(stop);
        const auto problem = outcome ? std::optional(AccountProblem{outcome->reason, outcome->reply}) : std::nullopt;
        QMetaObject::invokeMethod(
            this, [this, problem] { Q_EMIT finished(problem); }, Qt::QueuedConnection);
    });
}

} // namespace vigil
