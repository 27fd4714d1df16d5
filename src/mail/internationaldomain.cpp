// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/message.h"

#include <idn2.h>
#include <memory>

namespace vigil {

Result<QString> asciiDomain(const QString& domain)
{
    char* converted = nullptr;
    const QByteArray utf8 = domain.toUtf8();
    // UTS #46 non-transitional: "ß" stays itself, as browsers and registries read it today.
    const int status = idn2_to_ascii_8z(utf8.constData(), &converted, IDN2_NONTRANSITIONAL | IDN2_NFC_INPUT);
    const std::unique_ptr<char, decltype(&idn2_free)> owner(converted, &idn2_free);
    const bool hasEmptyLabel = domain.split(QLatin1Char('.')).contains(QString());
    if (status != IDN2_OK || utf8.contains('\0') || hasEmptyLabel)
        return Error{"bad-address", domain};
    return QString::fromLatin1(converted).toLower();
}

Result<QString> envelopeAddress(const EmailAddress& address)
{
    VIGIL_TRY_GET(domain, asciiDomain(address.domain()));
    return QString(address.localPart() + QLatin1Char('@') + domain);
}

} // namespace vigil
