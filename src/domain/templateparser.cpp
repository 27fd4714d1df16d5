// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templateexpression.h"
#include "domain/templatefilters.h"
#include "domain/templatelexer.h"
#include "domain/templatescope.h"

#include <algorithm>

namespace vigil {

namespace {

using Node = LetterTemplate::Node;
constexpr qsizetype maxDepth = 8;
constexpr std::size_t maxErrors = 100; // a file that is no template at all need not be read to its end

struct Tag
{
    QString word; ///< "#if", "#each", "/if", "/each", "else", or empty for a value
    QString rest;
    qsizetype offset;
    qsizetype restOffset;
};

Tag tagOf(const TemplateToken& token)
{
    const auto first = std::find_if(token.content.begin(), token.content.end(), [](QChar c) { return !c.isSpace(); });
    const QString inside = token.content.trimmed();
    const auto offset = token.offset + std::distance(token.content.begin(), first);
    const bool isBlock = inside.startsWith(QLatin1Char('#')) || inside.startsWith(QLatin1Char('/'));
    if (!isBlock && inside != QLatin1String("else"))
        return {{}, token.content, offset, token.offset};
    const auto found = std::find_if(inside.begin(), inside.end(), [](QChar c) { return c.isSpace(); });
    const auto length = std::distance(inside.begin(), found);
    return {inside.left(length), inside.mid(length), offset, offset + length};
}

/// Builds the tree by recursive descent; errors are collected; a depth beyond the limit, or too many of
/// them, ends the reading.
class Compiler final
{
public:
    Compiler(const QString& source, const QString& language, const std::vector<TemplateField>& fields)
        : m_source(source), m_language(language), m_scope(fields)
    {
    }

