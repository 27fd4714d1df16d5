// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headerfield.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace vigil {

namespace {

constexpr qsizetype maxLine = 76;
constexpr qsizetype maxPlainWord = 60;
/// 39 octets are 52 characters of base64 and 64 with the frame: within 75, and on the first line beside "Subject: ".
constexpr qsizetype maxOctetsInWord = 39;

bool isPlain(const QString& text)
{
    static const QRegularExpression printable(QStringLiteral("\\A[\\x20-\\x7e]*\\z"));
    const auto words = text.split(QLatin1Char(' '));
    return printable.match(text).hasMatch() && !text.contains(QLatin1String("=?")) &&
           !text.contains(QLatin1String("  ")) &&
           std::all_of(words.begin(), words.end(), [](const QString& word) { return word.size() <= maxPlainWord; });
}

bool continuesCharacter(char octet)
{
    return (octet & 0xc0) == 0x80;
}

/// Each word holds whole characters (RFC 2047 section 5).
QByteArray encodedWords(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray result;
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype end = std::min(at + maxOctetsInWord, utf8.size());
        while (end < utf8.size() && continuesCharacter(utf8.at(end)))
            --end;
        if (at > 0)
            result += "\n ";
        result += "=?utf-8?b?" + utf8.mid(at, end - at).toBase64() + "?=";
        at = end;
    }
    return result;
}

QByteArray folded(const QString& text, qsizetype nameLength)
{
    QByteArray result;
    qsizetype column = nameLength + 1;
    const auto words = text.split(QLatin1Char(' '));
    for (const auto& word : words) {
        const bool breaks = !result.isEmpty() && column + 1 + word.size() > maxLine;
        column = breaks ? 1 + word.size() : column + 1 + word.size();
        if (!result.isEmpty())
            result += breaks ? "\n " : " ";
        result += word.toLatin1();
    }
    return result;
}

QByteArray phrase(const QString& name)
{
    static const QRegularExpression atoms(QStringLiteral("\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+\\z"));
    if (!isPlain(name) || name.size() > maxPlainWord)
        return encodedWords(name);
    if (atoms.match(name).hasMatch())
        return name.toLatin1();
    QByteArray quoted = name.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

} // namespace

QByteArray unstructuredField(const QString& text, qsizetype nameLength)
{
    return isPlain(text) ? folded(text, nameLength) : encodedWords(text);
}

QByteArray mailboxField(const QString& name, const QString& address)
{
    if (name.isEmpty())
        return address.toUtf8();
    const QByteArray shown = phrase(name);
    const qsizetype lastLine = shown.size() - (shown.lastIndexOf('\n') + 1);
    const bool breaks = lastLine + address.toUtf8().size() + 10 > maxLine;
    return shown + (breaks ? "\n <" : " <") + address.toUtf8() + '>';
}

} // namespace vigil
