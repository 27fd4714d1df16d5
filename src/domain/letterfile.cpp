// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letterfile.h"

#include "domain/fields.h"
#include "domain/names.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringDecoder>
#include <optional>

namespace vigil {

namespace {

struct Header
{
    QString value;
    int line;
};

const QStringList& headerKeys()
{
    static const QStringList keys = {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("language"),
                                     QStringLiteral("subject")};
    return keys;
}

std::optional<QString> decoded(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

class LetterFileReader final
{
public:
    explicit LetterFileReader(const QString& text) : m_lines(text.split(QLatin1Char('\n'))) {}

    LetterTemplateSource read(const QString& family)
    {
        readHeaders();
        const QString body = QStringList(m_lines.mid(m_next)).join(QLatin1Char('\n'));
        if (body.trimmed().isEmpty())
            report("empty-body", static_cast<int>(m_next) + 1);
        for (const auto& key : headerKeys())
            if (valueOf(key).isEmpty())
                report("missing-header", m_headers.contains(key) ? m_headers.value(key).line : 1, key);
        checkCodes();
        return {family,
                valueOf(QStringLiteral("name")),
                valueOf(QStringLiteral("kind")),
                valueOf(QStringLiteral("language")),
                valueOf(QStringLiteral("subject")),
                body,
                static_cast<int>(m_next) + 1,
                m_headers.value(QStringLiteral("subject")).line};
    }
    const Findings& findings() const { return m_findings; }

private:
    void report(Code code, int line, const QString& detail = {})
    {
        m_findings.push_back({Severity::Error, {}, code, madeVisible(detail), line});
    }
    QString valueOf(const QString& key) const { return m_headers.value(key).value; }

    void readHeaders()
    {
        for (; m_next < m_lines.size() && !m_lines.at(m_next).trimmed().isEmpty(); ++m_next)
            readHeader(m_lines.at(m_next), static_cast<int>(m_next) + 1);
        m_next = std::min(m_next + 1, m_lines.size());
    }
    void readHeader(const QString& line, int number)
    {
        const auto colon = line.indexOf(QLatin1Char(':'));
        const QString key = line.left(colon).trimmed();
        if (colon < 1)
            report("bad-header-line", number, line);
        else if (!headerKeys().contains(key))
            report("unknown-header", number, key);
        else if (m_headers.contains(key))
            report("repeated-header", number, key);
        else
            m_headers.insert(key, {line.mid(colon + 1).trimmed(), number});
    }
    void checkCodes()
    {
        static const QRegularExpression twoLetters(QStringLiteral("^[a-z]{2}$"));
        const auto language = m_headers.value(QStringLiteral("language"));
        if (!language.value.isEmpty() && !twoLetters.match(language.value).hasMatch())
            report("bad-language", language.line, language.value);
        const auto kind = m_headers.value(QStringLiteral("kind"));
        const bool isKnown = kind.value == QLatin1String("any") || isContactKind(kind.value);
        if (!kind.value.isEmpty() && !isKnown)
            report("unknown-contact-kind", kind.line, kind.value);
    }
    static bool isContactKind(const QString& kind) { return codeList(QStringLiteral("contact-kind")).contains(kind); }

    QStringList m_lines;
    qsizetype m_next = 0;
    QMap<QString, Header> m_headers;
    Findings m_findings;
};

} // namespace

Result<LetterTemplateSource> parseLetterFile(const QString& family, const QByteArray& bytes)
{
    const auto text = decoded(bytes);
    if (!text)
        return Error{"bad-template-file", family, {{Severity::Error, {}, "not-utf8", {}, 1}}};
    LetterFileReader reader(*text);
    auto source = reader.read(family);
    if (!reader.findings().empty())
        return Error{"bad-template-file", family, reader.findings()};
    return source;
}

} // namespace vigil
