// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templatescope.h"

#include "domain/names.h"

#include <algorithm>

namespace vigil {

namespace {

using Source = TemplateTarget::Source;

const QHash<QString, Source>& specials()
{
    static const QHash<QString, Source> all = {{QStringLiteral("first"), Source::First},
                                               {QStringLiteral("last"), Source::Last},
                                               {QStringLiteral("index"), Source::Index},
                                               {QStringLiteral("."), Source::Self}};
    return all;
}

} // namespace

TemplateScope::TemplateScope(const std::vector<TemplateField>& fields)
{
    for (const auto& field : fields)
        m_fields.insert(field.path, field);
}

std::optional<ResolvedField> TemplateScope::resolve(const QString& name) const
{
    for (qsizetype up = 0; up < m_lists.size(); ++up) {
        const QString path = m_lists.at(m_lists.size() - 1 - up) + QLatin1Char('.') + name;
        if (const auto found = m_fields.constFind(path); found != m_fields.constEnd())
            return ResolvedField{{Source::Element, static_cast<int>(up), name, path, found->required}, found->type};
    }
    if (const auto meaning = special(name))
        return meaning;
    const auto found = m_fields.constFind(name);
    if (found == m_fields.constEnd() || isElementField(name))
        return m_lists.contains(QString()) ? std::optional(ResolvedField{}) : std::nullopt;
    return ResolvedField{{Source::Root, 0, name, name, found->required}, found->type};
}

std::optional<ResolvedField> TemplateScope::special(const QString& name) const
{
    const auto found = specials().constFind(name);
    if (m_lists.isEmpty() || found == specials().constEnd())
        return std::nullopt;
    std::optional<TemplateFieldType> type;
    if (*found != Source::Self)
        type = TemplateFieldType::Number;
    return ResolvedField{{*found, 0, name, name, false}, type};
}

bool TemplateScope::isElementField(const QString& path) const
{
    for (auto dot = path.indexOf(QLatin1Char('.')); dot > 0; dot = path.indexOf(QLatin1Char('.'), dot + 1)) {
        const auto parent = m_fields.constFind(path.left(dot));
        if (parent != m_fields.constEnd() && parent->type == TemplateFieldType::List)
            return true;
    }
    return false;
}

QStringList TemplateScope::namesHere() const
{
    QStringList names;
    for (const auto& list : m_lists)
        for (const auto& field : m_fields)
            if (field.path.startsWith(list + QLatin1Char('.')))
                names.append(field.path.mid(list.size() + 1));
    for (const auto& field : m_fields)
        if (!isElementField(field.path))
            names.append(field.path);
    if (!m_lists.isEmpty())
        names += {QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("index")};
    names.sort();
    return names;
}

QString TemplateScope::nearestTo(const QString& name) const
{
    const auto names = namesHere();
    const QString near = nearestWord(name, names);
    if (!near.isEmpty())
        return near;
    const auto whole = std::find_if(names.begin(), names.end(), [&name](const QString& candidate) {
        return candidate.endsWith(QLatin1Char('.') + name) || name.endsWith(QLatin1Char('.') + candidate);
    });
    return whole == names.end() ? QString() : *whole;
}

QString nearestWord(const QString& word, const QStringList& words)
{
    QString nearest;
    int distance = std::max(1, static_cast<int>(word.size()) / 3) + 1;
    for (const auto& candidate : words) {
        const int there = editDistance(word.toLower(), candidate.toLower(), distance);
        if (there < distance) {
            distance = there;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace vigil
