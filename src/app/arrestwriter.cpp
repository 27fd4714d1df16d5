// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arrestwriter.h"

#include "app/changes.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"

#include <algorithm>

namespace vigil {

namespace {

/// The wording of a proceeding that nothing is known about but its outcome.
QString proceedingTrack(const QString& basis)
{
    return basis == QStringLiteral("administrative-arrest") ? QStringLiteral("administrative")
                                                            : QStringLiteral("criminal");
}

/// The penalty that is served on a legal basis; none for a hold or detention order, whose length stands on the segment.
QString penaltyOn(const QString& basis)
{
    if (basis == QStringLiteral("administrative-arrest"))
        return basis;
    if (basis == QStringLiteral("imprisonment"))
        return basis;
    return {};
}

/// A field read by the table of a kind, its findings filed under the draft's own field name.
template <class T>
T readAs(const RecordService& records, Kind kind, const char* field, const QString& typed, const QString& draftField,
         Findings& findings)
{
    ParsedField parsed = records.read(kind, QString::fromLatin1(field), typed);
    for (auto& finding : parsed.findings)
        finding.field = draftField;
    findings.insert(findings.end(), parsed.findings.begin(), parsed.findings.end());
    const T* value = std::get_if<T>(&parsed.value);
    return value ? *value : T{};
}

QStringList splitNames(const QString& typed)
{
    QStringList names;
    for (const QString& part : typed.split(QLatin1Char(';')))
        if (const QString name = part.simplified(); !name.isEmpty())
            names << name;
    return names;
}

void readOrganisation(const QString& typed, const RecordService& records, ArrestReading& reading)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return;
    const auto found = records.resolve(text, {Kind::Organisation});
    if (found)
        reading.organisation = *found;
    else if (found.error().code == Code("unknown-reference") && !Reference::parse(text))
        reading.newOrganisation = text;
    else
        reading.findings.push_back(
            {Severity::Error, QStringLiteral("organisation"), found.error().code, found.error().detail});
}

void readCase(const QString& typed, const RecordService& records, ArrestReading& reading)
{
    if (typed.trimmed().isEmpty())
        return;
    const auto found = records.resolve(typed, {Kind::Case});
    if (found)
        reading.caseFile = *found;
    else
        reading.findings.push_back({Severity::Error, QStringLiteral("case"), found.error().code, found.error().detail});
}

void readTerm(const QString& typed, ArrestReading& reading)
{
    if (typed.trimmed().isEmpty())
        return;
    const auto length = TermLength::parse(typed);
    if (length)
        reading.term = *length;
    else
        reading.findings.push_back({Severity::Error, QStringLiteral("term"), length.error().code, typed});
}

} // namespace

SourceReading readSource(const QString& typed, const RecordService& records)
{
    SourceReading source;
    const QString text = typed.simplified();
    if (text.isEmpty())
        return source;
    const auto found = records.resolve(text, {Kind::Source});
    if (found)
        source.known = *found;
    else if (found.error().code == Code("unknown-reference") && !Reference::parse(text))
        source.newTitle =
            readAs<QString>(records, Kind::Source, "title", text, QStringLiteral("source"), source.findings);
    else
        source.findings.push_back(
            {Severity::Error, QStringLiteral("source"), found.error().code, found.error().detail});
    return source;
}

Result<std::optional<Reference>> sourceReference(const SourceReading& source, ChangeWriter& writer)
{
    if (source.newTitle.isEmpty())
        return source.known;
    Record record(Kind::Source);
    record.set(QStringLiteral("title"), source.newTitle);
    VIGIL_TRY_GET(made, writer.insert(normalised(record)));
    return std::optional(made);
}

