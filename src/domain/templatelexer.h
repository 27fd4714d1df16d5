// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lettertemplate.h"

namespace vigil {

/// One piece of template source: text, or the inside of a tag with the place where it stands.
struct TemplateToken
{
    enum class Kind { Text, Tag };
    Kind kind;
    QString content;
    qsizetype offset; ///< of the content in the source
};

struct SourcePlace
{
    int line;
    int column; ///< in code points
};
SourcePlace placeOf(const QString& source, qsizetype offset);

/// Cuts source with "\n" line ends. A block tag or comment alone on its line takes the line with it; comments are left
/// out. A tag that does not close ends the tokens and sets `unclosedAt`, else it is −1.
std::vector<TemplateToken> templateTokens(const QString& source, qsizetype* unclosedAt);

} // namespace vigil