    Node compile()
    {
        qsizetype unclosedAt = -1;
        m_tokens = templateTokens(m_source, &unclosedAt);
        if (unclosedAt >= 0)
            report("syntax", unclosedAt, QStringLiteral("{{"));
        Node root;
        while (m_next < m_tokens.size() && !m_stopped) {
            readNodes(root.children);
            if (m_next < m_tokens.size() && !m_stopped) // a closing tag that no block waits for
                reportStray(tagOf(m_tokens.at(m_next++)));
        }
        return root;
    }
    std::vector<TemplateError> errors()
    {
        std::stable_sort(m_errors.begin(), m_errors.end(), [](const TemplateError& a, const TemplateError& b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        return m_errors;
    }

private:
    void report(Code code, qsizetype offset, const QString& detail, const QString& suggestion = {})
    {
        const auto place = placeOf(m_source, offset);
        m_errors.push_back({code, place.line, place.column, detail, suggestion});
        m_stopped = m_stopped || m_errors.size() == maxErrors;
    }
    void reportStray(const Tag& tag) { report("unexpected-close", tag.offset, tag.word); }

    /// Reads until a tag that closes or divides a block, which is left for the caller.
    void readNodes(std::vector<Node>& nodes)
    {
        for (; m_next < m_tokens.size() && !m_stopped; ++m_next) {
            const auto& token = m_tokens.at(m_next);
            if (token.kind == TemplateToken::Kind::Text) {
                nodes.push_back({.kind = Node::Kind::Text, .text = token.content});
                continue;
            }
            const Tag tag = tagOf(token);
            if (tag.word.startsWith(QLatin1Char('/')) || tag.word == QLatin1String("else"))
                return;
            if (tag.word.isEmpty())
                readValue(tag, nodes);
            else
                readBlock(tag, nodes);
        }
    }
    void readValue(const Tag& tag, std::vector<Node>& nodes)
    {
        const auto expression = expressionOf(tag);
        if (!expression)
            return;
        Node node{.kind = Node::Kind::Value};
        const auto field = resolve(expression->path);
        auto type = field ? field->type : std::nullopt;
        for (const auto& filter : expression->filters)
            if (const auto call = callOf(filter, type)) {
                node.filters.push_back(*call);
                if (call->filter != TemplateFilter::Default)
                    type = TemplateFieldType::Text;
            }
        const bool isText = type != TemplateFieldType::List && type != TemplateFieldType::Record;
        if (field && !isText && expression->filters.empty())
            report("bad-argument", expression->path.offset, expression->path.text);
        if (field)
            node.target = field->target;
        nodes.push_back(std::move(node));
    }
    void readBlock(const Tag& tag, std::vector<Node>& nodes)
    {
        const bool isIf = tag.word == QLatin1String("#if");
        if (!isIf && tag.word != QLatin1String("#each")) {
            report("syntax", tag.offset, tag.word,
                   nearestWord(tag.word, {QStringLiteral("#if"), QStringLiteral("#each")}));
            return;
        }
        if (m_open.size() == maxDepth) {
            report("too-deep", tag.offset, tag.word);
            m_stopped = true;
            return;
        }
        Node node{.kind = isIf ? Node::Kind::If : Node::Kind::Each};
        const auto field = blockField(tag, isIf);
        if (field)
            node.target = field->target;
        m_open.append(tag.word.mid(1));
        if (!isIf)
            m_scope.enter(field ? field->target.fullPath : QString());
        readBody(tag, node);
        if (!isIf)
            m_scope.leave();
        m_open.removeLast();
        nodes.push_back(std::move(node));
    }
    std::optional<ResolvedField> blockField(const Tag& tag, bool isIf)
    {
        const auto expression = expressionOf(tag);
        if (!expression)
            return std::nullopt;
        if (!expression->filters.empty()) {
            const auto& name = expression->filters.front().name;
            report("syntax", name.offset, name.text);
        }
        auto field = resolve(expression->path);
        if (field && !isIf && field->type && *field->type != TemplateFieldType::List) {
            report("bad-argument", expression->path.offset, expression->path.text);
            return std::nullopt;
        }
        return field;
    }
    void readBody(const Tag& opening, Node& node)
    {
        bool divided = false;
        ++m_next;
        while (true) {
            readNodes(divided ? node.otherwise : node.children);
            if (m_stopped)
                return;
            if (m_next == m_tokens.size())
                return reportUnclosed(opening);
            const Tag tag = tagOf(m_tokens.at(m_next));
            if (tag.word.mid(1) == m_open.last() && tag.word.startsWith(QLatin1Char('/')))
                return;
            if (closesOuter(tag))
                return reportUnclosed(opening);
            if (tag.word == QLatin1String("else") && node.kind == Node::Kind::If && !divided)
                divided = true;
            else
                reportStray(tag);
            ++m_next;
        }
    }
    /// The closing tag belongs to a block around this one: it is left for that one.
    bool closesOuter(const Tag& tag) const
    {
        return tag.word.startsWith(QLatin1Char('/')) && m_open.contains(tag.word.mid(1));
    }
    void reportUnclosed(const Tag& opening)
    {
        report("unclosed-block", opening.offset, opening.word);
        --m_next; // the caller's loop steps over a closing tag that was not this block's
    }
    std::optional<TemplateExpression> expressionOf(const Tag& tag)
    {
        ExpressionWord fault;
        auto expression = readExpression(tag.rest, tag.restOffset, &fault);
        if (!expression)
            report("syntax", fault.offset, fault.text);
        return expression;
    }
    std::optional<ResolvedField> resolve(const ExpressionWord& name)
    {
        auto field = m_scope.resolve(name.text);
        if (!field)
            report("unknown-field", name.offset, name.text, m_scope.nearestTo(name.text));
        return field;
    }
    std::optional<TemplateFilterCall> callOf(const ExpressionFilter& written, std::optional<TemplateFieldType> type)
    {
        const auto filter = templateFilterFromName(written.name.text);
        if (!filter) {
            report("unknown-filter", written.name.offset, written.name.text,
                   nearestWord(written.name.text, templateFilterNames()));
            return std::nullopt;
        }
        TemplateFilterCall call{*filter, {}};
        for (const auto& argument : written.arguments)
            call.arguments.append(argument.text);
        const auto wrong = wrongFilterArgument(call, m_language);
        if (wrong && *wrong < call.arguments.size()) {
            const auto& argument = written.arguments.at(static_cast<std::size_t>(*wrong));
            report("bad-argument", argument.offset, argument.text);
        } else if (wrong || !filterFits(*filter, type)) {
            report("bad-argument", written.name.offset, written.name.text);
        }
        return call;
    }

    const QString& m_source;
    const QString& m_language;
    TemplateScope m_scope;
    std::vector<TemplateToken> m_tokens;
    std::size_t m_next = 0;
    QStringList m_open;
    std::vector<TemplateError> m_errors;
    bool m_stopped = false;
};

} // namespace

std::variant<LetterTemplate, std::vector<TemplateError>>
LetterTemplate::compile(const QString& source, const QString& language, const std::vector<TemplateField>& fields)
{
    QString text = source;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    Compiler compiler(text, language, fields);
    Node root = compiler.compile();
    if (auto errors = compiler.errors(); !errors.empty())
        return errors;
    LetterTemplate compiled;
    compiled.m_language = language;
    compiled.m_root = std::make_shared<const Node>(std::move(root));
    return compiled;
}

} // namespace vigil