ArrestReading readArrest(const ArrestDraft& draft, const RecordService& records)
{
    ArrestReading reading;
    Findings& findings = reading.findings;
    const auto text = [&](Kind kind, const char* field, const QString& typed, const char* draftField) {
        return readAs<QString>(records, kind, field, typed, QString::fromLatin1(draftField), findings);
    };
    for (const QString& name : splitNames(draft.names))
        reading.names << text(Kind::Person, "name", name, "name");
    if (reading.names.isEmpty())
        findings.push_back({Severity::Error, QStringLiteral("name"), "required", {}});
    reading.date = readAs<PartialDate>(records, Kind::Incident, "date", draft.date, QStringLiteral("date"), findings);
    reading.time = text(Kind::Incident, "time", draft.time, "time");
    reading.place = text(Kind::Incident, "place", draft.place, "place");
    reading.takenFrom = text(Kind::Custody, "takenFrom", draft.takenFrom, "takenFrom");
    reading.takenBy = text(Kind::Custody, "takenBy", draft.takenBy, "takenBy");
    reading.charge = text(Kind::Charge, "provision", draft.charge, "charge");
    reading.notes = text(Kind::Incident, "notes", draft.notes, "notes");
    readTerm(draft.term, reading);
    const QString usual = reading.term ? QStringLiteral("administrative-arrest") : QStringLiteral("police-hold");
    reading.basis = text(Kind::Segment, "basis", draft.basis.isEmpty() ? usual : draft.basis, "basis");
    readOrganisation(draft.organisation, records, reading);
    readCase(draft.caseFile, records, reading);
    reading.source = readSource(draft.source, records);
    findings.insert(findings.end(), reading.source.findings.begin(), reading.source.findings.end());
    return reading;
}

namespace {

/// Writes one arrest; its members are what the steps share.
class ArrestSteps final
{
public:
    ArrestSteps(const ArrestReading& reading, const Stores& stores, ChangeWriter& writer)
        : m_reading(reading), m_stores(stores), m_writer(writer)
    {
    }

    Result<std::vector<LoggedArrest>> run()
    {
        VIGIL_TRY_GET(source, sourceReference(m_reading.source, m_writer));
        m_source = source;
        VIGIL_TRY(makeOrganisation());
        std::vector<Reference> people;
        for (const QString& name : m_reading.names) {
            VIGIL_TRY_GET(person, makePerson(name));
            people.push_back(person);
        }
        VIGIL_TRY(makeIncident(people));
        VIGIL_TRY(joinCase(people));
        VIGIL_TRY(makeProceeding(people));
        std::vector<LoggedArrest> arrests;
        for (const auto& person : people) {
            VIGIL_TRY_GET(custody, makeCustody(person));
            arrests.push_back({person, custody});
        }
        return arrests;
    }

private:
    Record sourced(Kind kind) const
    {
        Record record(kind);
        if (m_source)
            record.set(QStringLiteral("source"), *m_source);
        return record;
    }

    Result<void> makeOrganisation()
    {
        m_organisation = m_reading.organisation;
        if (m_reading.newOrganisation.isEmpty())
            return {};
        Record record = sourced(Kind::Organisation);
        record.set(QStringLiteral("name"), m_reading.newOrganisation);
        VIGIL_TRY_GET(made, m_writer.insert(record));
        m_organisation = made;
        return {};
    }

    Result<Reference> makePerson(const QString& name)
    {
        Record record = sourced(Kind::Person);
        record.set(QStringLiteral("name"), name);
        if (m_organisation)
            record.set(QStringLiteral("organisations"), Links{{*m_organisation, QStringLiteral("member")}});
        return m_writer.insert(record);
    }

    Result<void> makeIncident(const std::vector<Reference>& people)
    {
        Record record = sourced(Kind::Incident);
        record.set(QStringLiteral("title"), QStringLiteral("Arrest of ") + m_reading.names.join(QStringLiteral(", ")));
        record.set(QStringLiteral("incidentKind"), QStringLiteral("arrest"));
        record.set(QStringLiteral("date"), m_reading.date);
        record.set(QStringLiteral("time"), m_reading.time);
        record.set(QStringLiteral("place"), m_reading.place);
        record.set(QStringLiteral("notes"), m_reading.notes);
        if (m_reading.caseFile)
            record.set(QStringLiteral("case"), *m_reading.caseFile);
        Links participants;
        for (const auto& person : people)
            participants.push_back({person, QStringLiteral("detained")});
        record.set(QStringLiteral("participants"), participants);
        VIGIL_TRY_GET(made, m_writer.insert(record));
        m_incident = made;
        return {};
    }

