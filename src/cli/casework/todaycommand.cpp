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

struct Section
{
    QLatin1String key;
    const char* heading;
};

constexpr Section sections[] = {
    {"overdue"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Overdue: the term has passed, no release is recorded")},
    {"releases"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Releases due")},
    {"hearings"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Hearings")},
    {"deadlines"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Appeals that end")},
    {"lettersDue"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Letters due")},
    {"letterProblems"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Letters that wait for a person")},
    {"notInCase"_L1, QT_TRANSLATE_NOOP("vigil::CliText", "Not in a case")},
};

QLatin1String sectionOf(const AgendaItem& item)
{
    switch (item.kind) {
    case AgendaKind::Hearing:
        return "hearings"_L1;
    case AgendaKind::Release:
        return item.overdue ? "overdue"_L1 : "releases"_L1;
    case AgendaKind::AppealDeadline:
        return "deadlines"_L1;
    case AgendaKind::LetterDue:
        return "lettersDue"_L1;
    case AgendaKind::LetterProblem:
        return "letterProblems"_L1;
    case AgendaKind::NotInCase:
        break;
    }
    return "notInCase"_L1;
}

QJsonObject jsonOf(const AgendaItem& item)
{
    return {{u"ref"_s, item.reference.toString()},
            {u"what"_s, item.what},
            {u"who"_s, item.who},
            {u"when"_s, orNull(item.when)},
            {u"day"_s, item.day ? QJsonValue(item.day->toString(Qt::ISODate)) : QJsonValue()},
            {u"daysFromToday"_s, item.daysFromToday ? QJsonValue(*item.daysFromToday) : QJsonValue()},
            {u"estimated"_s, item.estimated},
            {u"overdue"_s, item.overdue}};
}

class TodayCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"today"_s,
                .summary = CliText::tr("Hearings, releases, deadlines and letters, overdue and of the next 30 days")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        VIGIL_TRY_GET(items, call.campaign->agenda().today());
        QJsonObject result{{u"date"_s, call.campaign->today().toString(Qt::ISODate)},
                           {u"zone"_s, QString::fromLatin1(call.campaign->zone())}};
        for (const Section& section : sections) {
            QJsonArray array;
            for (const AgendaItem& item : items)
                if (sectionOf(item) == section.key)
                    array << jsonOf(item);
            result.insert(section.key, array);
        }
        return Outcome{.result = result};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList parts{u"%1 (%2)"_s.arg(cellText(result.value("date"_L1)), cellText(result.value("zone"_L1)))};
        for (const Section& section : sections) {
            const QJsonArray items = result.value(section.key).toArray();
            if (items.isEmpty())
                continue;
            parts << QString() << CliText::tr(section.heading)
                  << textTable(items,
                               {{"ref"_L1, CliText::tr("Ref")},
                                {"when"_L1, CliText::tr("When")},
                                {"daysFromToday"_L1, CliText::tr("Days")},
                                {"who"_L1, CliText::tr("Who")},
                                {"what"_L1, CliText::tr("What")}},
                               {});
        }
        if (parts.size() == 1)
            parts << CliText::tr("Nothing is due.");
        return parts.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeTodayCommand()
{
    return std::make_unique<TodayCommand>();
}

} // namespace vigil
