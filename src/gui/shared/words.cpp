// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/words.h"

#include "domain/names.h"
#include "domain/partialdate.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <array>
#include <span>

namespace vigil {

namespace {

struct PillEntry
{
    const char* key;
    const char* word;
    PillTone tone;
};

constexpr PillEntry statuses[] = {
    {"unknown", QT_TRANSLATE_NOOP("Words", "Unknown"), PillTone::Exiled},
    {"at-liberty", QT_TRANSLATE_NOOP("Words", "At liberty"), PillTone::Released},
    {"sought", QT_TRANSLATE_NOOP("Words", "Sought"), PillTone::OnTrial},
    {"police-hold", QT_TRANSLATE_NOOP("Words", "Detained"), PillTone::Detained},
    {"administrative-arrest", QT_TRANSLATE_NOOP("Words", "Detained"), PillTone::Detained},
    {"pre-trial", QT_TRANSLATE_NOOP("Words", "Detained"), PillTone::Detained},
    {"serving", QT_TRANSLATE_NOOP("Words", "Sentenced"), PillTone::Sentenced},
    {"house-arrest", QT_TRANSLATE_NOOP("Words", "House arrest"), PillTone::HouseArrest},
    {"psychiatric", QT_TRANSLATE_NOOP("Words", "Detained"), PillTone::Detained},
    {"immigration", QT_TRANSLATE_NOOP("Words", "Detained"), PillTone::Detained},
    {"whereabouts-unknown", QT_TRANSLATE_NOOP("Words", "Missing"), PillTone::Detained},
    {"released", QT_TRANSLATE_NOOP("Words", "Released"), PillTone::Released},
    {"exiled", QT_TRANSLATE_NOOP("Words", "Exiled"), PillTone::Exiled},
    {"deceased", QT_TRANSLATE_NOOP("Words", "Deceased"), PillTone::Deceased},
};

constexpr PillEntry letterStates[] = {
    {"draft", QT_TRANSLATE_NOOP("Words", "Draft"), PillTone::Exiled},
    {"approved", QT_TRANSLATE_NOOP("Words", "Approved"), PillTone::HouseArrest},
    {"exported", QT_TRANSLATE_NOOP("Words", "Exported"), PillTone::Sentenced},
    {"posted", QT_TRANSLATE_NOOP("Words", "Posted"), PillTone::Released},
    {"queued", QT_TRANSLATE_NOOP("Words", "Queued"), PillTone::OnTrial},
    {"claimed", QT_TRANSLATE_NOOP("Words", "Sending"), PillTone::OnTrial},
    {"sending", QT_TRANSLATE_NOOP("Words", "Sending"), PillTone::OnTrial},
    {"committing", QT_TRANSLATE_NOOP("Words", "Sending"), PillTone::OnTrial},
    {"accepted", QT_TRANSLATE_NOOP("Words", "Sent"), PillTone::Released},
    {"sent", QT_TRANSLATE_NOOP("Words", "Sent"), PillTone::Released},
    {"deferred", QT_TRANSLATE_NOOP("Words", "Deferred"), PillTone::OnTrial},
    {"refused", QT_TRANSLATE_NOOP("Words", "Refused"), PillTone::Detained},
    {"held", QT_TRANSLATE_NOOP("Words", "Held"), PillTone::Detained},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

Pill pillIn(std::span<const PillEntry> table, const QString& key, const Pill& otherwise)
{
    for (const PillEntry& entry : table)
        if (key == QLatin1String(entry.key))
            return {.word = translated(entry.word), .tone = entry.tone};
    return otherwise;
}

} // namespace

Pill pillOf(const QString& statusKey, bool onTrial)
{
    const Pill plain = pillIn(statuses, statusKey, {.word = statusKey, .tone = PillTone::Exiled});
    if (onTrial && plain.tone == PillTone::Detained)
        return {.word = translated(QT_TRANSLATE_NOOP("Words", "On trial")), .tone = PillTone::OnTrial};
    return plain;
}

Pill letterPillOf(const QString& state)
{
    if (state == QLatin1String("unknown"))
        return {.word = translated(QT_TRANSLATE_NOOP("Words", "Not known")), .tone = PillTone::Detained};
    return pillIn(letterStates, state, {.word = state, .tone = PillTone::Exiled});
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString dayText(const QDate& day)
{
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QString momentText(const QDateTime& moment)
{
    return QLocale().toString(moment.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm"));
}

QString arrestedText(const PersonListing& listing)
{
    const QDate day = QDate::fromString(listing.arrestedEarliest, Qt::ISODate);
    if (day.isValid() && readTypedDate(listing.arrested, day).date.isDay())
        return dayText(day);
    return madeVisible(listing.arrested);
}

QString expectedEndText(const PersonListing& listing, bool overdue)
{
    const QDate day = QDate::fromString(listing.expectedEndDate, Qt::ISODate);
    const QDate latest = QDate::fromString(listing.expectedEndLatest.left(10), Qt::ISODate);
    if (!day.isValid() && !latest.isValid())
        return {};
    const QString end = dayText(day.isValid() ? day : latest);
    if (overdue)
        return QCoreApplication::translate("Words", "Overdue %1").arg(end);
    return day.isValid() ? QCoreApplication::translate("Words", "Release %1").arg(end)
                         : QCoreApplication::translate("Words", "Release by %1").arg(end);
}

QString languageName(const QString& code)
{
    // Those that letters and contacts are likely to be in; others keep their English name.
    static_cast<void>(std::to_array<const char*>(
        {QT_TRANSLATE_NOOP("Languages", "English"), QT_TRANSLATE_NOOP("Languages", "Russian"),
         QT_TRANSLATE_NOOP("Languages", "Kazakh"), QT_TRANSLATE_NOOP("Languages", "Ukrainian"),
         QT_TRANSLATE_NOOP("Languages", "Belarusian"), QT_TRANSLATE_NOOP("Languages", "German"),
         QT_TRANSLATE_NOOP("Languages", "French"), QT_TRANSLATE_NOOP("Languages", "Spanish"),
         QT_TRANSLATE_NOOP("Languages", "Italian"), QT_TRANSLATE_NOOP("Languages", "Polish"),
         QT_TRANSLATE_NOOP("Languages", "Turkish"), QT_TRANSLATE_NOOP("Languages", "Arabic")}));
    const QLocale::Language language = QLocale(code).language();
    if (language == QLocale::C)
        return code;
    const QString english = QLocale::languageToString(language);
    return QCoreApplication::translate("Languages", english.toLatin1().constData());
}

} // namespace vigil
