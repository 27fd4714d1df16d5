// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "domain/lettertemplate.h"

namespace vigil {

/// A built-in letter template, ready to render.
struct CompiledLetter
{
    TemplateRow row;
    LetterTemplate subject;
    LetterTemplate body;
};

/// The templates that come with the program. A broken one is a bug of the program and is left out with a log line.
class LetterCatalogue final
{
public:
    LetterCatalogue();
    const std::vector<CompiledLetter>& all() const { return m_letters; }
    const CompiledLetter* byId(const QString& id) const; ///< null when unknown
    /// The languages of a family, in the order of `all`; empty when there is no such family.
    QStringList languages(const QString& family) const;
    QStringList languages() const; ///< of all families, each once
    /// The first family that serves a kind of contact; empty when none does.
    QString familyFor(const QString& contactKind) const;
    bool serves(const QString& family, const QString& contactKind) const;
    const CompiledLetter* find(const QString& family, const QString& language) const;

private:
    std::vector<CompiledLetter> m_letters;
};

} // namespace vigil
