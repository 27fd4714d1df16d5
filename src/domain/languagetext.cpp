// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/languagetext.h"

#include <QMap>
#include <QRegularExpression>

namespace vigil {

QString textFor(const QString& perLanguage, const QString& language, const QString& fallbackLanguage)
{
    static const QRegularExpression prefix(QStringLiteral("^\\s*([a-z]{2}):\\s*"));
    QMap<QString, QStringList> texts;
    QString current = fallbackLanguage;
    QString first;
    for (const auto& line : perLanguage.trimmed().split(QLatin1Char('\n'))) {
        const auto match = prefix.match(line);
        if (match.hasMatch())
            current = match.captured(1);
        if (first.isEmpty())
            first = current;
        texts[current].append(line.mid(match.capturedLength()).trimmed());
    }
    for (const auto& wanted : {language, fallbackLanguage, first})
        if (const QString text = texts.value(wanted).join(QLatin1Char('\n')).trimmed(); !text.isEmpty())
            return text;
    return {};
}

} // namespace vigil
