// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agendaservice.h"
#include "app/campaign.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

/// A date known only in part gives its whole span: "--from 2012-05 --to 2012-05" is May.
Result<PartialDate> dateOption(const Invocation& call, const QString& option)
{
    if (!call.arguments.has(option))
        return PartialDate();
    const DateReading reading = readTypedDate(call.arguments.value(option), call.campaign->today());
    if (!hasErrors(reading.findings) && !reading.date.isUnreadable())
        return reading.date;
    Findings findings = reading.findings;
    for (Finding& finding : findings)
        finding.field = option;
    return Error{"input-refused", call.arguments.value(option), findings};
}

QJsonObject jsonOf(const ReleaseRow& row, const RecordService& records)
{
    return {{u"id"_s, RecordJson(records).uid(row.person)},
            {u"ref"_s, row.person.toString()},
            {u"name"_s, row.name},
            {u"earliest"_s, orNull(row.earliest)},
            {u"latest"_s, orNull(row.latest)},
            {u"date"_s, orNull(row.date)},
            {u"basis"_s, row.basis},
            {u"overdue"_s, row.overdue}};
}

class ReleasesCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"releases"_s,
                .summary = CliText::tr("When terms end, the overdue ones included"),
                .options = {{u"from"_s, u"DATE"_s, CliText::tr("the first day")},
                            {u"to"_s, u"DATE"_s, CliText::tr("the last day")}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(from, dateOption(call, u"from"_s));
        VIGIL_TRY_GET(to, dateOption(call, u"to"_s));
        VIGIL_TRY_GET(rows, call.campaign->agenda().releases(from.earliest(), to.latest()));
        QJsonArray releases;
        for (const ReleaseRow& row : rows)
            releases << jsonOf(row, call.campaign->records());
        return Outcome{.result = {{u"releases"_s, releases}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("releases"_L1).toArray(),
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"name"_L1, CliText::tr("Name")},
                          {"date"_L1, CliText::tr("Date")},
                          {"earliest"_L1, CliText::tr("Earliest")},
                          {"latest"_L1, CliText::tr("Latest")},
                          {"basis"_L1, CliText::tr("Basis")},
                          {"overdue"_L1, CliText::tr("Overdue")}},
                         CliText::tr("No releases are expected."));
    }
};

} // namespace

std::unique_ptr<Command> makeReleasesCommand()
{
    return std::make_unique<ReleasesCommand>();
}

} // namespace vigil
