// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettersubject.h"

#include "app/stores.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vigil {

namespace {

constexpr QLatin1String aboutKey("_about");

/// Given, refused or unknown: the newest record of the scope decides, a later id where the dates do not tell.
Result<QString> consentOf(const Stores& stores, Reference person, const QString& scope)
{
    VIGIL_TRY_GET(consents, stores.records.listLinking(Kind::Consent, QStringLiteral("person"), person));
    const StoredRecord* newest = nullptr;
    for (const auto& consent : consents) {
        if (consent.record.text(QStringLiteral("scope")) != scope)
            continue;
        const PartialDate date = consent.record.date(QStringLiteral("date"));
        if (!newest || date.isBefore(newest->record.date(QStringLiteral("date"))) != Certainty::Certainly)
            newest = &consent;
    }
    return newest ? newest->record.text(QStringLiteral("state")) : QStringLiteral("unknown");
}

/// A release that is recorded for a day after `on` has not happened yet.
Result<bool> isReleased(const Stores& stores, Reference person, QDate on)
{
    VIGIL_TRY_GET(custodies, stores.records.listLinking(Kind::Custody, QStringLiteral("person"), person));
    for (const auto& custody : custodies) {
        const PartialDate released = custody.record.date(QStringLiteral("released"));
        if (released.isUnknown() || released.isAfter(PartialDate::day(on)) == Certainty::Certainly)
            return false;
    }
    return !custodies.empty();
}

Result<bool> isOverdue(const Stores& stores, Reference person, const QDateTime& now)
{
    VIGIL_TRY_GET(rows, stores.people.rows({person.id}));
    if (rows.empty())
        return false;
    const QDateTime end = QDateTime::fromString(rows.front().expectedEndLatest, Qt::ISODate);
    return end.isValid() && end <= now;
}

QJsonArray namedToJson(const std::vector<WrittenSubject::Named>& people)
{
    QJsonArray array;
    for (const auto& named : people)
        array.append(
            QJsonObject{{QStringLiteral("person"), named.person.toString()}, {QStringLiteral("inFull"), named.inFull}});
    return array;
}

} // namespace

Result<LetterPerson> letterPerson(const Stores& stores, const StoredRecord& person, QDate on, const QDateTime& now)
{
    VIGIL_TRY_GET(released, isReleased(stores, person.reference, on));
    VIGIL_TRY_GET(overdue, isOverdue(stores, person.reference, now));
    VIGIL_TRY_GET(government, consentOf(stores, person.reference, QStringLiteral("government")));
    VIGIL_TRY_GET(fullName, consentOf(stores, person.reference, QStringLiteral("full-name")));
    return LetterPerson{.stored = person,
                        .released = released,
                        .overdue = overdue && !released,
                        .government = government,
                        .initialsOnly = fullName == QStringLiteral("refused")};
}

Result<std::vector<LetterPerson>> peopleOfCase(const Stores& stores, const StoredRecord& caseFile, QDate on,
                                               const QDateTime& now)
{
    std::vector<LetterPerson> people;
    for (const auto& link : caseFile.record.links(QStringLiteral("people"))) {
        VIGIL_TRY_GET(stored, stores.records.find(link.target));
        if (stored.trashedAt)
            continue;
        VIGIL_TRY_GET(person, letterPerson(stores, stored, on, now));
        people.push_back(std::move(person));
    }
    return people;
}

bool isSatisfied(const StoredRecord& demand)
{
    return !demand.record.date(QStringLiteral("satisfiedOn")).isUnknown();
}

Result<std::vector<StoredRecord>> openDemands(const Stores& stores, Reference caseFile)
{
    VIGIL_TRY_GET(demands, stores.records.listLinking(Kind::Demand, QStringLiteral("case"), caseFile));
    std::erase_if(demands, isSatisfied);
    return std::move(demands);
}

WrittenSubject writtenSubject(const QString& facts)
{
    const QJsonObject about = QJsonDocument::fromJson(facts.toUtf8()).object().value(aboutKey).toObject();
    WrittenSubject subject;
    for (const auto& entry : about.value(QStringLiteral("people")).toArray())
        if (const auto person = Reference::parse(entry.toObject().value(QStringLiteral("person")).toString()))
            subject.people.push_back({*person, entry.toObject().value(QStringLiteral("inFull")).toBool()});
    for (const auto& entry : about.value(QStringLiteral("demands")).toArray())
        if (const auto demand = Reference::parse(entry.toString()))
            subject.demands.push_back(*demand);
    subject.postalPoint = about.value(QStringLiteral("postalPoint")).toString();
    return subject;
}

QString withWrittenSubject(const QString& facts, const WrittenSubject& subject)
{
    QJsonArray demands;
    for (const auto& demand : subject.demands)
        demands.append(demand.toString());
    QJsonObject all = QJsonDocument::fromJson(facts.toUtf8()).object();
    all.insert(aboutKey, QJsonObject{{QStringLiteral("people"), namedToJson(subject.people)},
                                     {QStringLiteral("demands"), demands},
                                     {QStringLiteral("postalPoint"), subject.postalPoint}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace vigil
