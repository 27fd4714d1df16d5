// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "domain/kind.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace vigil {

class Changes;
class LetterCatalogue;
class LetterFacts;
class LetterRules;
struct StoredRecord;
struct Stores;

struct TemplateRow
{
    QString id;     ///< "prosecutor-en"
    QString family; ///< "prosecutor"
    QString name;
    QString kind; ///< contact kind it serves, or "any"
    QString language;
};

/// The ends of one letter of a case.
struct LetterPair
{
    Reference contact;
    Reference signatory;
    bool operator==(const LetterPair&) const = default;
};

struct DraftRequest
{
    Reference caseFile;
    QString templateId = {};                 ///< an id, or a family: then the language decides; empty: for each
                                             ///< contact the first family that serves its kind
    std::vector<Reference> to = {};          ///< contacts; empty: the case's addressees
    std::vector<Reference> signatories = {}; ///< a letter from each; empty: from the only one with consent
    QString language =
        {}; ///< empty: the template's, else the first of the contact's that the family has, else the campaign's
    QString channel = {};                 ///< email, post or either; empty: either
    QString ownWords = {};                ///< a paragraph for each of these letters, as typed
    std::vector<LetterPair> without = {}; ///< left out by a person
};

struct DraftedLetter
{
    std::optional<Reference> letter; ///< none in a preview
    Reference contact;
    Reference signatory;
    QString to; ///< the contact's name
    QString language;
    QString subject;
    QString body;
    Findings warnings;
};

struct SkippedLetter
{
    Reference reference; ///< the contact at draft, the letter later
    QString name;
    Code code;                               ///< "kind-mismatch", "already-drafted", "released", "appeal-passed", …
    QString reason;                          ///< a sentence for a person
    std::optional<Reference> signatory = {}; ///< at draft
    std::optional<Reference> earlier = {};   ///< of "already-drafted": the letter that there is
};

struct DraftReport
{
    std::optional<Receipt> receipt; ///< none when nothing was drafted, and in a preview
    std::vector<DraftedLetter> drafted;
    std::vector<SkippedLetter> skipped;
};

struct LetterRow
{
    Reference reference;
    QString to;
    Reference contact;
    QString caseTitle;
    Reference caseFile;
    QString signatory;
    QString language;
    QString subject;
    QString channel;
    QString state; ///< draft, approved, exported, posted, or the outbox state
};

struct LetterView
{
    LetterRow row;
    QString body;
    QString emailTo;      ///< "" when it has none
    QStringList postalTo; ///< lines of the address block; office and country alone when there is no postal point
    QStringList copies;
    Findings findings; ///< what would stop or warn now; codes as in SkippedLetter
};

struct ApproveReport
{
    std::optional<Receipt> receipt;
    std::vector<Reference> approved;
    std::vector<SkippedLetter> skipped;
};

/// Somebody whom a letter about a case may go to.
struct AddresseeChoice
{
    enum class Why {
        OfCase,     ///< an addressee of the case
        Prosecutor, ///< a prosecutor of the country of the case
        Mission     ///< a mission of that country where a signatory lives
    };
    Reference contact;
    QString name;
    Why why = Why::OfCase;
    QString sitsIn = {};                  ///< of a mission: ISO 3166
    std::optional<QDate> lastLetter = {}; ///< the date of the newest letter to them, whatever its case and state
};

/// Somebody who may sign.
struct SignatoryChoice
{
    Reference signatory;
    QString name;
    QString city;
    QString country; ///< ISO 3166
    QString consent; ///< given, refused, unknown
};

struct LetterAudience
{
    std::vector<AddresseeChoice> addressees; ///< those of the case first
    std::vector<SignatoryChoice> signatories;
};

/// How much of a letter stands word for word in another to the same contact.
struct LetterLikeness
{
    Reference letter;
    double share; ///< 0 to 1, as WordRuns
};

/// From a case to letters that may go. Every letter that is stopped is named with its reason; the rest goes on.
class LetterService final
{
public:
    LetterService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules);
    ~LetterService();

    std::vector<TemplateRow> templates() const;
    /// Whom a case can be written to and who can sign. Errors "unknown-reference".
    Result<LetterAudience> audience(Reference caseFile) const;
    /// Errors "unknown-template", "no-signatory", "ambiguous-signatory", "unknown-reference", "no-addressees",
    /// "unknown-channel", "own-words-long" (detail: how many characters at most), "input-refused"
    /// (a control character in them).
    Result<DraftReport> preview(const DraftRequest& request) const;
    Result<DraftReport> draft(const DraftRequest& request);
    static constexpr int longestOwnWords = 2000; ///< characters
    /// Of the newest letters on file to this contact, in any state, the one that is most like a text. Nothing when none
    /// is on file.
    Result<std::optional<LetterLikeness>> mostAlike(Reference contact, const QString& body) const;
    /// `state` empty: all.
    Result<std::vector<LetterRow>> list(const QString& state = {}) const;
    /// How many letters are in that state of the record: draft, approved, queued, exported, posted or sent.
    Result<qint64> count(const QString& state) const;
    Result<std::vector<LetterRow>> listOfCase(Reference caseFile) const;
    Result<LetterView> show(Reference letter) const;
    /// Freezes text, facts, contact point and channel. An empty list: every draft.
    Result<ApproveReport> approve(const std::vector<Reference>& letters);
    /// Records that letters were posted, one change. From then on they cannot be mailed. `approved` of the report holds
    /// those that were marked; code of a skipped one (a draft, one by mail, one sent already): "not-for-post".
    Result<ApproveReport> markPosted(const std::vector<Reference>& letters);

private:
    struct Work;
    Result<Work> work(const DraftRequest& request) const;
    class Titles;
    Result<LetterRow> row(const StoredRecord& letter, Titles& titles) const;
    Result<std::vector<LetterRow>> rows(const std::vector<StoredRecord>& letters) const;
    Result<QStringList> copies(Reference caseFile) const;
    Result<StoredRecord> frozen(const StoredRecord& letter) const;
    Result<std::vector<StoredRecord>> toApprove(const std::vector<Reference>& letters) const;
    QDate today() const;
    Stores& m_stores;
    Changes& m_changes;
    LetterFacts& m_facts;
    LetterRules& m_rules;
    std::unique_ptr<LetterCatalogue> m_catalogue;
};

} // namespace vigil
