// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kind.h"

#include "domain/fields.h"

namespace vigil {

QString Reference::toString() const
{
    return kindDef(kind).prefix + QLatin1Char('-') + QString::number(id);
}

std::optional<Reference> Reference::parse(const QString& text)
{
    const QString trimmed = text.trimmed();
    const qsizetype dash = trimmed.indexOf(QLatin1Char('-'));
    const QString digits = trimmed.mid(dash + 1);
    // No sign, no spaces, no leading zero: one spelling for each record.
    if (dash < 1 || digits.isEmpty() || digits.at(0) < QLatin1Char('1') || digits.at(0) > QLatin1Char('9'))
        return std::nullopt;
    bool isNumber = false;
    const qint64 id = digits.toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    for (const auto& def : allKinds())
        if (def.prefix.compare(trimmed.left(dash), Qt::CaseInsensitive) == 0)
            return Reference{def.kind, id};
    return std::nullopt;
}

} // namespace vigil
