// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lettersubject.h"
#include "base/result.h"
#include "domain/kind.h"
#include "domain/lettertemplate.h"

#include <QString>

namespace vigil {

class CaseworkService;
struct Stores;
struct Workplace;

/// What a letter of one case from one signatory to one contact may say, by consent: the values for a template.
class LetterFacts final
{
public:
    LetterFacts(Stores& stores, const CaseworkService& casework, const Workplace& workplace);
    struct Asked
    {
        Reference caseFile;
        Reference contact;
        Reference signatory;
        QString language;
        QString ownWords = {};
    };
    Result<TemplateMap> values(const Asked& asked) const;
    struct Gathered
    {
        TemplateMap values;
        WrittenSubject about;
    };
    /// The values, and whom and what they speak of. People with a recorded release and what is satisfied are left out;
    /// who refused to be named in full stands with initials.
    Result<Gathered> gather(const Asked& asked) const;

private:
    Result<TemplateValue> personValue(const LetterPerson& person, const Asked& asked) const;
    Result<void> addCustody(TemplateMap& values, const StoredRecord& person, const QString& language) const;
    Result<void> addSentences(TemplateMap& values, const StoredRecord& person, const QString& language) const;
    Result<TemplateMap> signatoryValues(const Asked& asked) const;
    Result<TemplateMap> caseValues(const StoredRecord& caseFile, const Asked& asked) const;
    Stores& m_stores;
    const CaseworkService& m_casework;
    const Workplace& m_workplace;
};

} // namespace vigil
