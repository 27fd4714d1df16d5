// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lettercatalogue.h"
#include "domain/record.h"

#include <functional>

namespace vigil {

class LetterFacts;
class LetterRules;

/// A draft request with every name in it resolved.
struct DraftOrder
{
    StoredRecord caseFile;
    std::vector<StoredRecord> signatories;
    std::vector<Reference> contacts; ///< each once
    std::optional<Reference> sheet;
    QString family;   ///< empty: the contact decides
    QString language; ///< empty: the contact decides
    QString channel;
    QString ownWords;
    QDate today;
};

/// A letter as it would be kept, and as the report shows it.
struct LetterMade
{
    Record record;
    DraftedLetter shown;
};

/// Turns a case into letter texts, one addressee at a time; writes nothing.
class LetterDrafting final
{
public:
    LetterDrafting(const Stores& stores, const LetterFacts& facts, const LetterRules& rules,
                   const LetterCatalogue& catalogue);
    Result<DraftOrder> order(const DraftRequest& request, QDate today) const;
    struct Outcome
    {
        std::optional<LetterMade> made = {};
        std::optional<SkippedLetter> skipped = {};
    };
    Result<Outcome> draft(const DraftOrder& order, const StoredRecord& signatory, Reference contact) const;

private:
    /// One letter, as far as it is known by now.
    struct Plan
    {
        const DraftOrder& order;
        const StoredRecord& signatory;
        const StoredRecord& contact;
        QString family;
    };
    static Outcome skipped(const Plan& plan, Code code, const QString& detail);
    Result<std::vector<StoredRecord>> signatories(const DraftRequest& request) const;
    Result<const CompiledLetter*> letterTemplate(const Plan& plan) const;
    Result<std::optional<Reference>> earlierLetter(const Plan& plan) const;
    Result<Outcome> write(const Plan& plan, const CompiledLetter& letter, const Findings& warnings) const;
    const Stores& m_stores;
    const LetterFacts& m_facts;
    const LetterRules& m_rules;
    const LetterCatalogue& m_catalogue;
};

} // namespace vigil
