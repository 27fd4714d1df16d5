// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"

#include "domain/names.h"

#include <QRegularExpression>
#include <algorithm>

namespace vigil {

namespace {

constexpr qsizetype maxAddressOctets = 254; // RFC 5321 section 4.5.3.1.3, less the angle brackets
constexpr qsizetype maxLocalPartOctets = 64;
constexpr qsizetype maxLabelLength = 63;

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isLineBreak(char32_t c)
{
    return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Controls, surrogates without a partner, and format characters, of which the bidirectional ones can make a header
/// read differently from what it is. The joiners that Persian and Indic spelling needs are text.
bool isHiddenControl(char32_t c)
{
    if (c == 0x200c || c == 0x200d || c == 0xad)
        return false;
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate;
}

/// QString::toUcs4 hides lone surrogates behind U+FFFD, so they are looked for in the UTF-16.
bool hasLoneSurrogate(const QString& text)
{
    return !text.isValidUtf16();
}

bool isAtomCharacter(char32_t c)
{
    if (c >= 0x80) {
        const auto category = QChar::category(c);
        return !QChar::isSpace(c) && category != QChar::Other_Format && category != QChar::Other_Control &&
               category != QChar::Other_NotAssigned && category != QChar::Other_PrivateUse;
    }
    return QChar::isLetterOrNumber(c) ||
           (c != 0 && QByteArrayView("!#$%&'*+-/=?^_`{|}~").contains(static_cast<char>(c)));
}

bool isDotString(const QString& text)
{
    const auto atoms = text.split(QLatin1Char('.'));
    return std::all_of(atoms.begin(), atoms.end(), [](const QString& atom) {
        const auto characters = atom.toUcs4();
        return !atom.isEmpty() &&
               std::all_of(characters.begin(), characters.end(), [](char32_t c) { return isAtomCharacter(c); });
    });
}

bool isLabel(const QString& label)
{
    const QLatin1Char hyphen('-');
    if (label.isEmpty() || label.size() > maxLabelLength || label.startsWith(hyphen) || label.endsWith(hyphen))
        return false;
    const auto characters = label.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](char32_t c) {
        return c == '-' || QChar::isLetterOrNumber(c) || (c >= 0x80 && QChar::isMark(c));
    });
}

bool isDomain(const QString& domain)
{
    if (domain == QLatin1String("localhost"))
        return true;
    const auto labels = domain.split(QLatin1Char('.'));
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return false;
    const auto& top = labels.last(); // all digits would be an IPv4 address
    return !std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit(); });
}

Error badAddress(const QString& text)
{
    return {"bad-address", madeVisible(text)};
}

QString withoutOuterSpaces(QStringView text)
{
    while (text.startsWith(QLatin1Char(' ')))
        text = text.mid(1);
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text.toString();
}

/// The text of `"…"`, or nothing when the quotes do not close at the end.
std::optional<QString> unquoted(const QString& text)
{
    QString result;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('"'))
            return i == text.size() - 1 ? std::optional(result) : std::nullopt;
        if (text.at(i) == QLatin1Char('\\') && ++i == text.size())
            return std::nullopt;
        result += text.at(i);
    }
    return std::nullopt;
}

std::optional<QString> displayName(const QString& text)
{
    if (text.startsWith(QLatin1Char('"')))
        return unquoted(text);
    static const QRegularExpression specials(QStringLiteral("[<>@,;:\\\\\"\\[\\]]"));
    return text.contains(specials) ? std::nullopt : std::optional(text);
}

} // namespace

Result<EmailAddress> EmailAddress::parse(const QString& text)
{
    if (isMaskedAddress(text))
        return Error{"masked-address", madeVisible(text)};
    const QString address = withoutOuterSpaces(text).normalized(QString::NormalizationForm_C);
    const auto at = address.lastIndexOf(QLatin1Char('@'));
    if (at < 1 || hasLoneSurrogate(address) || address.toUtf8().size() > maxAddressOctets)
        return badAddress(text);
    const QString local = address.left(at);
    const QString domain = address.mid(at + 1).toLower(); // RFC 5321 section 2.4: only the domain ignores case
    if (local.toUtf8().size() > maxLocalPartOctets || !isDotString(local) || !isDomain(domain))
        return badAddress(text);
    return EmailAddress(local + QLatin1Char('@') + domain);
}

QString EmailAddress::localPart() const
{
    return m_text.left(m_text.lastIndexOf(QLatin1Char('@')));
}

QString EmailAddress::domain() const
{
    return m_text.mid(m_text.lastIndexOf(QLatin1Char('@')) + 1);
}

bool EmailAddress::needsSmtpUtf8() const
{
    return !isAscii(localPart());
}

bool isMaskedAddress(const QString& text)
{
    static const QRegularExpression masked(
        QStringLiteral("[\\[(<{]\\s*e-?mail\\s*(protected|hidden|removed)?\\s*[\\])>}]" // "[email protected]"
                       "|e-?mail\\s+protected"
                       "|protected\\s+from\\s+spam"
                       "|[\\[({<]\\s*(at|dot|собака)\\s*[\\])}>]" // "name [at] host"
                       "|^\\s*[^\\s@]+\\s+at\\s+[^\\s@]+(\\.|\\s+dot\\s+)[^\\s@]+\\s*$"
                       "|(…|\\.{3}|\\*{2,}|•)[^\\s@]*@" // "…@…"
                       "|@[^\\s@]*(…|\\.{3}|\\*{2,}|•)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return masked.match(text).hasMatch();
}

Result<HeaderText> HeaderText::parse(const QString& text)
{
    const auto characters = text.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), [](char32_t c) { return isLineBreak(c); }))
        return Error{"line-break-in-header", madeVisible(text)};
    const bool hidden =
        std::any_of(characters.begin(), characters.end(), [](char32_t c) { return isHiddenControl(c); });
    if (hidden || hasLoneSurrogate(text))
        return Error{"control-character", madeVisible(text)};
    return HeaderText(text.trimmed());
}

Result<Mailbox> Mailbox::parse(const QString& text)
{
    if (isMaskedAddress(text))
        return Error{"masked-address", madeVisible(text)};
    VIGIL_TRY_GET(clean, HeaderText::parse(text));
    const QString& whole = clean.toString();
    const auto open = whole.lastIndexOf(QLatin1Char('<'));
    if (open < 0) {
        VIGIL_TRY_GET(bare, EmailAddress::parse(whole));
        VIGIL_TRY_GET(noName, HeaderText::parse({}));
        return Mailbox{noName, bare};
    }
    const auto shown = displayName(whole.left(open).trimmed());
    if (!whole.endsWith(QLatin1Char('>')) || !shown)
        return badAddress(text);
    VIGIL_TRY_GET(named, HeaderText::parse(*shown));
    VIGIL_TRY_GET(address, EmailAddress::parse(whole.mid(open + 1, whole.size() - open - 2)));
    return Mailbox{named, address};
}

QString Mailbox::toString() const
{
    QString shown = name.toString();
    if (shown.isEmpty())
        return address.toString();
    static const QRegularExpression special(QStringLiteral("[()<>\\[\\]:;@\\\\,.\"]")); // RFC 5322 section 3.2.3
    if (shown.contains(special)) {
        shown.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        shown = QLatin1Char('"') + shown + QLatin1Char('"');
    }
    return QStringLiteral("%1 <%2>").arg(shown, address.toString());
}

} // namespace vigil
