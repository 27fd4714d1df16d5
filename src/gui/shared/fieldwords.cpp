// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/fieldwords.h"

#include "domain/fields.h"

#include <QCoreApplication>
#include <span>

namespace vigil {

namespace {

struct KindWords
{
    const char* one;
    const char* many;
    const char* main; ///< the fields of a form that are not folded away
    const char* list; ///< the columns of a list
};

/// `owner`: the kind or code list that it stands for; null: any.
struct Word
{
    const char* owner;
    const char* key;
    const char* word;
};

// In the order of Kind.
constexpr KindWords kinds[] = {
    {QT_TRANSLATE_NOOP("Words", "Campaign"), QT_TRANSLATE_NOOP("Words", "Campaigns"),
     "title country zone language author", "title"},
    {QT_TRANSLATE_NOOP("Words", "Person"), QT_TRANSLATE_NOOP("Words", "People"),
     "name nativeName sex born country place occupation organisations source notes", "name nativeName place"},
    {QT_TRANSLATE_NOOP("Words", "Name"), QT_TRANSLATE_NOOP("Words", "Names"), "text nameKind language source",
     "text nameKind language"},
    {QT_TRANSLATE_NOOP("Words", "Case"), QT_TRANSLATE_NOOP("Words", "Cases"),
     "title summary state language people addressees copies organisations assertedCount source notes", "title state"},
    {QT_TRANSLATE_NOOP("Words", "Organisation"), QT_TRANSLATE_NOOP("Words", "Organisations"),
     "name nativeName organisationKind country place source notes", "name organisationKind place"},
    {QT_TRANSLATE_NOOP("Words", "Contact"), QT_TRANSLATE_NOOP("Words", "Contacts"),
     "name contactKind country accreditedTo languages officeNames salutations source notes",
     "name contactKind country"},
    {QT_TRANSLATE_NOOP("Words", "Contact point"), QT_TRANSLATE_NOOP("Words", "Contact points"),
     "pointType value state verifiedOn validFrom validTo source", "pointType value state verifiedOn"},
    {QT_TRANSLATE_NOOP("Words", "Signatory"), QT_TRANSLATE_NOOP("Words", "Signatories"),
     "name city country email organisation language consent consentDate consentSource",
     "name city country email consent"},
    {QT_TRANSLATE_NOOP("Words", "Demand"), QT_TRANSLATE_NOOP("Words", "Demands"),
     "demandKind text people satisfiedOn satisfiedSource source", "demandKind text satisfiedOn"},
    {QT_TRANSLATE_NOOP("Words", "Action sheet"), QT_TRANSLATE_NOOP("Words", "Action sheets"),
     "number edition issued appealUntil language text source", "number edition issued appealUntil"},
    {QT_TRANSLATE_NOOP("Words", "Proceeding"), QT_TRANSLATE_NOOP("Words", "Proceedings"),
     "title track case court docket state defendants judge prosecutor counsel opened closed source",
     "title track court docket state"},
    {QT_TRANSLATE_NOOP("Words", "Charge"), QT_TRANSLATE_NOOP("Words", "Charges"),
     "person provision code state stateOn source", "person provision code state stateOn"},
    {QT_TRANSLATE_NOOP("Words", "Hearing"), QT_TRANSLATE_NOOP("Words", "Hearings"),
     "date time hearingType place outcome source notes", "date time hearingType place outcome"},
    {QT_TRANSLATE_NOOP("Words", "Postponement"), QT_TRANSLATE_NOOP("Words", "Postponements"),
     "toDate toTime reason source", "fromDate fromTime toDate toTime reason"},
    {QT_TRANSLATE_NOOP("Words", "Sentence"), QT_TRANSLATE_NOOP("Words", "Sentences"),
     "component length date from profile amount currency source notes", "component length from amount overrideEnd"},
    {QT_TRANSLATE_NOOP("Words", "Custody"), QT_TRANSLATE_NOOP("Words", "Custody"),
     "takenFrom takenBy released releaseSource incident source", "takenFrom takenBy released"},
    {QT_TRANSLATE_NOOP("Words", "Custody segment"), QT_TRANSLATE_NOOP("Words", "Custody segments"),
     "basis from fromTime to toTime place heldAt length source", "basis from to place heldAt"},
    {QT_TRANSLATE_NOOP("Words", "Incident"), QT_TRANSLATE_NOOP("Words", "Incidents"),
     "title incidentKind date time place participants description case source", "title incidentKind date place"},
    {QT_TRANSLATE_NOOP("Words", "Evidence"), QT_TRANSLATE_NOOP("Words", "Evidence"),
     "title evidenceKind location collectedBy collectedOn usedBy people case description source",
     "title evidenceKind collectedOn usedBy"},
    {QT_TRANSLATE_NOOP("Words", "Source"), QT_TRANSLATE_NOOP("Words", "Sources"),
     "title sourceKind reliability author location date confidential notes", "title sourceKind reliability date"},
    {QT_TRANSLATE_NOOP("Words", "Solidarity action"), QT_TRANSLATE_NOOP("Words", "Solidarity actions"),
     "title actionKind date place country target attendance case description source",
     "title actionKind date place attendance"},
    {QT_TRANSLATE_NOOP("Words", "Consent"), QT_TRANSLATE_NOOP("Words", "Consents"), "scope state date source notes",
     "scope state date"},
    {QT_TRANSLATE_NOOP("Words", "Letter"), QT_TRANSLATE_NOOP("Words", "Letters"), "subject", "subject state"},
    {QT_TRANSLATE_NOOP("Words", "Attachment"), QT_TRANSLATE_NOOP("Words", "Attachments"), "name", "name size"},
};

constexpr Word labels[] = {
    {"sentence", "date", QT_TRANSLATE_NOOP("Words", "Imposed on this day")},
    {"sentence", "imposedOn", QT_TRANSLATE_NOOP("Words", "Imposed on a group")},
    {"sentence", "fromTime", QT_TRANSLATE_NOOP("Words", "From time")},
    {"segment", "fromTime", QT_TRANSLATE_NOOP("Words", "From time")},
    {"segment", "toTime", QT_TRANSLATE_NOOP("Words", "Until time")},
    {"consent", "state", QT_TRANSLATE_NOOP("Words", "Answer")},
    {"point", "state", QT_TRANSLATE_NOOP("Words", "State")},
    {"case", "language", QT_TRANSLATE_NOOP("Words", "Language of letters")},
    {"charge", "state", QT_TRANSLATE_NOOP("Words", "State")},
    {"case", "source", QT_TRANSLATE_NOOP("Words", "Source")},
    {"sheet", "text", QT_TRANSLATE_NOOP("Words", "Text of the sheet")},
    {"demand", "text", QT_TRANSLATE_NOOP("Words", "Wording")},
    {"name", "text", QT_TRANSLATE_NOOP("Words", "Spelling")},
    {"source", "location", QT_TRANSLATE_NOOP("Words", "Link or place")},
    {"source", "author", QT_TRANSLATE_NOOP("Words", "By")},
    {"campaign", "author", QT_TRANSLATE_NOOP("Words", "Default author")},
    {"organisation", "zone", QT_TRANSLATE_NOOP("Words", "Time zone of the place")},
    {"proceeding", "state", QT_TRANSLATE_NOOP("Words", "Stage")},
    {nullptr, "title", QT_TRANSLATE_NOOP("Words", "Title")},
    {nullptr, "country", QT_TRANSLATE_NOOP("Words", "Country")},
    {nullptr, "zone", QT_TRANSLATE_NOOP("Words", "Time zone")},
    {nullptr, "language", QT_TRANSLATE_NOOP("Words", "Language")},
    {nullptr, "author", QT_TRANSLATE_NOOP("Words", "Author")},
    {nullptr, "name", QT_TRANSLATE_NOOP("Words", "Name")},
    {nullptr, "nativeName", QT_TRANSLATE_NOOP("Words", "Name in its own script")},
    {nullptr, "sex", QT_TRANSLATE_NOOP("Words", "Sex")},
    {nullptr, "born", QT_TRANSLATE_NOOP("Words", "Born")},
    {nullptr, "place", QT_TRANSLATE_NOOP("Words", "Place")},
    {nullptr, "occupation", QT_TRANSLATE_NOOP("Words", "Occupation")},
    {nullptr, "organisations", QT_TRANSLATE_NOOP("Words", "Organisations")},
    {nullptr, "situation", QT_TRANSLATE_NOOP("Words", "Situation outside custody")},
    {nullptr, "situationSince", QT_TRANSLATE_NOOP("Words", "Situation since")},
    {nullptr, "situationPlace", QT_TRANSLATE_NOOP("Words", "Whereabouts")},
    {nullptr, "situationSource", QT_TRANSLATE_NOOP("Words", "Source of the situation")},
    {nullptr, "homeAddress", QT_TRANSLATE_NOOP("Words", "Home address")},
    {nullptr, "health", QT_TRANSLATE_NOOP("Words", "Health")},
    {nullptr, "relatives", QT_TRANSLATE_NOOP("Words", "Relatives")},
    {nullptr, "source", QT_TRANSLATE_NOOP("Words", "Source")},
    {nullptr, "notes", QT_TRANSLATE_NOOP("Words", "Notes")},
    {nullptr, "person", QT_TRANSLATE_NOOP("Words", "Person")},
    {nullptr, "text", QT_TRANSLATE_NOOP("Words", "Text")},
    {nullptr, "nameKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "script", QT_TRANSLATE_NOOP("Words", "Script")},
    {nullptr, "summary", QT_TRANSLATE_NOOP("Words", "Summary")},
    {nullptr, "state", QT_TRANSLATE_NOOP("Words", "State")},
    {nullptr, "people", QT_TRANSLATE_NOOP("Words", "People")},
    {nullptr, "assertedCount", QT_TRANSLATE_NOOP("Words", "People asserted")},
    {nullptr, "addressees", QT_TRANSLATE_NOOP("Words", "Addressees")},
    {nullptr, "copies", QT_TRANSLATE_NOOP("Words", "Copies to")},
    {nullptr, "shortName", QT_TRANSLATE_NOOP("Words", "Short name")},
    {nullptr, "organisationKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "contactKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "accreditedTo", QT_TRANSLATE_NOOP("Words", "Accredited to")},
    {nullptr, "languages", QT_TRANSLATE_NOOP("Words", "Languages")},
    {nullptr, "officeNames", QT_TRANSLATE_NOOP("Words", "Office, per language")},
    {nullptr, "salutations", QT_TRANSLATE_NOOP("Words", "Form of address, per language")},
    {nullptr, "organisation", QT_TRANSLATE_NOOP("Words", "Organisation")},
    {nullptr, "contact", QT_TRANSLATE_NOOP("Words", "Contact")},
    {nullptr, "pointType", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "value", QT_TRANSLATE_NOOP("Words", "Address or number")},
    {nullptr, "validFrom", QT_TRANSLATE_NOOP("Words", "Valid from")},
    {nullptr, "validTo", QT_TRANSLATE_NOOP("Words", "Valid to")},
    {nullptr, "verifiedOn", QT_TRANSLATE_NOOP("Words", "Verified on")},
    {nullptr, "city", QT_TRANSLATE_NOOP("Words", "City")},
    {nullptr, "email", QT_TRANSLATE_NOOP("Words", "Email")},
    {nullptr, "postalAddress", QT_TRANSLATE_NOOP("Words", "Postal address")},
    {nullptr, "consent", QT_TRANSLATE_NOOP("Words", "Consent")},
    {nullptr, "consentDate", QT_TRANSLATE_NOOP("Words", "Consent given on")},
    {nullptr, "consentSource", QT_TRANSLATE_NOOP("Words", "Consent known from")},
    {nullptr, "case", QT_TRANSLATE_NOOP("Words", "Case")},
    {nullptr, "demandKind", QT_TRANSLATE_NOOP("Words", "Demand")},
    {nullptr, "satisfiedOn", QT_TRANSLATE_NOOP("Words", "Met on")},
    {nullptr, "satisfiedSource", QT_TRANSLATE_NOOP("Words", "Met, as known from")},
    {nullptr, "number", QT_TRANSLATE_NOOP("Words", "Number")},
    {nullptr, "edition", QT_TRANSLATE_NOOP("Words", "Edition")},
    {nullptr, "issued", QT_TRANSLATE_NOOP("Words", "Issued")},
    {nullptr, "appealUntil", QT_TRANSLATE_NOOP("Words", "Appeal until")},
    {nullptr, "track", QT_TRANSLATE_NOOP("Words", "Track")},
    {nullptr, "court", QT_TRANSLATE_NOOP("Words", "Court")},
    {nullptr, "docket", QT_TRANSLATE_NOOP("Words", "Docket number")},
    {nullptr, "judge", QT_TRANSLATE_NOOP("Words", "Judge")},
    {nullptr, "prosecutor", QT_TRANSLATE_NOOP("Words", "Prosecutor")},
    {nullptr, "counsel", QT_TRANSLATE_NOOP("Words", "Counsel")},
    {nullptr, "defendants", QT_TRANSLATE_NOOP("Words", "Defendants")},
    {nullptr, "assertedDefendants", QT_TRANSLATE_NOOP("Words", "Defendants asserted")},
    {nullptr, "opened", QT_TRANSLATE_NOOP("Words", "Opened")},
    {nullptr, "closed", QT_TRANSLATE_NOOP("Words", "Closed")},
    {nullptr, "proceeding", QT_TRANSLATE_NOOP("Words", "Proceeding")},
    {nullptr, "provision", QT_TRANSLATE_NOOP("Words", "Article and part")},
    {nullptr, "code", QT_TRANSLATE_NOOP("Words", "Code and edition")},
    {nullptr, "stateOn", QT_TRANSLATE_NOOP("Words", "In this state since")},
    {nullptr, "date", QT_TRANSLATE_NOOP("Words", "Date")},
    {nullptr, "time", QT_TRANSLATE_NOOP("Words", "Time")},
    {nullptr, "hearingType", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "outcome", QT_TRANSLATE_NOOP("Words", "Outcome")},
    {nullptr, "hearing", QT_TRANSLATE_NOOP("Words", "Hearing")},
    {nullptr, "fromDate", QT_TRANSLATE_NOOP("Words", "Former date")},
    {nullptr, "fromTime", QT_TRANSLATE_NOOP("Words", "Former time")},
    {nullptr, "toDate", QT_TRANSLATE_NOOP("Words", "New date")},
    {nullptr, "toTime", QT_TRANSLATE_NOOP("Words", "New time")},
    {nullptr, "reason", QT_TRANSLATE_NOOP("Words", "Reason")},
    {nullptr, "imposedOn", QT_TRANSLATE_NOOP("Words", "Imposed on")},
    {nullptr, "component", QT_TRANSLATE_NOOP("Words", "Component")},
    {nullptr, "length", QT_TRANSLATE_NOOP("Words", "Length")},
    {nullptr, "from", QT_TRANSLATE_NOOP("Words", "From")},
    {nullptr, "profile", QT_TRANSLATE_NOOP("Words", "Term rule")},
    {nullptr, "creditDays", QT_TRANSLATE_NOOP("Words", "Days credited")},
    {nullptr, "addedDays", QT_TRANSLATE_NOOP("Words", "Days added")},
    {nullptr, "consecutiveTo", QT_TRANSLATE_NOOP("Words", "Consecutive to")},
    {nullptr, "amount", QT_TRANSLATE_NOOP("Words", "Amount")},
    {nullptr, "amountQualifier", QT_TRANSLATE_NOOP("Words", "Amount is")},
    {nullptr, "currency", QT_TRANSLATE_NOOP("Words", "Currency")},
    {nullptr, "amountNote", QT_TRANSLATE_NOOP("Words", "Note on the amount")},
    {nullptr, "overrideEnd", QT_TRANSLATE_NOOP("Words", "End, overruled")},
    {nullptr, "overrideNote", QT_TRANSLATE_NOOP("Words", "Why it is overruled")},
    {nullptr, "takenFrom", QT_TRANSLATE_NOOP("Words", "Taken from")},
    {nullptr, "takenBy", QT_TRANSLATE_NOOP("Words", "Taken by")},
    {nullptr, "incident", QT_TRANSLATE_NOOP("Words", "Incident")},
    {nullptr, "released", QT_TRANSLATE_NOOP("Words", "Released on")},
    {nullptr, "releasedTime", QT_TRANSLATE_NOOP("Words", "Time of release")},
    {nullptr, "releaseSource", QT_TRANSLATE_NOOP("Words", "Source of the release")},
    {nullptr, "custody", QT_TRANSLATE_NOOP("Words", "Custody")},
    {nullptr, "basis", QT_TRANSLATE_NOOP("Words", "Legal basis")},
    {nullptr, "to", QT_TRANSLATE_NOOP("Words", "To")},
    {nullptr, "heldAt", QT_TRANSLATE_NOOP("Words", "Held at")},
    {nullptr, "sentence", QT_TRANSLATE_NOOP("Words", "Sentence")},
    {nullptr, "incidentKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "participants", QT_TRANSLATE_NOOP("Words", "Participants")},
    {nullptr, "description", QT_TRANSLATE_NOOP("Words", "Description")},
    {nullptr, "evidenceKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "location", QT_TRANSLATE_NOOP("Words", "Link or place")},
    {nullptr, "sha256", QT_TRANSLATE_NOOP("Words", "SHA-256")},
    {nullptr, "collectedBy", QT_TRANSLATE_NOOP("Words", "Collected by")},
    {nullptr, "collectedOn", QT_TRANSLATE_NOOP("Words", "Collected on")},
    {nullptr, "depicts", QT_TRANSLATE_NOOP("Words", "Depicts")},
    {nullptr, "usedBy", QT_TRANSLATE_NOOP("Words", "Used by")},
    {nullptr, "sourceKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "reliability", QT_TRANSLATE_NOOP("Words", "Reliability")},
    {nullptr, "confidential", QT_TRANSLATE_NOOP("Words", "Confidential")},
    {nullptr, "actionKind", QT_TRANSLATE_NOOP("Words", "Kind")},
    {nullptr, "target", QT_TRANSLATE_NOOP("Words", "At whom")},
    {nullptr, "attendance", QT_TRANSLATE_NOOP("Words", "Attendance")},
    {nullptr, "scope", QT_TRANSLATE_NOOP("Words", "Scope")},
    {nullptr, "signatory", QT_TRANSLATE_NOOP("Words", "Signatory")},
    {nullptr, "sheet", QT_TRANSLATE_NOOP("Words", "Action sheet")},
    {nullptr, "template", QT_TRANSLATE_NOOP("Words", "Template")},
    {nullptr, "channel", QT_TRANSLATE_NOOP("Words", "Channel")},
    {nullptr, "subject", QT_TRANSLATE_NOOP("Words", "Subject")},
    {nullptr, "body", QT_TRANSLATE_NOOP("Words", "Text of the letter")},
    {nullptr, "letterDate", QT_TRANSLATE_NOOP("Words", "Date of the letter")},
    {nullptr, "facts", QT_TRANSLATE_NOOP("Words", "Facts")},
    {nullptr, "emailTo", QT_TRANSLATE_NOOP("Words", "Sent to")},
    {nullptr, "postalTo", QT_TRANSLATE_NOOP("Words", "Posted to")},
    {nullptr, "copiesTo", QT_TRANSLATE_NOOP("Words", "Copies sent to")},
    {nullptr, "evidence", QT_TRANSLATE_NOOP("Words", "Evidence")},
    {nullptr, "size", QT_TRANSLATE_NOOP("Words", "Size in bytes")},
};

constexpr Word codes[] = {
    {"sex", "female", QT_TRANSLATE_NOOP("Words", "Female")},
    {"sex", "male", QT_TRANSLATE_NOOP("Words", "Male")},
    {"sex", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"name-kind", "legal", QT_TRANSLATE_NOOP("Words", "Legal name")},
    {"name-kind", "alias", QT_TRANSLATE_NOOP("Words", "Alias")},
    {"name-kind", "transliteration", QT_TRANSLATE_NOOP("Words", "Transliteration")},
    {"name-kind", "misspelling", QT_TRANSLATE_NOOP("Words", "Misspelling")},
    {"name-kind", "former", QT_TRANSLATE_NOOP("Words", "Former name")},
    {"name-kind", "native", QT_TRANSLATE_NOOP("Words", "Native spelling")},
    {"situation", "at-liberty", QT_TRANSLATE_NOOP("Words", "At liberty")},
    {"situation", "sought", QT_TRANSLATE_NOOP("Words", "Sought")},
    {"situation", "exiled", QT_TRANSLATE_NOOP("Words", "In exile")},
    {"situation", "deceased", QT_TRANSLATE_NOOP("Words", "Deceased")},
    {"situation", "whereabouts-unknown", QT_TRANSLATE_NOOP("Words", "Whereabouts unknown")},
    {"membership", "member", QT_TRANSLATE_NOOP("Words", "Member")},
    {"membership", "leader", QT_TRANSLATE_NOOP("Words", "Leader")},
    {"membership", "organiser", QT_TRANSLATE_NOOP("Words", "Organiser")},
    {"membership", "staff", QT_TRANSLATE_NOOP("Words", "Staff")},
    {"membership", "supporter", QT_TRANSLATE_NOOP("Words", "Supporter")},
    {"membership", "founder", QT_TRANSLATE_NOOP("Words", "Founder")},
    {"organisation-kind", "movement", QT_TRANSLATE_NOOP("Words", "Movement")},
    {"organisation-kind", "union", QT_TRANSLATE_NOOP("Words", "Union")},
    {"organisation-kind", "party", QT_TRANSLATE_NOOP("Words", "Party")},
    {"organisation-kind", "ngo", QT_TRANSLATE_NOOP("Words", "NGO")},
    {"organisation-kind", "campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    {"organisation-kind", "media", QT_TRANSLATE_NOOP("Words", "Media")},
    {"organisation-kind", "court", QT_TRANSLATE_NOOP("Words", "Court")},
    {"organisation-kind", "prosecutor", QT_TRANSLATE_NOOP("Words", "Prosecutor's office")},
    {"organisation-kind", "police", QT_TRANSLATE_NOOP("Words", "Police unit")},
    {"organisation-kind", "detention", QT_TRANSLATE_NOOP("Words", "Place of detention")},
    {"organisation-kind", "ministry", QT_TRANSLATE_NOOP("Words", "Ministry")},
    {"organisation-kind", "embassy", QT_TRANSLATE_NOOP("Words", "Embassy")},
    {"organisation-kind", "employer", QT_TRANSLATE_NOOP("Words", "Employer")},
    {"organisation-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"contact-kind", "prosecutor", QT_TRANSLATE_NOOP("Words", "Prosecutor")},
    {"contact-kind", "embassy", QT_TRANSLATE_NOOP("Words", "Embassy")},
    {"contact-kind", "ministry", QT_TRANSLATE_NOOP("Words", "Ministry")},
    {"contact-kind", "court", QT_TRANSLATE_NOOP("Words", "Court")},
    {"contact-kind", "prison", QT_TRANSLATE_NOOP("Words", "Prison")},
    {"contact-kind", "ombudsman", QT_TRANSLATE_NOOP("Words", "Ombudsman")},
    {"contact-kind", "un-mandate", QT_TRANSLATE_NOOP("Words", "UN mandate")},
    {"contact-kind", "campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    {"contact-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"point-type", "email", QT_TRANSLATE_NOOP("Words", "Email")},
    {"point-type", "post", QT_TRANSLATE_NOOP("Words", "Post")},
    {"point-type", "fax", QT_TRANSLATE_NOOP("Words", "Fax")},
    {"point-type", "phone", QT_TRANSLATE_NOOP("Words", "Phone")},
    {"point-type", "web", QT_TRANSLATE_NOOP("Words", "Web form")},
    {"point-state", "unverified", QT_TRANSLATE_NOOP("Words", "Unverified")},
    {"point-state", "verified", QT_TRANSLATE_NOOP("Words", "Verified")},
    {"point-state", "bounced", QT_TRANSLATE_NOOP("Words", "Bounced")},
    {"point-state", "dead", QT_TRANSLATE_NOOP("Words", "Dead")},
    {"point-state", "withheld", QT_TRANSLATE_NOOP("Words", "Withheld")},
    {"consent-scope", "government", QT_TRANSLATE_NOOP("Words", "Send to a government")},
    {"consent-scope", "publish", QT_TRANSLATE_NOOP("Words", "Publish")},
    {"consent-scope", "full-name", QT_TRANSLATE_NOOP("Words", "Full name")},
    {"consent-scope", "photo", QT_TRANSLATE_NOOP("Words", "Photo")},
    {"consent-state", "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
    {"consent-state", "given", QT_TRANSLATE_NOOP("Words", "Given")},
    {"consent-state", "refused", QT_TRANSLATE_NOOP("Words", "Refused")},
    {"demand-kind", "release", QT_TRANSLATE_NOOP("Words", "Release")},
    {"demand-kind", "drop-charges", QT_TRANSLATE_NOOP("Words", "Drop the charges")},
    {"demand-kind", "stop-harassment", QT_TRANSLATE_NOOP("Words", "Stop the harassment")},
    {"demand-kind", "fair-trial", QT_TRANSLATE_NOOP("Words", "Fair trial")},
    {"demand-kind", "medical-care", QT_TRANSLATE_NOOP("Words", "Medical care")},
    {"demand-kind", "access-to-counsel", QT_TRANSLATE_NOOP("Words", "Access to counsel")},
    {"demand-kind", "investigate", QT_TRANSLATE_NOOP("Words", "Investigate")},
    {"demand-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"case-state", "open", QT_TRANSLATE_NOOP("Words", "Open")},
    {"case-state", "closed", QT_TRANSLATE_NOOP("Words", "Closed")},
    {"edition", "first", QT_TRANSLATE_NOOP("Words", "First")},
    {"edition", "further-information", QT_TRANSLATE_NOOP("Words", "Further information")},
    {"edition", "outcome", QT_TRANSLATE_NOOP("Words", "Outcome")},
    {"track", "administrative", QT_TRANSLATE_NOOP("Words", "Administrative")},
    {"track", "criminal", QT_TRANSLATE_NOOP("Words", "Criminal")},
    {"track", "civil", QT_TRANSLATE_NOOP("Words", "Civil")},
    {"track", "extradition", QT_TRANSLATE_NOOP("Words", "Extradition")},
    {"track", "constitutional", QT_TRANSLATE_NOOP("Words", "Constitutional")},
    {"track", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"proceeding-state", "investigation", QT_TRANSLATE_NOOP("Words", "Investigation")},
    {"proceeding-state", "trial", QT_TRANSLATE_NOOP("Words", "Trial")},
    {"proceeding-state", "appeal", QT_TRANSLATE_NOOP("Words", "Appeal")},
    {"proceeding-state", "closed", QT_TRANSLATE_NOOP("Words", "Closed")},
    {"proceeding-state", "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
    {"charge-state", "suspected", QT_TRANSLATE_NOOP("Words", "Suspected")},
    {"charge-state", "charged", QT_TRANSLATE_NOOP("Words", "Charged")},
    {"charge-state", "amended", QT_TRANSLATE_NOOP("Words", "Amended")},
    {"charge-state", "convicted", QT_TRANSLATE_NOOP("Words", "Convicted")},
    {"charge-state", "acquitted", QT_TRANSLATE_NOOP("Words", "Acquitted")},
    {"charge-state", "dropped", QT_TRANSLATE_NOOP("Words", "Dropped")},
    {"charge-state", "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
    {"hearing-type", "remand", QT_TRANSLATE_NOOP("Words", "Remand")},
    {"hearing-type", "preliminary", QT_TRANSLATE_NOOP("Words", "Preliminary")},
    {"hearing-type", "trial", QT_TRANSLATE_NOOP("Words", "Trial")},
    {"hearing-type", "verdict", QT_TRANSLATE_NOOP("Words", "Verdict")},
    {"hearing-type", "appeal", QT_TRANSLATE_NOOP("Words", "Appeal")},
    {"hearing-type", "cassation", QT_TRANSLATE_NOOP("Words", "Cassation")},
    {"hearing-type", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"hearing-outcome", "held", QT_TRANSLATE_NOOP("Words", "Held")},
    {"hearing-outcome", "postponed", QT_TRANSLATE_NOOP("Words", "Postponed")},
    {"hearing-outcome", "cancelled", QT_TRANSLATE_NOOP("Words", "Cancelled")},
    {"hearing-outcome", "verdict-given", QT_TRANSLATE_NOOP("Words", "Verdict given")},
    {"hearing-outcome", "remanded", QT_TRANSLATE_NOOP("Words", "Remanded")},
    {"hearing-outcome", "released", QT_TRANSLATE_NOOP("Words", "Released")},
    {"hearing-outcome", "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
    {"defendant-role", "defendant", QT_TRANSLATE_NOOP("Words", "Defendant")},
    {"defendant-role", "appellant", QT_TRANSLATE_NOOP("Words", "Appellant")},
    {"defendant-role", "witness", QT_TRANSLATE_NOOP("Words", "Witness")},
    {"defendant-role", "victim", QT_TRANSLATE_NOOP("Words", "Victim")},
    {"sentence-component", "administrative-arrest", QT_TRANSLATE_NOOP("Words", "Administrative arrest")},
    {"sentence-component", "imprisonment", QT_TRANSLATE_NOOP("Words", "Imprisonment")},
    {"sentence-component", "suspended", QT_TRANSLATE_NOOP("Words", "Suspended")},
    {"sentence-component", "fine", QT_TRANSLATE_NOOP("Words", "Fine")},
    {"sentence-component", "ban", QT_TRANSLATE_NOOP("Words", "Ban")},
    {"sentence-component", "restriction-of-liberty", QT_TRANSLATE_NOOP("Words", "Restriction of liberty")},
    {"sentence-component", "life", QT_TRANSLATE_NOOP("Words", "Life")},
    {"sentence-component", "none", QT_TRANSLATE_NOOP("Words", "None")},
    {"amount-qualifier", "exact", QT_TRANSLATE_NOOP("Words", "Exact")},
    {"amount-qualifier", "up-to", QT_TRANSLATE_NOOP("Words", "Up to")},
    {"amount-qualifier", "about", QT_TRANSLATE_NOOP("Words", "About")},
    {"amount-qualifier", "at-least", QT_TRANSLATE_NOOP("Words", "At least")},
    {"legal-basis", "police-hold", QT_TRANSLATE_NOOP("Words", "Police hold")},
    {"legal-basis", "administrative-arrest", QT_TRANSLATE_NOOP("Words", "Administrative arrest")},
    {"legal-basis", "pre-trial", QT_TRANSLATE_NOOP("Words", "Pre-trial detention")},
    {"legal-basis", "imprisonment", QT_TRANSLATE_NOOP("Words", "Imprisonment")},
    {"legal-basis", "house-arrest", QT_TRANSLATE_NOOP("Words", "House arrest")},
    {"legal-basis", "psychiatric", QT_TRANSLATE_NOOP("Words", "Psychiatric detention")},
    {"legal-basis", "immigration", QT_TRANSLATE_NOOP("Words", "Immigration detention")},
    {"legal-basis", "unacknowledged", QT_TRANSLATE_NOOP("Words", "Unacknowledged detention")},
    {"incident-kind", "arrest", QT_TRANSLATE_NOOP("Words", "Arrest")},
    {"incident-kind", "raid", QT_TRANSLATE_NOOP("Words", "Raid")},
    {"incident-kind", "threat", QT_TRANSLATE_NOOP("Words", "Threat")},
    {"incident-kind", "harassment", QT_TRANSLATE_NOOP("Words", "Harassment")},
    {"incident-kind", "beating", QT_TRANSLATE_NOOP("Words", "Beating")},
    {"incident-kind", "attack", QT_TRANSLATE_NOOP("Words", "Attack")},
    {"incident-kind", "killing", QT_TRANSLATE_NOOP("Words", "Killing")},
    {"incident-kind", "press-conference", QT_TRANSLATE_NOOP("Words", "Press conference")},
    {"incident-kind", "assembly", QT_TRANSLATE_NOOP("Words", "Assembly")},
    {"incident-kind", "strike", QT_TRANSLATE_NOOP("Words", "Strike")},
    {"incident-kind", "hearing", QT_TRANSLATE_NOOP("Words", "Hearing")},
    {"incident-kind", "publication", QT_TRANSLATE_NOOP("Words", "Publication")},
    {"incident-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"incident-role", "detained", QT_TRANSLATE_NOOP("Words", "Detained")},
    {"incident-role", "victim", QT_TRANSLATE_NOOP("Words", "Victim")},
    {"incident-role", "threatened", QT_TRANSLATE_NOOP("Words", "Threatened")},
    {"incident-role", "relative", QT_TRANSLATE_NOOP("Words", "Relative")},
    {"incident-role", "speaker", QT_TRANSLATE_NOOP("Words", "Speaker")},
    {"incident-role", "organiser", QT_TRANSLATE_NOOP("Words", "Organiser")},
    {"incident-role", "participant", QT_TRANSLATE_NOOP("Words", "Participant")},
    {"incident-role", "perpetrator", QT_TRANSLATE_NOOP("Words", "Perpetrator")},
    {"incident-role", "witness", QT_TRANSLATE_NOOP("Words", "Witness")},
    {"incident-role", "killed", QT_TRANSLATE_NOOP("Words", "Killed")},
    {"evidence-kind", "document", QT_TRANSLATE_NOOP("Words", "Document")},
    {"evidence-kind", "photo", QT_TRANSLATE_NOOP("Words", "Photo")},
    {"evidence-kind", "video", QT_TRANSLATE_NOOP("Words", "Video")},
    {"evidence-kind", "audio", QT_TRANSLATE_NOOP("Words", "Audio")},
    {"evidence-kind", "link", QT_TRANSLATE_NOOP("Words", "Link")},
    {"evidence-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"evidence-user", "prosecution", QT_TRANSLATE_NOOP("Words", "Prosecution")},
    {"evidence-user", "defence", QT_TRANSLATE_NOOP("Words", "Defence")},
    {"evidence-user", "campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    {"evidence-user", "court", QT_TRANSLATE_NOOP("Words", "Court")},
    {"evidence-user", "media", QT_TRANSLATE_NOOP("Words", "Media")},
    {"evidence-user", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"evidence-role", "for", QT_TRANSLATE_NOOP("Words", "For")},
    {"evidence-role", "against", QT_TRANSLATE_NOOP("Words", "Against")},
    {"evidence-role", "depicted", QT_TRANSLATE_NOOP("Words", "Depicted")},
    {"source-kind", "publication", QT_TRANSLATE_NOOP("Words", "Publication")},
    {"source-kind", "person", QT_TRANSLATE_NOOP("Words", "Person")},
    {"source-kind", "organisation", QT_TRANSLATE_NOOP("Words", "Organisation")},
    {"source-kind", "official", QT_TRANSLATE_NOOP("Words", "Official")},
    {"source-kind", "document", QT_TRANSLATE_NOOP("Words", "Document")},
    {"source-kind", "observation", QT_TRANSLATE_NOOP("Words", "Observation")},
    {"source-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"reliability", "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
    {"reliability", "reliable", QT_TRANSLATE_NOOP("Words", "Reliable")},
    {"reliability", "usually-reliable", QT_TRANSLATE_NOOP("Words", "Usually reliable")},
    {"reliability", "fairly-reliable", QT_TRANSLATE_NOOP("Words", "Fairly reliable")},
    {"reliability", "unreliable", QT_TRANSLATE_NOOP("Words", "Unreliable")},
    {"action-kind", "picket", QT_TRANSLATE_NOOP("Words", "Picket")},
    {"action-kind", "rally", QT_TRANSLATE_NOOP("Words", "Rally")},
    {"action-kind", "petition", QT_TRANSLATE_NOOP("Words", "Petition")},
    {"action-kind", "vigil", QT_TRANSLATE_NOOP("Words", "Vigil")},
    {"action-kind", "meeting", QT_TRANSLATE_NOOP("Words", "Meeting")},
    {"action-kind", "other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"channel", "email", QT_TRANSLATE_NOOP("Words", "Email")},
    {"channel", "post", QT_TRANSLATE_NOOP("Words", "Post")},
    {"channel", "either", QT_TRANSLATE_NOOP("Words", "Email or post")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

/// The first entry for this owner, or for any.
QString wordIn(std::span<const Word> table, const QString& owner, const QString& key)
{
    for (const Word& entry : table)
        if (key == QLatin1String(entry.key) && (!entry.owner || owner == QLatin1String(entry.owner)))
            return translated(entry.word);
    return key;
}

const KindWords& wordsOf(Kind kind)
{
    return std::span(kinds)[static_cast<std::size_t>(kind)];
}

using FieldsOfKind = std::vector<QStringList>;

FieldsOfKind split(const char* KindWords::*fields)
{
    FieldsOfKind all;
    for (const KindWords& words : kinds)
        all.push_back(QString::fromLatin1(words.*fields).split(QLatin1Char(' ')));
    return all;
}

} // namespace

QString kindWord(Kind kind)
{
    return translated(wordsOf(kind).one);
}

QString kindsWord(Kind kind)
{
    return translated(wordsOf(kind).many);
}

QString fieldLabel(Kind kind, const QString& field)
{
    return wordIn(labels, kindDef(kind).key, field);
}

QString codeWord(const QString& list, const QString& key)
{
    return key.isEmpty() ? QString() : wordIn(codes, list, key);
}

const QStringList& mainFields(Kind kind)
{
    static const FieldsOfKind all = split(&KindWords::main);
    return all.at(static_cast<std::size_t>(kind));
}

const QStringList& listFields(Kind kind)
{
    static const FieldsOfKind all = split(&KindWords::list);
    return all.at(static_cast<std::size_t>(kind));
}

} // namespace vigil
