// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil {

/// An email address that can stand in an SMTP command: RFC 5321 section 4.1.2 dot-string local part (UTF-8 allowed, RFC
/// 6531), a domain of at least two labels or "localhost", no quoted local parts, no address literals, at most 254
/// octets; never CR, LF, NUL, space or control characters.
class EmailAddress final
{
public:
    /// Errors: "bad-address" (detail: the text made visible), "masked-address" for "[email protected]" and the like.
    static Result<EmailAddress> parse(const QString& text);
    const QString& toString() const { return m_text; }
    QString localPart() const;
    QString domain() const;
    bool needsSmtpUtf8() const; ///< a non-ASCII local part
    bool operator==(const EmailAddress&) const = default;
    auto operator<=>(const EmailAddress&) const = default;

private:
    explicit EmailAddress(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// Whether text is an address that a web page has masked ("[email protected]", "name [at] host", "…@…"): recorded as
/// withheld.
bool isMaskedAddress(const QString& text);

/// Text that can stand in a header: no CR, LF, NUL or other control characters; trimmed.
class HeaderText final
{
public:
    /// Error "line-break-in-header" or "control-character"; detail: the text made visible.
    static Result<HeaderText> parse(const QString& text);
    const QString& toString() const { return m_text; }
    bool operator==(const HeaderText&) const = default;

private:
    explicit HeaderText(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

struct Mailbox
{
    HeaderText name; ///< may be empty
    EmailAddress address;
    /// `Name <address>`, `"Name, with comma" <address>` or a bare address. Errors as above.
    static Result<Mailbox> parse(const QString& text);
    QString toString() const;
    bool operator==(const Mailbox&) const = default;
};

} // namespace vigil
