// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/termservice.h"
#include "cli/casework/caseworkcommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QString ruleKey(TermRule rule)
{
    switch (rule) {
    case TermRule::Days24Hours:
        return u"days-24-hours"_s;
    case TermRule::CalendarFirstDayCounts:
        return u"calendar-first-day-counts"_s;
    case TermRule::UkSentence:
        break;
    }
    return u"uk-sentence"_s;
}

QJsonValue isoOrNull(const std::optional<QDate>& date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject jsonOf(const JurisdictionProfile& profile)
{
    return {{u"id"_s, profile.id},
            {u"country"_s, orNull(profile.country)},
            {u"track"_s, profile.track},
            {u"rule"_s, ruleKey(profile.rule)},
            {u"citation"_s, profile.citation},
            {u"verified"_s, profile.verified},
            {u"verifier"_s, orNull(profile.verifier)},
            {u"zone"_s, orNull(QString::fromLatin1(profile.zone))},
            {u"legalBases"_s, QJsonArray::fromStringList(profile.legalBases)},
            {u"validFrom"_s, isoOrNull(profile.validFrom)},
            {u"validTo"_s, isoOrNull(profile.validTo)}};
}

class ProfilesCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"profiles"_s,
                .summary = CliText::tr("How jurisdictions count terms; opens no campaign"),
                .opensCampaign = false};
    }

    Result<Outcome> run(const Invocation&) const override
    {
        const TermService terms;
        QJsonArray profiles;
        for (const JurisdictionProfile& profile : terms.profiles())
            profiles << jsonOf(profile);
        return Outcome{.result = {{u"profiles"_s, profiles}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("profiles"_L1).toArray(),
                         {{"id"_L1, CliText::tr("Id")},
                          {"country"_L1, CliText::tr("Country")},
                          {"track"_L1, CliText::tr("Track")},
                          {"rule"_L1, CliText::tr("Rule")},
                          {"verified"_L1, CliText::tr("Verified")},
                          {"citation"_L1, CliText::tr("Citation")}},
                         CliText::tr("No profiles."));
    }
};

} // namespace

std::unique_ptr<Command> makeProfilesCommand()
{
    return std::make_unique<ProfilesCommand>();
}

} // namespace vigil
