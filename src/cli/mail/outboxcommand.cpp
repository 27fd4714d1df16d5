// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/mailservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/mail/mailcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QJsonObject jsonOf(const OutboxRow& row, const RecordService& records)
{
    QJsonObject object = RecordJson(records).identity(row.letter);
    object.insert("to"_L1, row.to);
    object.insert("address"_L1, row.address);
    object.insert("subject"_L1, row.subject);
    object.insert("account"_L1, row.account);
    object.insert("state"_L1, row.state);
    object.insert("attempts"_L1, row.attempts);
    object.insert("messageId"_L1, orNull(row.messageId));
    object.insert("queuedAt"_L1, orNull(row.queuedAt));
    object.insert("changedAt"_L1, orNull(row.changedAt));
    object.insert("lastReply"_L1, orNull(row.lastReply));
    return object;
}

class OutboxCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"outbox"_s, .summary = CliText::tr("The letters that go by mail, and the server's answers")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(rows, call.campaign->mail().outbox());
        QJsonArray letters;
        for (const OutboxRow& row : rows)
            letters << jsonOf(row, call.campaign->records());
        return Outcome{.result = {{u"letters"_s, letters}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("letters"_L1).toArray(),
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"state"_L1, CliText::tr("State")},
                          {"to"_L1, CliText::tr("To")},
                          {"address"_L1, CliText::tr("Address")},
                          {"account"_L1, CliText::tr("Account")},
                          {"attempts"_L1, CliText::tr("Attempts")},
                          {"changedAt"_L1, CliText::tr("Since")},
                          {"lastReply"_L1, CliText::tr("Last reply")}},
                         CliText::tr("The outbox is empty."));
    }
};

} // namespace

std::unique_ptr<Command> makeOutboxCommand()
{
    return std::make_unique<OutboxCommand>();
}

} // namespace vigil