    Result<void> joinCase(const std::vector<Reference>& people)
    {
        if (!m_reading.caseFile)
            return {};
        VIGIL_TRY_GET(stored, m_stores.records.find(*m_reading.caseFile));
        Links members = stored.record.links(QStringLiteral("people"));
        for (const auto& person : people)
            members.push_back({person});
        stored.record.set(QStringLiteral("people"), members);
        return m_writer.update(stored.reference, stored.record);
    }

    bool isSentenced() const { return m_reading.term && !penaltyOn(m_reading.basis).isEmpty(); }

    Result<void> makeProceeding(const std::vector<Reference>& people)
    {
        if (!isSentenced() && m_reading.charge.isEmpty())
            return {};
        Record record = sourced(Kind::Proceeding);
        record.set(QStringLiteral("title"),
                   QStringLiteral("Proceedings against ") + m_reading.names.join(QStringLiteral(", ")));
        record.set(QStringLiteral("track"), proceedingTrack(m_reading.basis));
        if (m_reading.caseFile)
            record.set(QStringLiteral("case"), *m_reading.caseFile);
        Links defendants;
        for (const auto& person : people)
            defendants.push_back({person, QStringLiteral("defendant")});
        record.set(QStringLiteral("defendants"), defendants);
        VIGIL_TRY_GET(made, m_writer.insert(record));
        m_proceeding = made;
        if (m_reading.charge.isEmpty())
            return {};
        for (const auto& person : people)
            VIGIL_TRY(makeCharge(person));
        return {};
    }

    Result<void> makeCharge(Reference person)
    {
        Record record = sourced(Kind::Charge);
        record.set(QStringLiteral("proceeding"), *m_proceeding);
        record.set(QStringLiteral("person"), person);
        record.set(QStringLiteral("provision"), m_reading.charge);
        const auto made = m_writer.insert(record);
        return made ? Result<void>() : made.error();
    }

    Result<Reference> makeSentence(Reference person)
    {
        Record record = sourced(Kind::Sentence);
        record.set(QStringLiteral("person"), person);
        record.set(QStringLiteral("proceeding"), *m_proceeding);
        record.set(QStringLiteral("component"), penaltyOn(m_reading.basis));
        record.set(QStringLiteral("length"), m_reading.term->toString());
        return m_writer.insert(record);
    }

    Result<Reference> makeCustody(Reference person)
    {
        Record custody = sourced(Kind::Custody);
        custody.set(QStringLiteral("person"), person);
        custody.set(QStringLiteral("takenFrom"), m_reading.takenFrom);
        custody.set(QStringLiteral("takenBy"), m_reading.takenBy);
        custody.set(QStringLiteral("incident"), *m_incident);
        VIGIL_TRY_GET(made, m_writer.insert(custody));

        Record segment = sourced(Kind::Segment);
        segment.set(QStringLiteral("custody"), made);
        segment.set(QStringLiteral("basis"), m_reading.basis);
        segment.set(QStringLiteral("from"), m_reading.date);
        segment.set(QStringLiteral("fromTime"), m_reading.time);
        segment.set(QStringLiteral("place"), m_reading.place);
        if (isSentenced()) {
            VIGIL_TRY_GET(sentence, makeSentence(person));
            segment.set(QStringLiteral("sentence"), sentence);
        } else if (m_reading.term) {
            segment.set(QStringLiteral("length"), m_reading.term->toString());
        }
        const auto inserted = m_writer.insert(segment);
        return inserted ? Result<Reference>(made) : inserted.error();
    }

    const ArrestReading& m_reading;
    const Stores& m_stores;
    ChangeWriter& m_writer;
    std::optional<Reference> m_source;
    std::optional<Reference> m_organisation;
    std::optional<Reference> m_incident;
    std::optional<Reference> m_proceeding;
};

} // namespace

Result<std::vector<LoggedArrest>> writeArrest(const ArrestReading& reading, const Stores& stores, ChangeWriter& writer)
{
    return ArrestSteps(reading, stores, writer).run();
}

} // namespace vigil
