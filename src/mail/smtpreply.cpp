// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpreply.h"

#include <QRegularExpression>

namespace vigil {

namespace {

constexpr qsizetype maxLineBytes = 8192; // RFC 5321 section 4.5.3.1.5 says 512; servers write more
constexpr qsizetype maxLines = 256;
constexpr qsizetype maxShownCharacters = 500;

QString visibleCharacter(QChar c)
{
    const auto category = c.category();
    const bool hidden = category == QChar::Other_Control || category == QChar::Other_Format ||
                        category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    if (!hidden)
        return c;
    return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
}

} // namespace

QString SmtpReply::enhancedCode() const
{
    static const QRegularExpression pattern(QStringLiteral("\\A([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s|\\z)"));
    return lines.isEmpty() ? QString() : pattern.match(lines.first()).captured(1);
}

QString SmtpReply::text() const
{
    QString shown;
    const QString joined = lines.join(QLatin1Char(' '));
    for (const QChar c : joined) {
        const QString next = visibleCharacter(c);
        if (shown.size() + next.size() > maxShownCharacters)
            break;
        shown += next;
    }
    return shown;
}

std::optional<SmtpReply> SmtpReplyReader::takeReply()
{
    while (!m_broken) {
        const auto end = m_pending.indexOf('\n');
        if (end < 0) {
            m_broken = m_pending.size() > maxLineBytes;
            return std::nullopt;
        }
        QByteArray line = m_pending.left(end);
        m_pending.remove(0, end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (auto reply = takeLine(line))
            return reply;
    }
    return std::nullopt;
}

std::optional<SmtpReply> SmtpReplyReader::takeLine(const QByteArray& line)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([2-5]\\d\\d)(?:([ -])(.*))?\\z"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(QString::fromUtf8(line));
    const int code = match.captured(1).toInt();
    m_broken = !match.hasMatch() || line.size() > maxLineBytes || (m_partial && m_partial->code != code) ||
               (m_partial && m_partial->lines.size() >= maxLines);
    if (m_broken)
        return std::nullopt;
    if (!m_partial)
        m_partial = SmtpReply{code, {}};
    m_partial->lines += match.captured(3);
    if (match.captured(2) == QLatin1String("-"))
        return std::nullopt;
    return std::exchange(m_partial, std::nullopt);
}

} // namespace vigil
