// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace vigil {

struct ExpressionWord
{
    QString text;
    qsizetype offset; ///< in the source
};

struct ExpressionFilter
{
    ExpressionWord name;
    std::vector<ExpressionWord> arguments;
};

/// The inside of a value tag, cut into words but not yet checked: `path | filter: "argument", "argument"`.
struct TemplateExpression
{
    ExpressionWord path;
    std::vector<ExpressionFilter> filters;
};

/// Reads `content`, which stands at `offset` in the source; on failure nothing, and `fault` is the word that could not
/// be read.
std::optional<TemplateExpression> readExpression(const QString& content, qsizetype offset, ExpressionWord* fault);

} // namespace vigil
