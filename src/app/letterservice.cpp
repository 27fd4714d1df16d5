// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterservice.h"

#include "app/changes.h"
#include "app/letteraddress.h"
#include "app/letteraudience.h"
#include "app/letterdrafting.h"
#include "app/lettermail.h"
#include "app/letterrules.h"
#include "app/lettersubject.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "domain/textlikeness.h"

#include <QHash>
#include <map>

namespace vigil {

namespace {

QString languageOfSender(const StoredRecord& signatory)
{
    const QString language = signatory.record.text(QStringLiteral("language"));
    return language.isEmpty() ? QStringLiteral("en") : language;
}

/// On paper, or free to be: an approved letter by either way is no longer mailed once somebody posted it.
bool canBePosted(const Record& letter)
{
    const QString state = letter.text(QStringLiteral("state"));
    return state == QStringLiteral("exported") ||
           (state == QStringLiteral("approved") && letter.text(QStringLiteral("channel")) != QStringLiteral("email"));
}

} // namespace

/// The letters of one request, not written yet.
struct LetterService::Work
{
    std::vector<LetterMade> made;
    std::vector<SkippedLetter> skipped;
    QString caseTitle;
};

LetterService::LetterService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules)
    : m_stores(stores), m_changes(changes), m_facts(facts), m_rules(rules),
      m_catalogue(std::make_unique<LetterCatalogue>())
{
}

LetterService::~LetterService() = default;

QDate LetterService::today() const
{
    return campaignToday(m_stores, m_changes.workplace());
}

std::vector<TemplateRow> LetterService::templates() const
{
    std::vector<TemplateRow> rows;
    for (const auto& letter : m_catalogue->all())
        rows.push_back(letter.row);
    return rows;
}

Result<LetterAudience> LetterService::audience(Reference caseFile) const
{
    return audienceOf(m_stores, caseFile);
}

Result<LetterService::Work> LetterService::work(const DraftRequest& request) const
{
    const LetterDrafting drafting(m_stores, m_facts, m_rules, *m_catalogue);
    VIGIL_TRY_GET(order, drafting.order(request, today()));
    Work work{.made = {}, .skipped = {}, .caseTitle = titleOf(order.caseFile)};
    for (const auto& signatory : order.signatories)
        for (const auto& contact : order.contacts) {
            const LetterPair pair{.contact = contact, .signatory = signatory.reference};
            if (std::find(request.without.begin(), request.without.end(), pair) != request.without.end())
                continue;
            VIGIL_TRY(m_changes.goOn());
            VIGIL_TRY_GET(outcome, drafting.draft(order, signatory, contact));
            if (outcome.made)
                work.made.push_back(std::move(*outcome.made));
            if (outcome.skipped)
                work.skipped.push_back(std::move(*outcome.skipped));
        }
    return work;
}

Result<DraftReport> LetterService::preview(const DraftRequest& request) const
{
    VIGIL_TRY_GET(planned, work(request));
    DraftReport report{.receipt = {}, .drafted = {}, .skipped = planned.skipped};
    for (const auto& letter : planned.made)
        report.drafted.push_back(letter.shown);
    return report;
}

Result<DraftReport> LetterService::draft(const DraftRequest& request)
{
    VIGIL_TRY_GET(planned, work(request));
    DraftReport report{.receipt = {}, .drafted = {}, .skipped = planned.skipped};
    if (planned.made.empty())
        return report;
    VIGIL_TRY_GET(receipt, m_changes.apply({.key = QStringLiteral("draft-letters"), .label = planned.caseTitle},
                                           [&](ChangeWriter& writer) -> Result<void> {
                                               for (auto& letter : planned.made) {
                                                   VIGIL_TRY_GET(reference, writer.insert(letter.record));
                                                   letter.shown.letter = reference;
                                                   report.drafted.push_back(letter.shown);
                                               }
                                               return {};
                                           }));
    report.receipt = receipt;
    return report;
}

Result<std::optional<LetterLikeness>> LetterService::mostAlike(Reference contact, const QString& body) const
{
    constexpr std::ptrdiff_t mostLookedAt = 100;
    VIGIL_TRY_GET(letters, m_stores.records.listLinking(Kind::Letter, QStringLiteral("contact"), contact));
    const WordRuns runs(body);
    std::optional<LetterLikeness> most;
    const auto first = letters.end() - std::min(mostLookedAt, std::ssize(letters));
    for (auto letter = first; letter != letters.end(); ++letter) {
        const double share = runs.sharedWith(WordRuns(letter->record.text(QStringLiteral("body"))));
        if (!most || share > most->share)
            most = LetterLikeness{.letter = letter->reference, .share = share};
    }
    return most;
}

