// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/templatenode.h"

#include <optional>

namespace vigil {

std::optional<TemplateFilter> templateFilterFromName(const QString& name);
QStringList templateFilterNames();

/// Whether a filter can work on a field of this type; without a type (an element of a list) it may.
bool filterFits(TemplateFilter filter, std::optional<TemplateFieldType> type);
/// The first argument that is wrong (its place in the list), or the number of arguments given when one is lacking.
std::optional<qsizetype> wrongFilterArgument(const TemplateFilterCall& call, const QString& language);

/// The value as text in the language, by the filter. `Case` is resolved by the renderer, which sees the sibling field.
QString applyFilter(const TemplateFilterCall& call, const TemplateValue& value, const QString& language);
QString plainText(const TemplateValue& value, const QString& language);

/// How many plural forms the language's words have, and which one (from 0) goes with the number (CLDR plural rules for
/// whole numbers).
int pluralFormCount(const QString& language);
int pluralForm(qint64 number, const QString& language);

/// A day by a pattern of d, dd, M, MM, MMM, MMMM, yy, yyyy and 'quoted words'; any other date in words.
QString dateByPattern(const PartialDate& date, const QString& language, const QString& pattern);

} // namespace vigil
