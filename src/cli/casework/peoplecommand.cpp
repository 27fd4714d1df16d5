// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr int everybody = 1'000'000'000;

Result<QString> statusNamed(const QString& typed)
{
    if (typed.isEmpty() || libertyStatusFromKey(typed))
        return typed;
    return Error{"input-refused", typed, {{.field = u"status"_s, .code = "unknown-code", .detail = typed}}};
}

Result<QHash<qint64, QString>> uidsOfPeople(const RecordService& records)
{
    VIGIL_TRY_GET(people, records.list(Kind::Person));
    QHash<qint64, QString> uids;
    for (const StoredRecord& person : people)
        uids.insert(person.reference.id, person.uid.toString());
    return uids;
}

QJsonObject jsonOf(const PersonRow& row, const QString& uid)
{
    const PersonListing& listing = row.listing;
    return {{u"id"_s, uid},
            {u"ref"_s, row.reference.toString()},
            {u"name"_s, listing.name},
            {u"nativeName"_s, orNull(listing.nativeName)},
            {u"status"_s, listing.status},
            {u"asOf"_s, orNull(listing.statusSince)},
            {u"overdue"_s, row.overdue},
            {u"onTrial"_s, listing.onTrial},
            {u"arrested"_s, orNull(listing.arrested)},
            {u"place"_s, orNull(listing.place)},
            {u"basis"_s, orNull(listing.basis)},
            {u"expectedEnd"_s, orNull(listing.expectedEndDate)},
            {u"case"_s, orNull(listing.caseTitle)},
            {u"letters"_s, listing.letters}};
}

class PeopleCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"people"_s,
                .summary = CliText::tr("Everybody on file with their status and since when it is known"),
                .options = {{u"status"_s, u"CODE"_s, CliText::tr("only those, such as administrative-arrest")},
                            {u"limit"_s, u"N"_s, CliText::tr("at most N")}}};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(status, statusNamed(call.arguments.value(u"status"_s)));
        VIGIL_TRY_GET(limit, call.arguments.number(u"limit"_s, 1, everybody));
        const CaseworkService& casework = call.campaign->casework();
        VIGIL_TRY_GET(ids, casework.peopleIds({.status = status}));
        if (ids.size() > static_cast<std::size_t>(limit))
            ids.erase(ids.begin() + limit, ids.end());
        VIGIL_TRY_GET(rows, casework.people(ids));
        VIGIL_TRY_GET(uids, uidsOfPeople(call.campaign->records()));
        QJsonArray people;
        for (const PersonRow& row : rows)
            people << jsonOf(row, uids.value(row.reference.id));
        return Outcome{.result = {{u"people"_s, people}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("people"_L1).toArray(),
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"name"_L1, CliText::tr("Name")},
                          {"status"_L1, CliText::tr("Status")},
                          {"asOf"_L1, CliText::tr("As of")},
                          {"overdue"_L1, CliText::tr("Overdue")},
                          {"onTrial"_L1, CliText::tr("On trial")},
                          {"place"_L1, CliText::tr("Place")},
                          {"expectedEnd"_L1, CliText::tr("Expected end")},
                          {"case"_L1, CliText::tr("Case")}},
                         CliText::tr("Nobody."));
    }
};

} // namespace

std::unique_ptr<Command> makePeopleCommand()
{
    return std::make_unique<PeopleCommand>();
}

} // namespace vigil
