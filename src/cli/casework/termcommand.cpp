// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/termservice.h"
#include "app/workplace.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class TermCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {
            .name = u"term"_s,
            .summary = CliText::tr("When a term ends, with the working; opens no campaign"),
            .options = {{u"profile"_s, u"ID"_s, CliText::tr("how it is counted, see \"profiles\""), true},
                        {u"from"_s, u"DATE[THH:MM]"_s, CliText::tr("when it starts"), true},
                        {u"length"_s, u"LENGTH"_s, CliText::tr("such as \"15 days\", \"1.5 years\", life"), true},
                        {u"then"_s, u"LENGTH"_s, CliText::tr("consecutive to the one before"), false, true},
                        {u"also"_s, u"DATE:LENGTH"_s, CliText::tr("another sentence from its own date"), false, true},
                        {u"credit"_s, u"DAYS"_s, CliText::tr("held before, counted")},
                        {u"added"_s, u"DAYS"_s, CliText::tr("at large, not counted")},
                        {u"zone"_s, u"IANA"_s, CliText::tr("time zone; else the profile's")}},
            .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const Arguments& given = call.arguments;
        constexpr int lowest = std::numeric_limits<int>::min();
        VIGIL_TRY_GET(credit, given.number(u"credit"_s, lowest, 0));
        VIGIL_TRY_GET(added, given.number(u"added"_s, lowest, 0));
        TermInput input{
            .profile = given.value(u"profile"_s), .from = given.value(u"from"_s), .length = given.value(u"length"_s)};
        input.then = given.values(u"then"_s);
        input.also = given.values(u"also"_s);
        input.creditDays = credit;
        input.addedDays = added;
        input.zone = given.value(u"zone"_s);
        const TermService terms;
        VIGIL_TRY_GET(term, terms.compute(input, call.workplace.clock.now().date()));
        QJsonObject result = jsonOf(term);
        const JurisdictionProfile* profile = terms.profile(input.profile);
        result.insert("profile"_L1, input.profile);
        result.insert("citation"_L1, profile ? profile->citation : QString());
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines{textPairs({{CliText::tr("End"), result.value("end"_L1)},
                                     {CliText::tr("Earliest"), result.value("earliest"_L1)},
                                     {CliText::tr("Latest"), result.value("latest"_L1)}})};
        if (lines.constFirst().isEmpty())
            lines = {CliText::tr("This term has no end date.")};
        for (const auto& sentence : result.value("explanation"_L1).toArray())
            lines << "  "_L1 + cellText(sentence);
        if (!result.value("verified"_L1).toBool())
            lines << CliText::tr("Not verified: nobody has checked the profile %1 against the law.")
                         .arg(cellText(result.value("profile"_L1)));
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeTermCommand()
{
    return std::make_unique<TermCommand>();
}

} // namespace vigil
