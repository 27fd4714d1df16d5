// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/mailservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/mail/accountjson.h"
#include "cli/mail/mailcommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

QJsonObject jsonOf(const AccountRow& account)
{
    return {{u"name"_s, account.name},         {u"host"_s, account.host},         {u"port"_s, account.port},
            {u"security"_s, account.security}, {u"user"_s, orNull(account.user)}, {u"from"_s, account.from}};
}

namespace {

class AccountListCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"account list"_s, .summary = CliText::tr("The accounts that letters can be sent from")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(rows, call.campaign->mail().accounts());
        QJsonArray accounts;
        for (const AccountRow& row : rows)
            accounts << jsonOf(row);
        return Outcome{.result = {{u"accounts"_s, accounts}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("accounts"_L1).toArray(),
                         {{"name"_L1, CliText::tr("Name")},
                          {"from"_L1, CliText::tr("From")},
                          {"host"_L1, CliText::tr("Host")},
                          {"port"_L1, CliText::tr("Port")},
                          {"security"_L1, CliText::tr("Security")},
                          {"user"_L1, CliText::tr("User")}},
                         CliText::tr("No accounts."));
    }
};

} // namespace

std::unique_ptr<Command> makeAccountListCommand()
{
    return std::make_unique<AccountListCommand>();
}

} // namespace vigil
