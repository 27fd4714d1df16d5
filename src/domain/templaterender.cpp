// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templatefilters.h"

#include <algorithm>

namespace vigil {

namespace {

constexpr qsizetype maxOutputOctets = 1'048'576;
constexpr int maxSteps = 1'000'000; // lists within lists that write nothing would not end in our time

struct Scope
{
    const TemplateValue* element;
    qint64 index; ///< from 1
    qint64 count;
};

/// A dotted path is either a key of its own or leads through nested records.
TemplateValue lookUp(const TemplateMap& map, const QString& path)
{
    if (const auto found = map.constFind(path); found != map.constEnd())
        return *found;
    const auto dot = path.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return {};
    const auto record = map.constFind(path.left(dot));
    return record != map.constEnd() && record->map() ? lookUp(*record->map(), path.mid(dot + 1)) : TemplateValue();
}

/// Writes one letter. Values are copied in as they are, never read as template text.
class Renderer final
{
public:
    Renderer(const TemplateMap& values, const QString& language) : m_values(values), m_language(language) {}

    void write(const std::vector<LetterTemplate::Node>& nodes)
    {
        for (const auto& node : nodes)
            if (step())
                write(node);
    }
    bool isTooLong() const { return m_isTooLong; }
    LetterTemplate::Output take() { return std::move(m_output); }

private:
    using Node = LetterTemplate::Node;
    using Source = TemplateTarget::Source;

    bool step()
    {
        m_isTooLong = m_isTooLong || ++m_steps > maxSteps;
        return !m_isTooLong;
    }
    void write(const Node& node)
    {
        switch (node.kind) {
        case Node::Kind::Sequence:
            return write(node.children);
        case Node::Kind::Text:
            return append(node.text);
        case Node::Kind::Value:
            return append(filtered(node));
        case Node::Kind::If:
            return write(holds(valueOf(node.target)) ? node.children : node.otherwise);
        case Node::Kind::Each:
            return writeEach(node);
        }
    }
    void writeEach(const Node& node)
    {
        const auto value = valueOf(node.target);
        noteIfMissing(node.target, value);
        if (!value.list())
            return;
        const auto count = static_cast<qint64>(value.list()->size());
        qint64 index = 0;
        for (const auto& element : *value.list()) {
            if (!step())
                return;
            m_scopes.push_back({&element, ++index, count});
            write(node.children);
            m_scopes.pop_back();
        }
    }
    QString filtered(const Node& node)
    {
        auto value = valueOf(node.target);
        const bool hasDefault = std::any_of(node.filters.begin(), node.filters.end(),
                                            [](const auto& call) { return call.filter == TemplateFilter::Default; });
        if (!hasDefault)
            noteIfMissing(node.target, value);
        for (const auto& call : node.filters)
            if (applies(call, value))
                value = call.filter == TemplateFilter::Case ? declined(node.target, call.arguments.first(), value)
                                                            : TemplateValue(applyFilter(call, value, m_language));
        return plainText(value, m_language);
    }
    /// A missing value passes through, so that a later default finds it missing; gender has a word for it.
    static bool applies(const TemplateFilterCall& call, const TemplateValue& value)
    {
        if (call.filter == TemplateFilter::Default)
            return value.isMissing();
        return !value.isMissing() || call.filter == TemplateFilter::Gender;
    }
    TemplateValue declined(TemplateTarget target, const QString& grammaticalCase, const TemplateValue& nominative) const
    {
        target.path += QLatin1Char('_') + grammaticalCase;
        const auto form = valueOf(target);
        return form.isMissing() ? nominative : form;
    }
    TemplateValue valueOf(const TemplateTarget& target) const
    {
        if (target.source == Source::Root)
            return lookUp(m_values, target.path);
        const auto& scope = m_scopes.at(m_scopes.size() - 1 - static_cast<std::size_t>(target.scopesUp));
        switch (target.source) {
        case Source::Self:
            return *scope.element;
        case Source::Index:
            return scope.index;
        case Source::First:
            return qint64{scope.index == 1};
        case Source::Last:
            return qint64{scope.index == scope.count};
        default:
            return scope.element->map() ? lookUp(*scope.element->map(), target.path) : TemplateValue();
        }
    }
    static bool holds(const TemplateValue& value)
    {
        return !value.isMissing() && !(value.number() && *value.number() == 0);
    }
    void noteIfMissing(const TemplateTarget& target, const TemplateValue& value)
    {
        if (target.required && value.isMissing() && !m_output.missing.contains(target.fullPath))
            m_output.missing.append(target.fullPath);
    }
    void append(const QString& text)
    {
        m_octets += text.toUtf8().size();
        m_isTooLong = m_isTooLong || m_octets > maxOutputOctets;
        if (!m_isTooLong)
            m_output.text += text;
    }

    const TemplateMap& m_values;
    const QString& m_language;
    std::vector<Scope> m_scopes;
    LetterTemplate::Output m_output;
    qsizetype m_octets = 0;
    int m_steps = 0;
    bool m_isTooLong = false;
};

} // namespace

Result<LetterTemplate::Output> LetterTemplate::render(const TemplateMap& values) const
{
    Renderer renderer(values, m_language);
    renderer.write(m_root->children);
    if (renderer.isTooLong())
        return Error{"too-long", {}};
    return renderer.take();
}

} // namespace vigil
