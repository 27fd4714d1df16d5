// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/letterjson.h"
#include "cli/letters/lettercommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class LetterCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"letter"_s,
                .arguments = u"ID"_s,
                .summary = CliText::tr("Read one letter, with what would stop it now"),
                .minArguments = 1,
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(reference, records.resolve(call.arguments.positional().constFirst(), {Kind::Letter}));
        VIGIL_TRY_GET(view, call.campaign->letters().show(reference));
        QJsonObject result = jsonOf(view.row, records);
        result.insert("body"_L1, view.body);
        result.insert("emailTo"_L1, orNull(view.emailTo));
        result.insert("postalTo"_L1, QJsonArray::fromStringList(view.postalTo));
        result.insert("copies"_L1, QJsonArray::fromStringList(view.copies));
        result.insert("findings"_L1, jsonOf(view.findings));
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        return textPairs({{CliText::tr("Letter"), result.value("ref"_L1)},
                          {CliText::tr("State"), result.value("state"_L1)},
                          {CliText::tr("To"), result.value("to"_L1)},
                          {CliText::tr("Email"), result.value("emailTo"_L1)},
                          {CliText::tr("Post"), result.value("postalTo"_L1)},
                          {CliText::tr("Copies"), result.value("copies"_L1)},
                          {CliText::tr("From"), result.value("signatory"_L1)},
                          {CliText::tr("Channel"), result.value("channel"_L1)},
                          {CliText::tr("Subject"), result.value("subject"_L1)}}) +
               "\n\n"_L1 + visibleLines(result.value("body"_L1).toString());
    }
};

} // namespace

std::unique_ptr<Command> makeLetterCommand()
{
    return std::make_unique<LetterCommand>();
}

} // namespace vigil
