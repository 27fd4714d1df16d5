// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/words.h"

#include "domain/fields.h"
#include "domain/names.h"
#include "domain/partialdate.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <span>

namespace vigil {

namespace {

struct PillEntry
{
    const char* key;
    const char* word;
    PillTone tone;
};

struct WordEntry
{
    const char* key;
    const char* word;
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

constexpr WordEntry kinds[] = {
    {"campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    {"person", QT_TRANSLATE_NOOP("Words", "Person")},
    {"name", QT_TRANSLATE_NOOP("Words", "Name")},
    {"case", QT_TRANSLATE_NOOP("Words", "Case")},
    {"organisation", QT_TRANSLATE_NOOP("Words", "Organisation")},
    {"contact", QT_TRANSLATE_NOOP("Words", "Contact")},
    {"point", QT_TRANSLATE_NOOP("Words", "Contact point")},
    {"signatory", QT_TRANSLATE_NOOP("Words", "Signatory")},
    {"demand", QT_TRANSLATE_NOOP("Words", "Demand")},
    {"sheet", QT_TRANSLATE_NOOP("Words", "Action sheet")},
    {"proceeding", QT_TRANSLATE_NOOP("Words", "Proceeding")},
    {"charge", QT_TRANSLATE_NOOP("Words", "Charge")},
    {"hearing", QT_TRANSLATE_NOOP("Words", "Hearing")},
    {"postponement", QT_TRANSLATE_NOOP("Words", "Postponement")},
    {"sentence", QT_TRANSLATE_NOOP("Words", "Sentence")},
    {"custody", QT_TRANSLATE_NOOP("Words", "Custody")},
    {"segment", QT_TRANSLATE_NOOP("Words", "Custody segment")},
    {"incident", QT_TRANSLATE_NOOP("Words", "Incident")},
    {"evidence", QT_TRANSLATE_NOOP("Words", "Evidence")},
    {"source", QT_TRANSLATE_NOOP("Words", "Source")},
    {"action", QT_TRANSLATE_NOOP("Words", "Solidarity action")},
    {"consent", QT_TRANSLATE_NOOP("Words", "Consent")},
    {"letter", QT_TRANSLATE_NOOP("Words", "Letter")},
    {"attachment", QT_TRANSLATE_NOOP("Words", "Attachment")},
};

constexpr WordEntry bases[] = {
    {"police-hold", QT_TRANSLATE_NOOP("Words", "Police hold")},
    {"administrative-arrest", QT_TRANSLATE_NOOP("Words", "Administrative arrest")},
    {"pre-trial", QT_TRANSLATE_NOOP("Words", "Pre-trial detention")},
    {"imprisonment", QT_TRANSLATE_NOOP("Words", "Imprisonment")},
    {"house-arrest", QT_TRANSLATE_NOOP("Words", "House arrest")},
    {"psychiatric", QT_TRANSLATE_NOOP("Words", "Psychiatric detention")},
    {"immigration", QT_TRANSLATE_NOOP("Words", "Immigration detention")},
    {"unacknowledged", QT_TRANSLATE_NOOP("Words", "Unacknowledged detention")},
};

constexpr WordEntry caseStates[] = {
    {"open", QT_TRANSLATE_NOOP("Words", "Open")},
    {"closed", QT_TRANSLATE_NOOP("Words", "Closed")},
};

constexpr WordEntry demandKinds[] = {
    {"release", QT_TRANSLATE_NOOP("Words", "Release")},
    {"drop-charges", QT_TRANSLATE_NOOP("Words", "Drop the charges")},
    {"stop-harassment", QT_TRANSLATE_NOOP("Words", "Stop the harassment")},
    {"fair-trial", QT_TRANSLATE_NOOP("Words", "Fair trial")},
    {"medical-care", QT_TRANSLATE_NOOP("Words", "Medical care")},
    {"access-to-counsel", QT_TRANSLATE_NOOP("Words", "Access to counsel")},
    {"investigate", QT_TRANSLATE_NOOP("Words", "Investigate")},
    {"other", QT_TRANSLATE_NOOP("Words", "Other")},
};

constexpr WordEntry contactKinds[] = {
    {"prosecutor", QT_TRANSLATE_NOOP("Words", "Prosecutor")}, {"embassy", QT_TRANSLATE_NOOP("Words", "Embassy")},
    {"ministry", QT_TRANSLATE_NOOP("Words", "Ministry")},     {"court", QT_TRANSLATE_NOOP("Words", "Court")},
    {"prison", QT_TRANSLATE_NOOP("Words", "Prison")},         {"ombudsman", QT_TRANSLATE_NOOP("Words", "Ombudsman")},
    {"un-mandate", QT_TRANSLATE_NOOP("Words", "UN mandate")}, {"campaign", QT_TRANSLATE_NOOP("Words", "Campaign")},
    {"other", QT_TRANSLATE_NOOP("Words", "Other")},
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

/// A key that no table knows is shown as it is: better an odd word than a hole.
QString wordIn(std::span<const WordEntry> table, const QString& key)
{
    for (const WordEntry& entry : table)
        if (key == QLatin1String(entry.key))
            return translated(entry.word);
    return key;
}

QString dayText(const QDate& day)
{
    return QLocale(QLocale::English).toString(day, QStringLiteral("d MMM yyyy"));
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

QString kindWord(Kind kind)
{
    return wordIn(kinds, kindDef(kind).key);
}

QString legalBasisWord(const QString& key)
{
    return wordIn(bases, key);
}

QString caseStateWord(const QString& key)
{
    return wordIn(caseStates, key);
}

QString demandKindWord(const QString& key)
{
    return wordIn(demandKinds, key);
}

QString contactKindWord(const QString& key)
{
    return wordIn(contactKinds, key);
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

} // namespace vigil
