// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterservice.h"
#include "cli/clitext.h"
#include "cli/letterjson.h"
#include "cli/letters/lettercommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class LettersCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"letters"_s,
                .summary = CliText::tr("The letters and how far each has come"),
                .options = {{u"state"_s, u"CODE"_s, CliText::tr("draft, approved, exported, queued, accepted …")}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(rows, call.campaign->letters().list(call.arguments.value(u"state"_s)));
        QJsonArray letters;
        for (const LetterRow& row : rows)
            letters << jsonOf(row, call.campaign->records());
        return Outcome{.result = {{u"letters"_s, letters}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("letters"_L1).toArray(),
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"state"_L1, CliText::tr("State")},
                          {"to"_L1, CliText::tr("To")},
                          {"language"_L1, CliText::tr("Language")},
                          {"channel"_L1, CliText::tr("Channel")},
                          {"case"_L1, CliText::tr("Case")},
                          {"subject"_L1, CliText::tr("Subject")}},
                         CliText::tr("No letters."));
    }
};

} // namespace

std::unique_ptr<Command> makeLettersCommand()
{
    return std::make_unique<LettersCommand>();
}

} // namespace vigil
