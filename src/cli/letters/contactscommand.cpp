// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/letters/lettercommands.h"
#include "cli/texttable.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QJsonObject jsonOfPoint(const StoredRecord& stored)
{
    const Record& record = stored.record;
    return {{u"ref"_s, stored.reference.toString()},
            {u"type"_s, record.text(u"pointType"_s)},
            {u"value"_s, record.text(u"value"_s)},
            {u"state"_s, record.text(u"state"_s)}};
}

QJsonObject jsonOf(const StoredRecord& stored, const QJsonArray& points)
{
    const Record& record = stored.record;
    const QString languages = record.text(u"languages"_s);
    return {{u"id"_s, stored.uid.toString()},
            {u"ref"_s, stored.reference.toString()},
            {u"name"_s, record.text(u"name"_s)},
            {u"kind"_s, record.text(u"contactKind"_s)},
            {u"country"_s, orNull(record.text(u"country"_s))},
            {u"accreditedTo"_s, orNull(record.text(u"accreditedTo"_s))},
            {u"languages"_s, QJsonArray::fromStringList(languages.split(','_L1, Qt::SkipEmptyParts))},
            {u"points"_s, points}};
}

QString pointText(const QJsonObject& point)
{
    return u"%1 %2 (%3)"_s.arg(cellText(point.value("type"_L1)), cellText(point.value("value"_L1)),
                               cellText(point.value("state"_L1)));
}

class ContactsCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"contacts"_s, .summary = CliText::tr("The offices that one writes to, with their points")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const RecordService& records = call.campaign->records();
        VIGIL_TRY_GET(contacts, records.list(Kind::Contact));
        VIGIL_TRY_GET(points, records.list(Kind::Point));
        QMap<qint64, QJsonArray> pointsOf;
        for (const StoredRecord& point : points)
            if (const auto contact = point.record.reference(u"contact"_s))
                pointsOf[contact->id] << jsonOfPoint(point);
        QJsonArray array;
        for (const StoredRecord& contact : contacts)
            array << jsonOf(contact, pointsOf.value(contact.reference.id));
        return Outcome{.result = {{u"contacts"_s, array}}};
    }

    QString text(const QJsonObject& result) const override
    {
        QJsonArray rows;
        for (const auto& value : result.value("contacts"_L1).toArray()) {
            QJsonObject row = value.toObject();
            QStringList points;
            for (const auto& point : row.value("points"_L1).toArray())
                points << pointText(point.toObject());
            row.insert("points"_L1, points.join("; "_L1));
            rows << row;
        }
        return textTable(rows,
                         {{"ref"_L1, CliText::tr("Ref")},
                          {"name"_L1, CliText::tr("Name")},
                          {"kind"_L1, CliText::tr("Kind")},
                          {"country"_L1, CliText::tr("Country")},
                          {"accreditedTo"_L1, CliText::tr("In")},
                          {"languages"_L1, CliText::tr("Languages")},
                          {"points"_L1, CliText::tr("Points")}},
                         CliText::tr("No contacts."));
    }
};

} // namespace

std::unique_ptr<Command> makeContactsCommand()
{
    return std::make_unique<ContactsCommand>();
}

} // namespace vigil
