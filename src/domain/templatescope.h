// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/templatenode.h"

#include <QHash>
#include <optional>

namespace vigil {

/// What a name in a template means where it stands.
struct ResolvedField
{
    TemplateTarget target;
    std::optional<TemplateFieldType> type; ///< nothing for an element of a list
};

/// The catalogue of fields as seen from inside the {{#each}} blocks that are open.
class TemplateScope final
{
public:
    explicit TemplateScope(const std::vector<TemplateField>& fields);

    /// An empty path stands for a list that is unknown: every name may then be right.
    void enter(const QString& listPath) { m_lists.append(listPath); }
    void leave() { m_lists.removeLast(); }
    /// Nothing when no field has that name here.
    std::optional<ResolvedField> resolve(const QString& name) const;
    /// The nearest name that would be right here; empty when none is near.
    QString nearestTo(const QString& name) const;

private:
    std::optional<ResolvedField> special(const QString& name) const;
    QStringList namesHere() const;
    bool isElementField(const QString& path) const;

    QHash<QString, TemplateField> m_fields;
    QStringList m_lists;
};

/// The nearest of the words, at most a third of its letters away; empty when none is.
QString nearestWord(const QString& word, const QStringList& words);

} // namespace vigil
