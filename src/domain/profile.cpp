// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"

#include "domain/fields.h"
#include "domain/placetime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace vigil {

namespace {

const std::array<std::pair<TermRule, QString>, 3>& ruleKeys()
{
    static const std::array<std::pair<TermRule, QString>, 3> keys = {{
        {TermRule::Days24Hours, QStringLiteral("days-24-hours")},
        {TermRule::CalendarFirstDayCounts, QStringLiteral("calendar-first-day-counts")},
        {TermRule::UkSentence, QStringLiteral("uk-sentence")},
    }};
    return keys;
}

const QStringList& fieldNames()
{
    static const QStringList names = {
        QStringLiteral("id"),         QStringLiteral("country"),   QStringLiteral("track"),    QStringLiteral("rule"),
        QStringLiteral("citation"),   QStringLiteral("verifier"),  QStringLiteral("verified"), QStringLiteral("zone"),
        QStringLiteral("legalBases"), QStringLiteral("validFrom"), QStringLiteral("validTo")};
    return names;
}

/// Reads fields one by one and keeps the name of the first at fault.
class ProfileReader final
{
public:
    explicit ProfileReader(const QJsonObject& object) : m_object(object)
    {
        for (const auto& key : object.keys())
            check(fieldNames().contains(key), key);
    }

    const QString& fault() const { return m_fault; }
    void check(bool fits, const QString& field)
    {
        if (!fits && m_fault.isEmpty())
            m_fault = field;
    }

    QString text(const QString& field)
    {
        const QJsonValue value = m_object.value(field);
        check(value.isString() || value.isUndefined(), field);
        return value.toString();
    }

    QString neededText(const QString& field)
    {
        const QString value = text(field);
        check(!value.isEmpty(), field);
        return value;
    }

    bool flag(const QString& field)
    {
        const QJsonValue value = m_object.value(field);
        check(value.isBool(), field);
        return value.toBool();
    }

    QStringList codes(const QString& field, const QString& list)
    {
        const QJsonValue value = m_object.value(field);
        check(value.isArray(), field);
        QStringList codes;
        for (const auto& entry : value.toArray()) {
            check(codeList(list).contains(entry.toString()), field);
            codes += entry.toString();
        }
        return codes;
    }

    std::optional<QDate> day(const QString& field)
    {
        const QString value = text(field);
        const QDate date = QDate::fromString(value, Qt::ISODate);
        check(value.isEmpty() || date.isValid(), field);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }

private:
    QJsonObject m_object;
    QString m_fault;
};

bool isCountryOrNone(const QString& country)
{
    const auto isCapital = [](QChar letter) { return letter >= QLatin1Char('A') && letter <= QLatin1Char('Z'); };
    return country.isEmpty() || (country.size() == 2 && isCapital(country.at(0)) && isCapital(country.at(1)));
}

bool fits(const JurisdictionProfile& profile, QDate on)
{
    if (!on.isValid())
        return true;
    return (!profile.validFrom || *profile.validFrom <= on) && (!profile.validTo || on <= *profile.validTo);
}

} // namespace

QString termRuleKey(TermRule rule)
{
    for (const auto& [each, key] : ruleKeys())
        if (each == rule)
            return key;
    Q_UNREACHABLE();
}

std::optional<TermRule> termRuleFromKey(const QString& key)
{
    for (const auto& [rule, each] : ruleKeys())
        if (each == key)
            return rule;
    return std::nullopt;
}

Result<JurisdictionProfile> parseProfile(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return Error{"bad-profile", QStringLiteral("json")};
    ProfileReader reader(document.object());
    JurisdictionProfile profile{.id = reader.neededText(QStringLiteral("id")),
                                .country = reader.text(QStringLiteral("country")),
                                .track = reader.neededText(QStringLiteral("track")),
                                .rule = TermRule::Days24Hours,
                                .citation = reader.neededText(QStringLiteral("citation")),
                                .verifier = reader.text(QStringLiteral("verifier")),
                                .verified = reader.flag(QStringLiteral("verified")),
                                .zone = reader.text(QStringLiteral("zone")).toUtf8(),
                                .legalBases = reader.codes(QStringLiteral("legalBases"), QStringLiteral("legal-basis")),
                                .validFrom = reader.day(QStringLiteral("validFrom")),
                                .validTo = reader.day(QStringLiteral("validTo"))};
    const auto rule = termRuleFromKey(reader.text(QStringLiteral("rule")));
    reader.check(rule.has_value(), QStringLiteral("rule"));
    reader.check(isCountryOrNone(profile.country), QStringLiteral("country"));
    reader.check(profile.zone.isEmpty() || isKnownZone(profile.zone), QStringLiteral("zone"));
    // Nobody can rely on a check by nobody.
    reader.check(!profile.verified || !profile.verifier.isEmpty(), QStringLiteral("verifier"));
    if (!reader.fault().isEmpty())
        return Error{"bad-profile", reader.fault()};
    profile.rule = *rule;
    return profile;
}

std::optional<JurisdictionProfile> profileFor(const std::vector<JurisdictionProfile>& profiles, const QString& country,
                                              const QString& legalBasis, QDate on)
{
    const JurisdictionProfile* best = nullptr;
    for (const auto& profile : profiles) {
        if (country.isEmpty() || profile.country != country || !profile.legalBases.contains(legalBasis))
            continue;
        if (fits(profile, on) && (!best || best->validFrom < profile.validFrom))
            best = &profile;
    }
    return best ? std::optional(*best) : std::nullopt;
}

} // namespace vigil
