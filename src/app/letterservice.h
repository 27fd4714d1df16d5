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

struct DraftRequest
{
    Reference caseFile;
    QString templateId;                      ///< an id, or a family: then the language decides
    std::vector<Reference> to = {};          ///< contacts; empty: the case's addressees
    std::optional<Reference> signatory = {}; ///< none: the only one with consent
    QString language =
        {}; ///< empty: the template's, else the first of the contact's that the family has, else the campaign's
    QString channel = {}; ///< email, post or either; empty: either
};

struct DraftedLetter
{
    std::optional<Reference> letter; ///< none in a preview
    Reference contact;
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
    Code code;      ///< "kind-mismatch", "already-drafted", "released", "appeal-passed", …
    QString reason; ///< a sentence for a person
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

/// From a case to letters that may go. Every letter that is stopped is named with its reason; the rest goes on.
class LetterService final
{
public:
    LetterService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules);
    ~LetterService();

    std::vector<TemplateRow> templates() const;
    /// Errors "unknown-template", "no-signatory", "ambiguous-signatory", "unknown-reference", "no-addressees",
    /// "unknown-channel".
    Result<DraftReport> preview(const DraftRequest& request) const;
    Result<DraftReport> draft(const DraftRequest& request);
    /// `state` empty: all.
    Result<std::vector<LetterRow>> list(const QString& state = {}) const;
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
    Result<LetterRow> row(const StoredRecord& letter) const;
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
