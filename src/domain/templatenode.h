// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lettertemplate.h"

namespace vigil {

enum class TemplateFilter { Long, Short, Pattern, Plural, Gender, Case, Default, Join, Upper, Lower };

struct TemplateFilterCall
{
    TemplateFilter filter;
    QStringList arguments;
};

/// Where a compiled name finds its value.
struct TemplateTarget
{
    enum class Source { Root, Element, Self, First, Last, Index };
    Source source = Source::Root;
    int scopesUp = 0; ///< for Element and its kin: 0 is the innermost {{#each}}
    QString path;     ///< within the root or the element
    QString fullPath; ///< as in the catalogue, for the list of missing fields
    bool required = false;
};

struct LetterTemplate::Node
{
    enum class Kind { Sequence, Text, Value, If, Each };
    Kind kind = Kind::Sequence;
    QString text = {};
    TemplateTarget target = {};
    std::vector<TemplateFilterCall> filters = {};
    std::vector<Node> children = {};
    std::vector<Node> otherwise = {};
};

} // namespace vigil
