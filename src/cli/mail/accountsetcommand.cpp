// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/mailservice.h"
#include "cli/clitext.h"
#include "cli/inputfiles.h"
#include "cli/mail/accountjson.h"
#include "cli/mail/mailcommands.h"
#include "cli/texttable.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class AccountSetCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"account set"_s,
                .arguments = u"NAME"_s,
                .summary = CliText::tr("Save how to send: a mail server and the sender's own address"),
                .options = {{u"host"_s, u"HOST"_s, CliText::tr("the mail server"), true},
                            {u"port"_s, u"PORT"_s, CliText::tr("465 with tls, 587 with starttls, as a rule"), true},
                            {u"security"_s, u"tls|starttls|none"_s, CliText::tr("none: this machine only"), true},
                            {u"user"_s, u"USER"_s, CliText::tr("to sign in")},
                            {u"password-file"_s, u"FILE"_s, CliText::tr("the password, or '-' for standard input")},
                            {u"ca"_s, u"FILE"_s, CliText::tr("certificates to trust, PEM; else the system's")},
                            {u"from"_s, u"\"NAME <ADDRESS>\""_s, CliText::tr("the sender"), true}},
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const Arguments& given = call.arguments;
        AccountInput input{.name = given.positional().constFirst(),
                           .host = given.value(u"host"_s),
                           .port = given.value(u"port"_s),
                           .security = given.value(u"security"_s),
                           .user = given.value(u"user"_s),
                           .from = given.value(u"from"_s)};
        if (given.has(u"ca"_s))
            input.caFile = QFileInfo(given.value(u"ca"_s)).absoluteFilePath();
        if (given.has(u"password-file"_s)) {
            VIGIL_TRY_GET(password, readSecret(call.context, given.value(u"password-file"_s)));
            input.password = password;
        }
        VIGIL_TRY(call.campaign->mail().saveAccount(input));
        VIGIL_TRY_GET(accounts, call.campaign->mail().accounts());
        for (const AccountRow& account : accounts)
            if (account.name == input.name.trimmed())
                return Outcome{.result = {{u"account"_s, jsonOf(account)}}};
        return Outcome{.result = {{u"account"_s, QJsonObject{{u"name"_s, input.name}}}}};
    }

    QString text(const QJsonObject& result) const override
    {
        const QJsonObject account = result.value("account"_L1).toObject();
        return CliText::tr("Saved the account %1: %2 by %3, port %4.")
            .arg(cellText(account.value("name"_L1)), cellText(account.value("from"_L1)),
                 cellText(account.value("host"_L1)), cellText(account.value("port"_L1)));
    }
};

} // namespace

std::unique_ptr<Command> makeAccountSetCommand()
{
    return std::make_unique<AccountSetCommand>();
}

} // namespace vigil
