// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/countryname.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace vigil {

QString countryName(const QString& country, const QString& language)
{
    if (country.isEmpty())
        return {};
    const QByteArray place = country.toUpper().toLatin1();
    const QByteArray words = language.toLatin1();
    icu::UnicodeString name;
    icu::Locale("", place.constData()).getDisplayCountry(icu::Locale(words.constData()), name);
    return QString(reinterpret_cast<const QChar*>(name.getBuffer()), name.length());
}

} // namespace vigil
