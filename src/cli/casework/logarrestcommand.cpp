// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

ArrestDraft draftOf(const Arguments& given)
{
    ArrestDraft draft{.names = given.values(u"name"_s).join("; "_L1)};
    draft.date = given.value(u"date"_s);
    draft.time = given.value(u"time"_s);
    draft.place = given.value(u"place"_s);
    draft.takenFrom = given.value(u"taken-from"_s);
    draft.takenBy = given.value(u"by"_s);
    draft.basis = given.value(u"basis"_s);
    draft.term = given.value(u"term"_s);
    draft.charge = given.value(u"charge"_s);
    draft.organisation = given.value(u"org"_s);
    draft.caseFile = given.value(u"case"_s);
    draft.source = given.value(u"source"_s);
    draft.notes = given.value(u"notes"_s);
    return draft;
}

QJsonObject jsonOf(const LoggedArrest& arrest, const RecordService& records)
{
    const RecordJson json(records);
    QJsonObject person = json.identity(arrest.person);
    person.insert("name"_L1, records.titleOf(arrest.person));
    return {{u"person"_s, person}, {u"custody"_s, json.identity(arrest.custody)}};
}

QString endText(const QJsonObject& end)
{
    if (end.value("end"_L1).isString())
        return cellText(end.value("end"_L1));
    if (end.value("latest"_L1).isString())
        return CliText::tr("%1 to %2").arg(cellText(end.value("earliest"_L1)), cellText(end.value("latest"_L1)));
    return CliText::tr("none");
}

class LogArrestCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {
            .name = u"log-arrest"_s,
            .summary = CliText::tr("Record an arrest: who, when, where, by whom, for how long"),
            .options = {{u"name"_s, u"NAME"_s, CliText::tr("who; several joined by ';' or by repeating"), true, true},
                        {u"date"_s, u"DATE"_s, CliText::tr("as well as it is known: 2012-04-28, 2012-04, ~2012")},
                        {u"time"_s, u"TIME"_s, CliText::tr("09:30, morning, \"by 19:30\"")},
                        {u"place"_s, u"PLACE"_s, CliText::tr("town")},
                        {u"taken-from"_s, u"WHERE"_s, CliText::tr("home, street, work")},
                        {u"by"_s, u"BODY"_s, CliText::tr("who took them")},
                        {u"basis"_s, u"CODE"_s, CliText::tr("legal basis, see \"fields segment\"")},
                        {u"term"_s, u"LENGTH"_s, CliText::tr("such as \"15 days\"")},
                        {u"charge"_s, u"PROVISION"_s, CliText::tr("article and part of the law")},
                        {u"org"_s, u"ORG"_s, CliText::tr("organisation that they belong to")},
                        {u"case"_s, u"REF"_s, CliText::tr("the case that they join")},
                        {u"source"_s, u"SOURCE"_s, CliText::tr("where this is known from")},
                        {u"notes"_s, u"TEXT"_s, CliText::tr("what else is known")}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(logged, call.campaign->casework().logArrest(draftOf(call.arguments)));
        const RecordService& records = call.campaign->records();
        QJsonArray people;
        for (const LoggedArrest& arrest : logged.arrests)
            people << jsonOf(arrest, records);
        Q_ASSERT(!people.isEmpty());
        QJsonObject result = people.first().toObject();
        result.insert("people"_L1, people);
        result.insert("case"_L1,
                      logged.caseFile ? QJsonValue(RecordJson(records).identity(*logged.caseFile)) : QJsonValue());
        result.insert("expectedEnd"_L1, vigil::jsonOf(logged.expectedEnd));
        result.insert("change"_L1, logged.receipt.change);
        result.insert("findings"_L1, vigil::jsonOf(logged.receipt.findings));
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& value : result.value("people"_L1).toArray()) {
            const QJsonObject person = value.toObject().value("person"_L1).toObject();
            const QJsonObject custody = value.toObject().value("custody"_L1).toObject();
            lines << CliText::tr("Logged the arrest of %1 %2, custody %3.")
                         .arg(cellText(person.value("ref"_L1)), cellText(person.value("name"_L1)),
                              cellText(custody.value("ref"_L1)));
        }
        const QString caseRef = cellText(result.value("case"_L1));
        lines << (caseRef.isEmpty() ? CliText::tr("Not in a case.") : CliText::tr("In the case %1.").arg(caseRef));
        const QJsonObject end = result.value("expectedEnd"_L1).toObject();
        if (!end.isEmpty())
            lines << CliText::tr("Expected end: %1.").arg(endText(end));
        for (const auto& step : end.value("explanation"_L1).toArray())
            lines << "  "_L1 + cellText(step);
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeLogArrestCommand()
{
    return std::make_unique<LogArrestCommand>();
}

} // namespace vigil
