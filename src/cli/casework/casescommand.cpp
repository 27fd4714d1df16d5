// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QJsonObject jsonOf(const StoredRecord& stored)
{
    const Record& record = stored.record;
    const auto asserted = record.number(u"assertedCount"_s);
    return {{u"id"_s, stored.uid.toString()},
            {u"ref"_s, stored.reference.toString()},
            {u"title"_s, titleOf(stored)},
            {u"state"_s, orNull(record.text(u"state"_s))},
            {u"country"_s, orNull(record.text(u"country"_s))},
            {u"people"_s, static_cast<qint64>(record.links(u"people"_s).size())},
            {u"assertedCount"_s, asserted ? QJsonValue(*asserted) : QJsonValue()},
            {u"addressees"_s, static_cast<qint64>(record.links(u"addressees"_s).size())}};
}

class CasesCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"cases"_s, .summary = CliText::tr("The cases with the number of people in each")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(records, call.campaign->records().list(Kind::Case));
        QJsonArray cases;
        for (const StoredRecord& record : records)
            cases << jsonOf(record);
        return Outcome{.result = {{u"cases"_s, cases}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("cases"_L1).toArray(),
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"title"_L1, CliText::tr("Title")},
                          {"state"_L1, CliText::tr("State")},
                          {"people"_L1, CliText::tr("People")},
                          {"assertedCount"_L1, CliText::tr("Said to concern")},
                          {"addressees"_L1, CliText::tr("Addressees")}},
                         CliText::tr("No cases."));
    }
};

} // namespace

std::unique_ptr<Command> makeCasesCommand()
{
    return std::make_unique<CasesCommand>();
}

} // namespace vigil
