// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterrules.h"

#include "app/lettersubject.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "app/workplace.h"

#include <algorithm>

namespace vigil {

namespace {

bool isValidOn(const Record& point, QDate on)
{
    const PartialDate day = PartialDate::day(on);
    return point.date(QStringLiteral("validFrom")).isAfter(day) != Certainty::Certainly &&
           point.date(QStringLiteral("validTo")).isBefore(day) != Certainty::Certainly;
}

QString pointState(const Record& point)
{
    const QString state = point.text(QStringLiteral("state"));
    return state.isEmpty() ? QStringLiteral("unverified") : state;
}

bool isUsable(const Record& point, QDate on)
{
    const QString state = pointState(point);
    return (state == QStringLiteral("unverified") || state == QStringLiteral("verified")) && isValidOn(point, on);
}

bool isVerified(const StoredRecord& point)
{
    return pointState(point.record) == QStringLiteral("verified");
}

/// Verified before unverified, the newest first.
bool isBetter(const StoredRecord& a, const StoredRecord& b)
{
    return isVerified(a) != isVerified(b) ? isVerified(a) : a.reference.id > b.reference.id;
}

void add(Findings& findings, Severity severity, const char* field, Code code, const QString& detail)
{
    findings.push_back({severity, QString::fromLatin1(field), code, detail});
}

using People = std::vector<LetterPerson>;

template <class Claim> QString namesWhere(const People& people, Claim claim)
{
    QStringList names;
    for (const auto& person : people)
        if (claim(person))
            names << titleOf(person.stored);
    return names.join(QStringLiteral(", "));
}

void checkConsent(Findings& findings, const People& people)
{
    const auto inState = [&people](const QString& state) {
        return namesWhere(people, [&state](const LetterPerson& person) { return person.government == state; });
    };
    if (const QString names = inState(QStringLiteral("refused")); !names.isEmpty())
        add(findings, Severity::Error, "people", "consent-refused", names);
    if (const QString names = inState(QStringLiteral("unknown")); !names.isEmpty())
        add(findings, Severity::Warning, "people", "consent-unknown", names);
}

void checkOverdue(Findings& findings, const People& people)
{
    const QString names = namesWhere(people, [](const LetterPerson& person) { return person.overdue; });
    if (!names.isEmpty())
        add(findings, Severity::Warning, "people", "overdue", names);
}

void checkCaseOpen(Findings& findings, const StoredRecord& caseFile)
{
    if (caseFile.trashedAt || caseFile.record.text(QStringLiteral("state")) == QStringLiteral("closed"))
        add(findings, Severity::Error, "case", "case-closed", titleOf(caseFile));
}

const StoredRecord* pointWith(const std::vector<StoredRecord>& points, const QString& type, const QString& value)
{
    for (const auto& point : points)
        if (point.record.text(QStringLiteral("pointType")) == type &&
            point.record.text(QStringLiteral("value")) == value)
            return &point;
    return nullptr;
}

} // namespace

LetterRules::LetterRules(Stores& stores, const Workplace& workplace) : m_stores(stores), m_workplace(workplace) {}

Result<std::vector<StoredRecord>> LetterRules::usablePoints(Reference contact, QDate on) const
{
    VIGIL_TRY_GET(owner, m_stores.records.find(contact));
    VIGIL_TRY_GET(points, m_stores.records.listLinking(Kind::Point, QStringLiteral("contact"), contact));
    std::erase_if(points, [&](const StoredRecord& point) { return owner.trashedAt || !isUsable(point.record, on); });
    std::stable_sort(points.begin(), points.end(), isBetter);
    return std::move(points);
}

Result<std::optional<StoredRecord>> LetterRules::usablePoint(Reference contact, const QString& pointType,
                                                             QDate on) const
{
    VIGIL_TRY_GET(points, usablePoints(contact, on));
    for (auto& point : points)
        if (point.record.text(QStringLiteral("pointType")) == pointType)
            return std::optional(std::move(point));
    return std::optional<StoredRecord>();
}

Result<std::optional<StoredRecord>> LetterRules::currentSheet(Reference caseFile) const
{
    VIGIL_TRY_GET(sheets, m_stores.records.listLinking(Kind::Sheet, QStringLiteral("case"), caseFile));
    std::optional<StoredRecord> newest;
    for (auto& sheet : sheets)
        if (!newest ||
            sheet.record.date(QStringLiteral("issued")).isBefore(newest->record.date(QStringLiteral("issued"))) !=
                Certainty::Certainly)
            newest = std::move(sheet);
    return newest;
}

Result<void> LetterRules::checkSheet(Findings& findings, const std::optional<Reference>& sheet, QDate on) const
{
    if (!sheet)
        return {};
    VIGIL_TRY_GET(stored, m_stores.records.find(*sheet));
    const PartialDate until = stored.record.date(QStringLiteral("appealUntil"));
    if (until.isBefore(PartialDate::day(on)) == Certainty::Certainly)
        add(findings, Severity::Error, "sheet", "appeal-passed", until.text());
    return {};
}

Result<void> LetterRules::checkSignatory(Findings& findings, Reference signatory) const
{
    VIGIL_TRY_GET(stored, m_stores.records.find(signatory));
    const QString consent = stored.record.text(QStringLiteral("consent"));
    if (stored.trashedAt || consent == QStringLiteral("refused"))
        add(findings, Severity::Error, "signatory", "signatory-consent", titleOf(stored));
    else if (consent != QStringLiteral("given"))
        add(findings, Severity::Warning, "signatory", "signatory-consent-unknown", titleOf(stored));
    return {};
}

Result<void> LetterRules::checkContact(Findings& findings, Reference contact, const QString& channel, QDate on) const
{
    VIGIL_TRY_GET(stored, m_stores.records.find(contact));
    if (stored.trashedAt) {
        add(findings, Severity::Error, "contact", "in-trash", titleOf(stored));
        return {};
    }
    VIGIL_TRY_GET(points, usablePoints(contact, on));
    if (points.empty()) {
        add(findings, Severity::Error, "contact", "no-usable-point", titleOf(stored));
        return {};
    }
    VIGIL_TRY_GET(email, usablePoint(contact, QStringLiteral("email"), on));
    VIGIL_TRY_GET(post, usablePoint(contact, QStringLiteral("post"), on));
    if (channel == QStringLiteral("email") && !email)
        add(findings, Severity::Error, "contact", "no-email-point", titleOf(stored));
    if (channel != QStringLiteral("email") && !post)
        add(findings, Severity::Warning, "contact", "no-postal-address", titleOf(stored));
    if (email && channel != QStringLiteral("post") && !isVerified(*email))
        add(findings, Severity::Warning, "contact", "point-unverified", titleOf(*email));
    if (post && channel != QStringLiteral("email") && !isVerified(*post))
        add(findings, Severity::Warning, "contact", "point-unverified", titleOf(*post));
    return {};
}

Result<Findings> LetterRules::findings(const Subject& subject, QDate on) const
{
    Findings findings;
    VIGIL_TRY_GET(caseFile, m_stores.records.find(subject.caseFile));
    checkCaseOpen(findings, caseFile);
    VIGIL_TRY_GET(people, peopleOfCase(m_stores, caseFile, on, m_workplace.clock.now()));
    const auto isReleased = [](const LetterPerson& person) { return person.released; };
    if (!people.empty() && std::all_of(people.begin(), people.end(), isReleased))
        add(findings, Severity::Error, "people", "released", namesWhere(people, isReleased));
    std::erase_if(people, isReleased);
    checkConsent(findings, people);
    checkOverdue(findings, people);
    VIGIL_TRY_GET(demands, m_stores.records.listLinking(Kind::Demand, QStringLiteral("case"), subject.caseFile));
    if (!demands.empty() && std::all_of(demands.begin(), demands.end(), isSatisfied))
        add(findings, Severity::Error, "demands", "demand-satisfied", titleOf(caseFile));
    VIGIL_TRY_GET(sheet, currentSheet(subject.caseFile));
    VIGIL_TRY(checkSheet(findings, sheet ? std::optional(sheet->reference) : std::nullopt, on));
    VIGIL_TRY(checkSignatory(findings, subject.signatory));
    VIGIL_TRY(checkContact(findings, subject.contact, subject.channel, on));
    return findings;
}

Result<void> LetterRules::checkWritten(Findings& findings, const StoredRecord& letter, QDate on) const
{
    const WrittenSubject written = writtenSubject(letter.record.text(QStringLiteral("facts")));
    People people;
    QStringList unnamed;
    for (const auto& named : written.people) {
        VIGIL_TRY_GET(stored, m_stores.records.find(named.person));
        VIGIL_TRY_GET(person, letterPerson(m_stores, stored, on, m_workplace.clock.now()));
        if (named.inFull && person.initialsOnly)
            unnamed << titleOf(stored);
        people.push_back(std::move(person));
    }
    const QString released = namesWhere(people, [](const LetterPerson& person) { return person.released; });
    if (!released.isEmpty())
        add(findings, Severity::Error, "people", "released", released);
    checkConsent(findings, people);
    if (!unnamed.isEmpty())
        add(findings, Severity::Error, "people", "consent-refused", unnamed.join(QStringLiteral(", ")));
    checkOverdue(findings, people);
    for (const auto& demand : written.demands) {
        VIGIL_TRY_GET(stored, m_stores.records.find(demand));
        if (stored.trashedAt || isSatisfied(stored))
            add(findings, Severity::Error, "demands", "demand-satisfied",
                titleOf(stored).section(QLatin1Char('\n'), 0, 0));
    }
    return {};
}

Result<void> LetterRules::checkFrozenPoints(Findings& findings, const StoredRecord& letter, QDate on) const
{
    VIGIL_TRY_GET(points, usablePoints(*letter.record.reference(QStringLiteral("contact")), on));
    const QString email = letter.record.text(QStringLiteral("emailTo"));
    if (!email.isEmpty() && !pointWith(points, QStringLiteral("email"), email))
        add(findings, Severity::Error, "emailTo", "point-moved", email);
    const QString post = writtenSubject(letter.record.text(QStringLiteral("facts"))).postalPoint;
    if (!post.isEmpty() && !pointWith(points, QStringLiteral("post"), post))
        add(findings, Severity::Error, "postalTo", "point-moved", post);
    return {};
}

Result<Findings> LetterRules::findings(const StoredRecord& letter, QDate on) const
{
    Findings findings;
    VIGIL_TRY_GET(caseFile, m_stores.records.find(*letter.record.reference(QStringLiteral("case"))));
    checkCaseOpen(findings, caseFile);
    VIGIL_TRY(checkWritten(findings, letter, on));
    VIGIL_TRY_GET(current, currentSheet(caseFile.reference));
    const auto own = letter.record.reference(QStringLiteral("sheet"));
    VIGIL_TRY(checkSheet(findings, own || !current ? own : std::optional(current->reference), on));
    VIGIL_TRY(checkSignatory(findings, *letter.record.reference(QStringLiteral("signatory"))));
    VIGIL_TRY(checkFrozenPoints(findings, letter, on));
    VIGIL_TRY(checkContact(findings, *letter.record.reference(QStringLiteral("contact")),
                           letter.record.text(QStringLiteral("channel")), on));
    return findings;
}

std::optional<Finding> firstStop(const Findings& findings, LetterWay way)
{
    const QString other = way == LetterWay::Mail ? QStringLiteral("postalTo") : QStringLiteral("emailTo");
    for (const auto& finding : findings)
        if (finding.severity == Severity::Error && finding.field != other)
            return finding;
    return std::nullopt;
}

Findings warningsOf(const Findings& findings)
{
    Findings warnings = findings;
    std::erase_if(warnings, [](const Finding& finding) { return finding.severity == Severity::Error; });
    return warnings;
}

} // namespace vigil