/// Many letters name the same few records.
class LetterService::Titles final
{
public:
    explicit Titles(const Stores& stores) : m_stores(stores) {}
    Result<QString> of(Reference reference)
    {
        const auto known = m_titles.find(reference);
        if (known != m_titles.end())
            return known->second;
        VIGIL_TRY_GET(record, m_stores.records.find(reference));
        return m_titles.emplace(reference, titleOf(record)).first->second;
    }

private:
    const Stores& m_stores;
    std::map<Reference, QString> m_titles;
};

Result<LetterRow> LetterService::row(const StoredRecord& letter, Titles& titles) const
{
    const Record& record = letter.record;
    const Reference contact = *record.reference(QStringLiteral("contact"));
    const Reference caseFile = *record.reference(QStringLiteral("case"));
    VIGIL_TRY_GET(to, titles.of(contact));
    VIGIL_TRY_GET(caseTitle, titles.of(caseFile));
    VIGIL_TRY_GET(signatory, titles.of(*record.reference(QStringLiteral("signatory"))));
    return LetterRow{.reference = letter.reference,
                     .to = to,
                     .contact = contact,
                     .caseTitle = caseTitle,
                     .caseFile = caseFile,
                     .signatory = signatory,
                     .language = record.text(QStringLiteral("language")),
                     .subject = record.text(QStringLiteral("subject")),
                     .channel = record.text(QStringLiteral("channel")),
                     .state = record.text(QStringLiteral("state"))};
}

Result<std::vector<LetterRow>> LetterService::rows(const std::vector<StoredRecord>& letters) const
{
    VIGIL_TRY_GET(outbox, m_stores.outbox.list());
    QHash<qint64, QString> mailStates;
    for (const auto& item : outbox)
        mailStates.insert(item.letterId, outboxStateKey(item.state));
    std::vector<LetterRow> result;
    Titles titles(m_stores);
    for (const auto& letter : letters) {
        VIGIL_TRY_GET(one, row(letter, titles));
        one.state = mailStates.value(letter.reference.id, one.state);
        result.push_back(std::move(one));
    }
    return result;
}

Result<std::vector<LetterRow>> LetterService::list(const QString& state) const
{
    VIGIL_TRY_GET(letters, m_stores.records.list(Kind::Letter));
    VIGIL_TRY_GET(all, rows(letters));
    std::erase_if(all, [&state](const LetterRow& letter) { return !state.isEmpty() && letter.state != state; });
    return std::move(all);
}

Result<std::vector<LetterRow>> LetterService::listOfCase(Reference caseFile) const
{
    VIGIL_TRY_GET(letters, m_stores.records.listLinking(Kind::Letter, QStringLiteral("case"), caseFile));
    return rows(letters);
}

/// The letter with addresses as approval would freeze them today.
Result<StoredRecord> LetterService::frozen(const StoredRecord& letter) const
{
    StoredRecord result = letter;
    Record& record = result.record;
    const Reference contact = *record.reference(QStringLiteral("contact"));
    VIGIL_TRY_GET(contactRecord, m_stores.records.find(contact));
    VIGIL_TRY_GET(signatory, m_stores.records.find(*record.reference(QStringLiteral("signatory"))));
    VIGIL_TRY_GET(email, m_rules.usablePoint(contact, QStringLiteral("email"), today()));
    VIGIL_TRY_GET(post, m_rules.usablePoint(contact, QStringLiteral("post"), today()));
    VIGIL_TRY_GET(copiesTo, copies(*record.reference(QStringLiteral("case"))));
    const bool goesByMail = record.text(QStringLiteral("channel")) != QStringLiteral("post");
    const QString postal = post ? post->record.text(QStringLiteral("value")) : QString();
    const QStringList block =
        addressBlock(contactRecord, postal, record.text(QStringLiteral("language")), languageOfSender(signatory));
    record.set(QStringLiteral("emailTo"),
               goesByMail && email ? email->record.text(QStringLiteral("value")) : QString());
    record.set(QStringLiteral("postalTo"), block.join(QLatin1Char('\n')));
    record.set(QStringLiteral("copiesTo"), goesByMail ? copiesTo.join(QLatin1Char('\n')) : QString());
    WrittenSubject about = writtenSubject(record.text(QStringLiteral("facts")));
    about.postalPoint = postal;
    record.set(QStringLiteral("facts"), withWrittenSubject(record.text(QStringLiteral("facts")), about));
    return result;
}

Result<QStringList> LetterService::copies(Reference caseFile) const
{
    VIGIL_TRY_GET(stored, m_stores.records.find(caseFile));
    QStringList addresses;
    for (const auto& link : stored.record.links(QStringLiteral("copies"))) {
        VIGIL_TRY_GET(point, m_rules.usablePoint(link.target, QStringLiteral("email"), today()));
        if (point)
            addresses << point->record.text(QStringLiteral("value"));
    }
    addresses.removeDuplicates();
    return addresses;
}

