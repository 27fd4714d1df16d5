// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailservice.h"

#include "app/accounttest.h"

#include "app/changenotifier.h"
#include "app/lettermail.h"
#include "app/mailaccounts.h"
#include "app/outboxdesk.h"
#include "app/sendwork.h"
#include "app/stores.h"
#include "app/workplace.h"

namespace vigil {

namespace {

/// How many of `count` fit below a limit, where 0 is none.
std::size_t within(int limit, std::size_t count)
{
    return limit > 0 ? std::min(count, static_cast<std::size_t>(limit)) : count;
}

} // namespace

struct MailService::Parts
{
    Stores& stores;
    ChangeNotifier& notifier;
    const Workplace& workplace;
    OutboxDesk desk;
    TransportMaker maker = makeSmtpTransport;

    /// A form never shows a password, so an empty one with the same user is the one on file.
    Result<void> keepPassword(AccountInput& input) const;
};

MailService::MailService(Stores& stores, Changes& changes, LetterFacts&, LetterRules& rules, ChangeNotifier& notifier,
                         const Workplace& workplace)
    : m_parts(std::make_unique<Parts>(
          Parts{stores, notifier, workplace, OutboxDesk(stores, changes, rules, notifier, workplace)}))
{
}

MailService::~MailService() = default;

Result<void> MailService::Parts::keepPassword(AccountInput& input) const
{
    if (input.user.isEmpty() || !input.password.reveal().isEmpty())
        return {};
    VIGIL_TRY_GET(before, stores.accounts.find(input.name.trimmed()));
    if (before && before->user == input.user && before->host == input.host.trimmed())
        input.password = before->password;
    return {};
}

Result<void> MailService::saveAccount(const AccountInput& typed)
{
    AccountInput input = typed;
    VIGIL_TRY(m_parts->keepPassword(input));
    VIGIL_TRY_GET(account, readAccount(input));
    Stores& stores = m_parts->stores;
    VIGIL_TRY_GET(before, stores.accounts.find(account.name));
    const bool sameSender = before && before->from == account.from;
    VIGIL_TRY(stores.database.transaction([&]() -> Result<void> {
        VIGIL_TRY(stores.accounts.save(account));
        if (!sameSender)
            return {};
        return requeueHeldBy(stores, account.name, m_parts->workplace.clock.now().toString(Qt::ISODateWithMs));
    }));
    Q_EMIT m_parts->notifier.outboxChanged();
    return {};
}

Result<std::unique_ptr<AccountTest>> MailService::testAccount(AccountInput input) const
{
    VIGIL_TRY(m_parts->keepPassword(input));
    VIGIL_TRY_GET(account, readAccount(input));
    return std::make_unique<AccountTest>(m_parts->maker(serverOf(account)));
}

Result<void> MailService::removeAccount(const QString& name)
{
    Stores& stores = m_parts->stores;
    VIGIL_TRY_GET(found, stores.accounts.find(name));
    if (!found)
        return Error{"unknown-account", name};
    VIGIL_TRY_GET(outbox, stores.outbox.list());
    for (const OutboxItem& item : outbox)
        if (item.account == name && item.state != OutboxState::Accepted)
            return Error{"account-in-use", name};
    VIGIL_TRY(stores.database.transaction([&] { return stores.accounts.remove(name); }));
    Q_EMIT m_parts->notifier.outboxChanged();
    return {};
}

Result<std::vector<AccountRow>> MailService::accounts() const
{
    VIGIL_TRY_GET(stored, m_parts->stores.accounts.list());
    std::vector<AccountRow> rows;
    rows.reserve(stored.size());
    for (const auto& account : stored)
        rows.push_back({.name = account.name,
                        .host = account.host,
                        .security = account.security,
                        .user = account.user,
                        .from = account.from,
                        .caFile = account.caFile,
                        .port = account.port});
    return rows;
}

Result<std::unique_ptr<SendJob>> MailService::prepare(const SendRequest& request)
{
    VIGIL_TRY_GET(account, chooseAccount(m_parts->stores.accounts, request.account));
    VIGIL_TRY_GET(letters, m_parts->desk.due(account.name));
    SendReport report;
    const std::size_t taken = within(request.limit, letters.size());
    report.remaining = static_cast<int>(letters.size() - taken);
    letters.resize(taken);
    VIGIL_TRY_GET(approved, m_parts->desk.approvedForMail());
    std::vector<qint64> toQueue;
    toQueue.reserve(approved.size());
    for (const auto& letter : approved)
        toQueue.push_back(letter.reference.id);
    const std::size_t room = within(request.limit, std::numeric_limits<std::size_t>::max()) - taken;
    return std::make_unique<SendJob>(std::unique_ptr<SendJob::Work>(new SendJob::Work{.desk = m_parts->desk,
                                                                                      .account = account,
                                                                                      .maker = m_parts->maker,
                                                                                      .letters = letters,
                                                                                      .approved = toQueue,
                                                                                      .room = room,
                                                                                      .report = report}));
}

Result<SendReport> MailService::dryRun(const SendRequest& request, const std::stop_token& stop) const
{
    VIGIL_TRY_GET(account, chooseAccount(m_parts->stores.accounts, request.account));
    const Stores& stores = m_parts->stores;
    VIGIL_TRY_GET(due, m_parts->desk.due(account.name));
    VIGIL_TRY_GET(letters, m_parts->desk.approvedForMail());
    std::vector<StoredRecord> candidates;
    for (const qint64 id : due) {
        VIGIL_TRY_GET(letter, stores.records.find({Kind::Letter, id}));
        candidates.push_back(letter);
    }
    candidates.insert(candidates.end(), letters.begin(), letters.end());
    SendReport report;
    for (const auto& letter : candidates) {
        if (stop.stop_requested())
            return Error{"cancelled", {}};
        VIGIL_TRY_GET(reason, m_parts->desk.stopOf(letter));
        if (reason)
            report.skipped.push_back(*reason);
        else if (within(request.limit, report.rows.size() + 1) == report.rows.size() + 1)
            report.rows.push_back({.letter = letter.reference,
                                   .to = contactName(stores, letter),
                                   .address = letter.record.text(QStringLiteral("emailTo")),
                                   .state = QStringLiteral("would-send"),
                                   .reason = {},
                                   .reply = {}});
        else
            ++report.remaining;
    }
    return report;
}

Result<std::vector<OutboxRow>> MailService::outbox() const
{
    VIGIL_TRY_GET(items, m_parts->stores.outbox.list());
    std::vector<OutboxRow> rows;
    for (const auto& item : items) {
        VIGIL_TRY_GET(sent, m_parts->desk.row(item));
        VIGIL_TRY_GET(letter, m_parts->stores.records.find(sent.letter));
        rows.push_back({.letter = sent.letter,
                        .to = sent.to,
                        .address = sent.address,
                        .subject = letter.record.text(QStringLiteral("subject")),
                        .account = item.account,
                        .state = sent.state,
                        .messageId = item.messageId,
                        .queuedAt = item.queuedAt,
                        .changedAt = item.changedAt,
                        .lastReply = item.lastReply,
                        .attempts = item.attempts});
    }
    return rows;
}

Result<void> MailService::resolveAsSent(Reference letter)
{
    return m_parts->desk.decide(letter.id, OutboxEvent::ResolveAsSent);
}

Result<void> MailService::requeue(Reference letter)
{
    return m_parts->desk.decide(letter.id, OutboxEvent::Requeue);
}

void MailService::setTransportMaker(TransportMaker maker)
{
    m_parts->maker = std::move(maker);
}

} // namespace vigil
