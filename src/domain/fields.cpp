// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <algorithm>

namespace vigil {

namespace {

FieldDef field(const char* key, FieldType type, const char* note = "")
{
    return {.key = QString::fromLatin1(key), .type = type, .note = QString::fromLatin1(note)};
}

FieldDef required(FieldDef def)
{
    def.required = true;
    return def;
}

FieldDef restricted(FieldDef def)
{
    def.privacy = Privacy::Restricted;
    return def;
}

FieldDef code(const char* key, const char* list, const char* note = "")
{
    FieldDef def = field(key, FieldType::Code, note);
    def.codes = QString::fromLatin1(list);
    return def;
}

FieldDef link(const char* key, std::vector<Kind> targets, const char* note = "")
{
    FieldDef def = field(key, FieldType::OneLink, note);
    def.targets = std::move(targets);
    return def;
}

FieldDef links(const char* key, std::vector<Kind> targets, const char* roles = "", const char* note = "")
{
    FieldDef def = field(key, FieldType::ManyLinks, note);
    def.targets = std::move(targets);
    def.codes = QString::fromLatin1(roles);
    return def;
}

/// The field that `--to` fills.
FieldDef parent(FieldDef def)
{
    def.parent = true;
    return def;
}

/// What the program knows better than anybody who types.
FieldDef fixed(FieldDef def)
{
    def.fixed = true;
    return def;
}

FieldDef source()
{
    return link("source", {Kind::Source}, "where this is known from");
}

FieldDef notes()
{
    return restricted(field("notes", FieldType::LongText));
}

using enum FieldType;

KindDef campaign()
{
    return {.kind = Kind::Campaign,
            .key = QStringLiteral("campaign"),
            .prefix = QStringLiteral("CAMPAIGN"),
            .table = QStringLiteral("campaign"),
            .title = QStringLiteral("title"),
            .fields = {required(field("title", Text)),
                       field("country", Country, "where the detained are held, unless a place says otherwise"),
                       field("zone", Zone, "the zone of times without a place of their own"),
                       field("language", Language, "the base language"),
                       field("author", Text, "who changes things, unless --as says otherwise")},
            .addable = false};
}

KindDef person()
{
    return {
        .kind = Kind::Person,
        .key = QStringLiteral("person"),
        .prefix = QStringLiteral("P"),
        .table = QStringLiteral("person"),
        .title = QStringLiteral("name"),
        .fields = {required(field("name", Text, "as the campaign writes it; other spellings are names of their own")),
                   field("nativeName", Text, "in the script of the person's own language"), code("sex", "sex"),
                   field("born", Date), field("country", Country, "citizenship"),
                   field("place", Text, "town where they live or work"), field("occupation", Text),
                   links("organisations", {Kind::Organisation}, "membership"),
                   code("situation", "situation", "outside custody; custody is recorded by segments"),
                   field("situationSince", Date), restricted(field("situationPlace", Text, "whereabouts in exile")),
                   link("situationSource", {Kind::Source}), restricted(field("homeAddress", LongText)),
                   restricted(field("health", LongText)), restricted(links("relatives", {Kind::Person})), source(),
                   notes()}};
}

KindDef name()
{
    return {.kind = Kind::Name,
            .key = QStringLiteral("name"),
            .prefix = QStringLiteral("N"),
            .table = QStringLiteral("other_name"),
            .title = QStringLiteral("text"),
            .fields = {parent(required(link("person", {Kind::Person}))), required(field("text", Text)),
                       code("nameKind", "name-kind"),
                       field("script", Text, "ISO 15924, found from the letters when left out"),
                       field("language", Language), source()}};
}

KindDef caseFile()
{
    return {.kind = Kind::Case,
            .key = QStringLiteral("case"),
            .prefix = QStringLiteral("C"),
            .table = QStringLiteral("case_file"),
            .title = QStringLiteral("title"),
            .fields = {required(field("title", Text)),
                       field("summary", PerLanguage, "the facts in a paragraph, for letters"),
                       field("country", Country), code("state", "case-state"), links("people", {Kind::Person}),
                       field("assertedCount", Number, "how many people a source says it concerns"),
                       links("organisations", {Kind::Organisation}), links("addressees", {Kind::Contact}),
                       links("copies", {Kind::Contact}, "", "get a blind copy of each letter"),
                       field("language", Language, "preferred language of letters"), source(), notes()}};
}

KindDef organisation()
{
    return {.kind = Kind::Organisation,
            .key = QStringLiteral("organisation"),
            .prefix = QStringLiteral("O"),
            .table = QStringLiteral("organisation"),
            .title = QStringLiteral("name"),
            .fields = {required(field("name", Text)), field("nativeName", Text), field("shortName", Text),
                       code("organisationKind", "organisation-kind"), field("country", Country), field("place", Text),
                       field("zone", Zone, "of the place, where it differs from the campaign's"), source(), notes()}};
}

KindDef contact()
{
    return {.kind = Kind::Contact,
            .key = QStringLiteral("contact"),
            .prefix = QStringLiteral("K"),
            .table = QStringLiteral("contact"),
            .title = QStringLiteral("name"),
            .fields = {required(field("name", Text, "the office, never a private person")),
                       required(code("contactKind", "contact-kind")), field("country", Country, "whose office it is"),
                       field("accreditedTo", Country, "of a mission: the country it sits in"),
                       field("languages", Languages),
                       field("officeNames", PerLanguage, "the office as the address block names it"),
                       field("salutations", PerLanguage, "form of address"), link("organisation", {Kind::Organisation}),
                       source(), notes()}};
}

KindDef point()
{
    return {.kind = Kind::Point,
            .key = QStringLiteral("point"),
            .prefix = QStringLiteral("KP"),
            .table = QStringLiteral("contact_point"),
            .title = QStringLiteral("value"),
            .fields = {parent(required(link("contact", {Kind::Contact}))), required(code("pointType", "point-type")),
                       required(field("value", LongText,
                                      "the address or number; a postal address has one line per line, or commas")),
                       code("state", "point-state", "unverified when left out; a masked address is withheld"),
                       field("validFrom", Date), field("validTo", Date), field("verifiedOn", Date), source(), notes()}};
}

KindDef signatory()
{
    return {.kind = Kind::Signatory,
            .key = QStringLiteral("signatory"),
            .prefix = QStringLiteral("S"),
            .table = QStringLiteral("signatory"),
            .title = QStringLiteral("name"),
            .fields = {required(field("name", Text)), field("city", Text), field("country", Country),
                       field("email", Email), restricted(field("postalAddress", LongText)), field("organisation", Text),
                       field("language", Language), code("consent", "consent-state", "to letters in this name"),
                       field("consentDate", Date), field("consentSource", Text), notes()}};
}

KindDef demand()
{
    return {.kind = Kind::Demand,
            .key = QStringLiteral("demand"),
            .prefix = QStringLiteral("D"),
            .table = QStringLiteral("demand"),
            .title = QStringLiteral("text"),
            .fields = {parent(required(link("case", {Kind::Case}))), required(code("demandKind", "demand-kind")),
                       field("text", PerLanguage, "its wording; plain text is in the campaign's language"),
                       links("people", {Kind::Person}, "", "for whom; nobody named: all"), field("satisfiedOn", Date),
                       link("satisfiedSource", {Kind::Source}), source(), notes()}};
}

KindDef sheet()
{
    return {.kind = Kind::Sheet,
            .key = QStringLiteral("sheet"),
            .prefix = QStringLiteral("AS"),
            .table = QStringLiteral("action_sheet"),
            .title = QStringLiteral("number"),
            .fields = {parent(required(link("case", {Kind::Case}))), required(field("number", Text)),
                       code("edition", "edition"), field("issued", Date),
                       field("appealUntil", Date, "letters stop after this day"), field("language", Language),
                       field("text", LongText), source(), notes()}};
}

KindDef proceeding()
{
    return {.kind = Kind::Proceeding,
            .key = QStringLiteral("proceeding"),
            .prefix = QStringLiteral("PR"),
            .table = QStringLiteral("proceeding"),
            .title = QStringLiteral("title"),
            .fields = {parent(link("case", {Kind::Case})), required(field("title", Text)),
                       required(code("track", "track")), link("court", {Kind::Organisation}), field("docket", Text),
                       link("judge", {Kind::Person}), link("prosecutor", {Kind::Person}),
                       links("counsel", {Kind::Person}), links("defendants", {Kind::Person}, "defendant-role"),
                       field("assertedDefendants", Number), code("state", "proceeding-state"), field("opened", Date),
                       field("closed", Date), source(), notes()}};
}

KindDef charge()
{
    return {.kind = Kind::Charge,
            .key = QStringLiteral("charge"),
            .prefix = QStringLiteral("CH"),
            .table = QStringLiteral("charge"),
            .title = QStringLiteral("provision"),
            .fields = {parent(required(link("proceeding", {Kind::Proceeding}))),
                       required(link("person", {Kind::Person})),
                       required(field("provision", Text, "article and part, as text")),
                       field("code", Text, "the code and its edition"), code("state", "charge-state"),
                       field("stateOn", Date), source(), notes()}};
}

KindDef hearing()
{
    return {.kind = Kind::Hearing,
            .key = QStringLiteral("hearing"),
            .prefix = QStringLiteral("H"),
            .table = QStringLiteral("hearing"),
            .title = QStringLiteral("hearingType"),
            .fields = {parent(required(link("proceeding", {Kind::Proceeding}))), required(field("date", Date)),
                       field("time", Time),
                       field("zone", Zone, "the court's; else its organisation's, else the campaign's"),
                       code("hearingType", "hearing-type"), field("place", Text), code("outcome", "hearing-outcome"),
                       source(), notes()}};
}

KindDef postponement()
{
    return {.kind = Kind::Postponement,
            .key = QStringLiteral("postponement"),
            .prefix = QStringLiteral("PP"),
            .table = QStringLiteral("postponement"),
            .title = QStringLiteral("reason"),
            .fields = {parent(required(link("hearing", {Kind::Hearing}))),
                       field("fromDate", Date, "filled from the hearing"),
                       field("fromTime", Time, "filled from the hearing"),
                       required(field("toDate", Date, "moves the hearing")), field("toTime", Time),
                       field("reason", Text), source()}};
}

KindDef sentence()
{
    return {.kind = Kind::Sentence,
            .key = QStringLiteral("sentence"),
            .prefix = QStringLiteral("SE"),
            .table = QStringLiteral("sentence"),
            .title = QStringLiteral("component"),
            .fields = {parent(link("person", {Kind::Person})),
                       field("imposedOn", Text, "a group that no source names one by one"),
                       link("proceeding", {Kind::Proceeding}),
                       required(code("component", "sentence-component")),
                       field("length", Length),
                       field("date", Date, "when it was imposed"),
                       field("from", Date, "when it starts to run"),
                       field("fromTime", Time),
                       field("profile", Text, "id of the term rule; else by country and legal basis"),
                       field("creditDays", Number),
                       field("addedDays", Number),
                       link("consecutiveTo", {Kind::Sentence}),
                       field("amount", Number, "a fine, in whole units"),
                       code("amountQualifier", "amount-qualifier"),
                       field("currency", Currency),
                       field("amountNote", Text, "such as its worth in another currency"),
                       field("overrideEnd", Date, "overrules the computed end"),
                       field("overrideNote", Text),
                       source(),
                       notes()}};
}

KindDef custody()
{
    return {.kind = Kind::Custody,
            .key = QStringLiteral("custody"),
            .prefix = QStringLiteral("CU"),
            .table = QStringLiteral("custody"),
            .title = QStringLiteral("takenBy"),
            .fields = {parent(required(link("person", {Kind::Person}))), field("takenFrom", Text, "home, street, work"),
                       field("takenBy", Text), link("incident", {Kind::Incident}), field("released", Date),
                       field("releasedTime", Time), link("releaseSource", {Kind::Source}), source(), notes()}};
}

KindDef segment()
{
    return {.kind = Kind::Segment,
            .key = QStringLiteral("segment"),
            .prefix = QStringLiteral("SG"),
            .table = QStringLiteral("custody_segment"),
            .title = QStringLiteral("basis"),
            .fields = {parent(required(link("custody", {Kind::Custody},
                                            "--to may also name a person: their open custody, or a new one"))),
                       required(code("basis", "legal-basis")), field("from", Date), field("fromTime", Time),
                       field("to", Date), field("toTime", Time), field("place", Text),
                       link("heldAt", {Kind::Organisation}), field("zone", Zone), link("sentence", {Kind::Sentence}),
                       field("length", Length, "of a hold or detention order, where no sentence rules"), source(),
                       notes()}};
}

KindDef incident()
{
    return {.kind = Kind::Incident,
            .key = QStringLiteral("incident"),
            .prefix = QStringLiteral("I"),
            .table = QStringLiteral("incident"),
            .title = QStringLiteral("title"),
            .fields = {required(field("title", Text)), required(code("incidentKind", "incident-kind")),
                       field("date", Date), field("time", Time), field("zone", Zone), field("place", Text),
                       parent(link("case", {Kind::Case})), links("participants", {Kind::Person}, "incident-role"),
                       links("organisations", {Kind::Organisation}), field("description", LongText), source(),
                       notes()}};
}

KindDef evidence()
{
    return {.kind = Kind::Evidence,
            .key = QStringLiteral("evidence"),
            .prefix = QStringLiteral("E"),
            .table = QStringLiteral("evidence"),
            .title = QStringLiteral("title"),
            .fields = {required(field("title", Text)), required(code("evidenceKind", "evidence-kind")),
                       parent(link("case", {Kind::Case})), field("location", Text, "link, or where it is kept"),
                       field("sha256", Text), field("collectedBy", Text), field("collectedOn", Date),
                       link("depicts", {Kind::Incident}), link("proceeding", {Kind::Proceeding}),
                       code("usedBy", "evidence-user"),
                       links("people", {Kind::Person}, "evidence-role", "for or against whom"),
                       field("description", LongText), source(), notes()}};
}

KindDef sourceKind()
{
    return {.kind = Kind::Source,
            .key = QStringLiteral("source"),
            .prefix = QStringLiteral("SO"),
            .table = QStringLiteral("source"),
            .title = QStringLiteral("title"),
            .fields = {required(field("title", Text)), code("sourceKind", "source-kind"),
                       code("reliability", "reliability"), field("author", Text),
                       field("location", Text, "link, or where it is kept"), field("date", Date),
                       field("confidential", Flag, "yes by default for a person"), notes()}};
}

KindDef action()
{
    return {.kind = Kind::Action,
            .key = QStringLiteral("action"),
            .prefix = QStringLiteral("A"),
            .table = QStringLiteral("solidarity_action"),
            .title = QStringLiteral("title"),
            .fields = {required(field("title", Text)), required(code("actionKind", "action-kind")),
                       parent(link("case", {Kind::Case})), field("date", Date), field("place", Text),
                       field("country", Country), link("target", {Kind::Contact}), field("attendance", Number),
                       field("description", LongText), source(), notes()}};
}

KindDef consent()
{
    return {.kind = Kind::Consent,
            .key = QStringLiteral("consent"),
            .prefix = QStringLiteral("CO"),
            .table = QStringLiteral("consent"),
            .title = QStringLiteral("scope"),
            .fields = {parent(required(link("person", {Kind::Person}))), required(code("scope", "consent-scope")),
                       required(code("state", "consent-state")), field("date", Date), source(), notes()}};
}

KindDef letter()
{
    return {.kind = Kind::Letter,
            .key = QStringLiteral("letter"),
            .prefix = QStringLiteral("L"),
            .table = QStringLiteral("letter"),
            .title = QStringLiteral("subject"),
            .fields = {required(link("case", {Kind::Case})), required(link("contact", {Kind::Contact})),
                       required(link("signatory", {Kind::Signatory})), link("sheet", {Kind::Sheet}),
                       required(field("template", Text)), required(field("language", Language)),
                       required(code("channel", "channel")), required(field("state", Text)),
                       required(field("subject", Text)), required(field("body", LongText)),
                       field("letterDate", Text, "ISO date it was drafted for"),
                       field("facts", LongText, "JSON: the values it was made from"),
                       field("emailTo", Text, "frozen at approval"), field("postalTo", LongText, "frozen at approval"),
                       field("copiesTo", LongText, "one address a line, frozen at approval")},
            .addable = false};
}

KindDef attachment()
{
    return {.kind = Kind::Attachment,
            .key = QStringLiteral("attachment"),
            .prefix = QStringLiteral("AT"),
            .table = QStringLiteral("attachment"),
            .title = QStringLiteral("name"),
            .fields = {parent(link("person", {Kind::Person})), parent(link("case", {Kind::Case})),
                       parent(link("evidence", {Kind::Evidence})), parent(link("incident", {Kind::Incident})),
                       parent(link("organisation", {Kind::Organisation})),
                       parent(link("proceeding", {Kind::Proceeding})), parent(link("hearing", {Kind::Hearing})),
                       required(field("name", Text, "what the file is called, without a folder")),
                       fixed(required(field("size", Number, "in bytes"))),
                       fixed(required(field("sha256", Text, "of its bytes, which are kept under it")))},
            .addable = false};
}

} // namespace

const std::vector<KindDef>& allKinds()
{
    static const std::vector<KindDef> kinds = {
        campaign(), person(),   name(),       caseFile(),   organisation(), contact(),      point(),    signatory(),
        demand(),   sheet(),    proceeding(), charge(),     hearing(),      postponement(), sentence(), custody(),
        segment(),  incident(), evidence(),   sourceKind(), action(),       consent(),      letter(),   attachment()};
    return kinds;
}

const KindDef& kindDef(Kind kind)
{
    return allKinds().at(static_cast<std::size_t>(kind));
}

const KindDef* kindAsTyped(const QString& typed)
{
    for (const auto& def : allKinds())
        if (def.key.compare(typed.trimmed(), Qt::CaseInsensitive) == 0)
            return &def;
    return nullptr;
}

const FieldDef* KindDef::field(const QString& wanted) const
{
    for (const auto& def : fields)
        if (def.key == wanted)
            return &def;
    return nullptr;
}

const FieldDef* KindDef::fieldAsTyped(const QString& typed) const
{
    QString plain = typed.trimmed();
    plain.remove(QLatin1Char('-')).remove(QLatin1Char('_'));
    for (const auto& def : fields)
        if (def.key.compare(plain, Qt::CaseInsensitive) == 0)
            return &def;
    return nullptr;
}

const FieldDef* KindDef::parentField(Kind owner) const
{
    for (const auto& def : fields)
        if (def.parent && std::find(def.targets.begin(), def.targets.end(), owner) != def.targets.end())
            return &def;
    return nullptr;
}

std::vector<Kind> KindDef::owners() const
{
    std::vector<Kind> kinds;
    for (const auto& def : fields)
        if (def.parent)
            kinds.insert(kinds.end(), def.targets.begin(), def.targets.end());
    return kinds;
}

QString columnName(const FieldDef& field)
{
    QString column;
    for (const QChar letter : field.key) {
        if (letter.isUpper())
            column += QLatin1Char('_');
        column += letter.toLower();
    }
    return field.type == FieldType::OneLink ? column + QStringLiteral("_id") : column;
}

} // namespace vigil