Result<LetterView> LetterService::show(Reference letter) const
{
    VIGIL_TRY_GET(stored, m_stores.records.find(letter));
    if (letter.kind != Kind::Letter)
        return Error{"unknown-reference", letter.toString()};
    VIGIL_TRY_GET(listed, rows({stored}));
    VIGIL_TRY_GET(findings, m_rules.findings(stored, today()));
    StoredRecord shown = stored;
    if (stored.record.text(QStringLiteral("state")) == QStringLiteral("draft")) {
        VIGIL_TRY_GET(wouldBe, frozen(stored));
        shown = wouldBe;
    }
    const auto lines = [&shown](const QString& field) {
        return shown.record.text(field).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    };
    return LetterView{.row = listed.front(),
                      .body = stored.record.text(QStringLiteral("body")),
                      .emailTo = shown.record.text(QStringLiteral("emailTo")),
                      .postalTo = lines(QStringLiteral("postalTo")),
                      .copies = lines(QStringLiteral("copiesTo")),
                      .findings = findings};
}

Result<qint64> LetterService::count(const QString& state) const
{
    return m_stores.records.countHaving(Kind::Letter, QStringLiteral("state"), state);
}

Result<std::vector<StoredRecord>> LetterService::toApprove(const std::vector<Reference>& letters) const
{
    std::vector<StoredRecord> chosen;
    if (letters.empty())
        return m_stores.records.listHaving(Kind::Letter, QStringLiteral("state"), QStringLiteral("draft"));
    for (const auto& reference : letters) {
        VIGIL_TRY_GET(letter, m_stores.records.find(reference));
        if (reference.kind != Kind::Letter || letter.trashedAt)
            return Error{"unknown-reference", reference.toString()};
        chosen.push_back(std::move(letter));
    }
    return chosen;
}

Result<ApproveReport> LetterService::approve(const std::vector<Reference>& letters)
{
    VIGIL_TRY_GET(chosen, toApprove(letters));
    ApproveReport report;
    std::vector<StoredRecord> approved;
    QStringList names;
    for (const auto& letter : chosen) {
        VIGIL_TRY(m_changes.goOn());
        if (letter.record.text(QStringLiteral("state")) != QStringLiteral("draft")) {
            report.skipped.push_back(skippedLetter(m_stores, letter, "not-draft", letter.reference.toString()));
            continue;
        }
        VIGIL_TRY_GET(findings, m_rules.findings(letter, today()));
        if (const auto stop = firstStop(findings, LetterWay::Mail)) {
            report.skipped.push_back(skippedLetter(m_stores, letter, stop->code, stop->detail));
            continue;
        }
        VIGIL_TRY_GET(ready, frozen(letter));
        ready.record.set(QStringLiteral("state"), QStringLiteral("approved"));
        approved.push_back(ready);
        report.approved.push_back(letter.reference);
        names << letter.reference.toString();
    }
    if (approved.empty())
        return report;
    VIGIL_TRY_GET(receipt, m_changes.apply({.key = QStringLiteral("approve-letters"), .label = firstOf(names)},
                                           [&](ChangeWriter& writer) -> Result<void> {
                                               for (const auto& letter : approved)
                                                   VIGIL_TRY(writer.update(letter.reference, letter.record));
                                               return {};
                                           }));
    report.receipt = receipt;
    return report;
}

Result<ApproveReport> LetterService::markPosted(const std::vector<Reference>& letters)
{
    ApproveReport report;
    std::vector<StoredRecord> posted;
    QStringList names;
    for (const Reference& reference : letters) {
        VIGIL_TRY_GET(letter, m_stores.records.find(reference));
        if (letter.trashedAt || !canBePosted(letter.record)) {
            report.skipped.push_back(skippedLetter(m_stores, letter, "not-for-post", reference.toString()));
            continue;
        }
        letter.record.set(QStringLiteral("state"), QStringLiteral("posted"));
        letter.record.set(QStringLiteral("channel"), QStringLiteral("post"));
        posted.push_back(letter);
        report.approved.push_back(reference);
        names << reference.toString();
    }
    if (posted.empty())
        return report;
    VIGIL_TRY_GET(receipt, m_changes.apply({.key = QStringLiteral("mark-posted"), .label = firstOf(names)},
                                           [&](ChangeWriter& writer) -> Result<void> {
                                               for (const auto& letter : posted)
                                                   VIGIL_TRY(writer.update(letter.reference, letter.record));
                                               return {};
                                           }));
    report.receipt = receipt;
    return report;
}

} // namespace vigil
