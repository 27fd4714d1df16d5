// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letteraddress.h"

#include "app/recordservice.h"
#include "app/stores.h"
#include "domain/countryname.h"
#include "domain/languagetext.h"
#include "domain/lettertemplate.h"

namespace vigil {

namespace {

/// The country that a letter to this office is posted to: of a mission, where it sits.
QString destination(const Record& contact)
{
    const QString host = contact.text(QStringLiteral("accreditedTo"));
    return host.isEmpty() ? contact.text(QStringLiteral("country")) : host;
}

bool isCountry(const QString& line, const QString& country, const QString& language)
{
    for (const QString& wording : {countryName(country, language), countryName(country, QStringLiteral("en")), country})
        if (line.compare(wording, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

QStringList trimmedLines(const QStringList& parts)
{
    QStringList lines;
    for (const auto& part : parts)
        if (const QString line = part.trimmed(); !line.isEmpty())
            lines << line;
    return lines;
}

} // namespace

QString textOnlyIn(const QString& perLanguage, const QString& language, const QString& baseLanguage)
{
    const QString text = textFor(perLanguage, language, baseLanguage);
    if (language == baseLanguage || text.isEmpty())
        return text;
    for (const auto& line : perLanguage.split(QLatin1Char('\n')))
        if (line.trimmed().startsWith(language + QLatin1Char(':')))
            return text;
    return {};
}

QString officeName(const StoredRecord& contact, const QString& language)
{
    const QString office = textFor(contact.record.text(QStringLiteral("officeNames")), language, QStringLiteral("en"));
    return (office.isEmpty() ? titleOf(contact) : office).section(QLatin1Char('\n'), 0, 0);
}

QStringList postalLines(const QString& value)
{
    const QStringList lines = trimmedLines(value.split(QLatin1Char('\n')));
    return lines.size() == 1 ? trimmedLines(value.split(QLatin1Char(','))) : lines;
}

QStringList addressBlock(const StoredRecord& contact, const QString& postalValue, const QString& language,
                         const QString& senderLanguage)
{
    const QString country = destination(contact.record);
    QStringList lines = postalLines(postalValue);
    while (!country.isEmpty() && !lines.isEmpty() && isCountry(lines.last(), country, senderLanguage))
        lines.removeLast();
    const QString office = officeName(contact, language);
    if (lines.isEmpty() || lines.first().compare(office, Qt::CaseInsensitive) != 0)
        lines.prepend(office);
    if (!country.isEmpty())
        lines << countryName(country, senderLanguage).toUpper();
    return lines;
}

QString signedBody(const StoredRecord& letter, const StoredRecord& signatory)
{
    const QString country =
        countryName(signatory.record.text(QStringLiteral("country")), letter.record.text(QStringLiteral("language")));
    const QStringList place = trimmedLines({signatory.record.text(QStringLiteral("city")), country});
    QStringList lines{letter.record.text(QStringLiteral("body")).trimmed(), QString(), titleOf(signatory)};
    lines += trimmedLines({signatory.record.text(QStringLiteral("organisation")), place.join(QStringLiteral(", "))});
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString placeAndDate(const FinishedLetter& letter)
{
    const QString date = dateInWords(PartialDate::day(letter.date), letter.language);
    return letter.city.isEmpty() ? date : letter.city + QStringLiteral(", ") + date;
}

Result<FinishedLetter> finishedLetter(const Stores& stores, const StoredRecord& letter)
{
    const Record& record = letter.record;
    const QString language = record.text(QStringLiteral("language"));
    VIGIL_TRY_GET(signatory, stores.records.find(*record.reference(QStringLiteral("signatory"))));
    const Record& sender = signatory.record;
    return FinishedLetter{.reference = letter.reference.toString(),
                          .sender = trimmedLines({titleOf(signatory), sender.text(QStringLiteral("organisation")),
                                                  sender.text(QStringLiteral("city")),
                                                  countryName(sender.text(QStringLiteral("country")), language)}),
                          .city = sender.text(QStringLiteral("city")),
                          .date = QDate::fromString(record.text(QStringLiteral("letterDate")), Qt::ISODate),
                          .addressee =
                              record.text(QStringLiteral("postalTo")).split(QLatin1Char('\n'), Qt::SkipEmptyParts),
                          .subject = record.text(QStringLiteral("subject")),
                          .body = record.text(QStringLiteral("body")).trimmed(),
                          .signature = titleOf(signatory),
                          .language = language};
}

} // namespace vigil
