// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templateexpression.h"

namespace vigil {

namespace {

class ExpressionReader final
{
public:
    ExpressionReader(const QString& content, qsizetype offset) : m_content(content), m_offset(offset) {}

    std::optional<TemplateExpression> read()
    {
        TemplateExpression expression;
        expression.path = word();
        if (expression.path.text.isEmpty())
            return std::nullopt;
        while (take(QLatin1Char('|'))) {
            const auto filter = readFilter();
            if (!filter)
                return std::nullopt;
            expression.filters.push_back(*filter);
        }
        return atEnd() ? std::optional(expression) : std::nullopt;
    }
    /// What stands where reading stopped.
    ExpressionWord fault()
    {
        skipBlanks();
        const auto start = m_at;
        while (m_at < m_content.size() && !m_content.at(m_at).isSpace())
            ++m_at;
        return {m_content.mid(start, m_at - start), m_offset + start};
    }

private:
    std::optional<ExpressionFilter> readFilter()
    {
        ExpressionFilter filter{word(), {}};
        if (filter.name.text.isEmpty())
            return std::nullopt;
        if (!take(QLatin1Char(':')))
            return filter;
        do {
            const auto argument = quoted();
            if (!argument)
                return std::nullopt;
            filter.arguments.push_back(*argument);
        } while (take(QLatin1Char(',')));
        return filter;
    }
    ExpressionWord word()
    {
        skipBlanks();
        const auto start = m_at;
        while (m_at < m_content.size() && isWordCharacter(m_content.at(m_at)))
            ++m_at;
        return {m_content.mid(start, m_at - start), m_offset + start};
    }
    std::optional<ExpressionWord> quoted()
    {
        skipBlanks();
        const auto start = m_at;
        if (!take(QLatin1Char('"')))
            return std::nullopt;
        QString text;
        for (; m_at < m_content.size() && m_content.at(m_at) != QLatin1Char('"'); ++m_at)
            text += escaped();
        if (m_at < m_content.size()) {
            ++m_at;
            return ExpressionWord{text, m_offset + start};
        }
        m_at = start;
        return std::nullopt;
    }
    QChar escaped()
    {
        if (m_content.at(m_at) != QLatin1Char('\\') || m_at + 1 == m_content.size())
            return m_content.at(m_at);
        const QChar next = m_content.at(++m_at);
        return next == QLatin1Char('n') ? QChar(QLatin1Char('\n')) : next;
    }
    static bool isWordCharacter(QChar c)
    {
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.') || c == QLatin1Char('-');
    }
    void skipBlanks()
    {
        while (m_at < m_content.size() && m_content.at(m_at).isSpace())
            ++m_at;
    }
    bool take(QLatin1Char sign)
    {
        skipBlanks();
        if (m_at == m_content.size() || m_content.at(m_at) != sign)
            return false;
        ++m_at;
        return true;
    }
    bool atEnd()
    {
        skipBlanks();
        return m_at == m_content.size();
    }

    const QString& m_content;
    qsizetype m_offset;
    qsizetype m_at = 0;
};

} // namespace

std::optional<TemplateExpression> readExpression(const QString& content, qsizetype offset, ExpressionWord* fault)
{
    ExpressionReader reader(content, offset);
    auto expression = reader.read();
    if (!expression)
        *fault = reader.fault();
    return expression;
}

} // namespace vigil
