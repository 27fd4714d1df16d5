// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    };
    Result<TemplateMap> values(const Asked& asked) const;

private:
    Stores& m_stores;
    const CaseworkService& m_casework;
    const Workplace& m_workplace;
};

} // namespace vigil
