// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <QMap>

namespace vigil {

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QMap<QString, QStringList>& lists()
{
    static const QMap<QString, QStringList> all = {
        {QStringLiteral("sex"), words("female male other")},
        {QStringLiteral("name-kind"), words("legal alias transliteration misspelling former native")},
        {QStringLiteral("situation"), words("at-liberty sought exiled deceased whereabouts-unknown")},
        {QStringLiteral("membership"), words("member leader organiser staff supporter founder")},
        {QStringLiteral("organisation-kind"), words("movement union party ngo campaign media court prosecutor police "
                                                    "detention ministry embassy employer other")},
        {QStringLiteral("contact-kind"),
         words("prosecutor embassy ministry court prison ombudsman un-mandate campaign other")},
        {QStringLiteral("point-type"), words("email post fax phone web")},
        {QStringLiteral("point-state"), words("unverified verified bounced dead withheld")},
        {QStringLiteral("consent-scope"), words("government publish full-name photo")},
        {QStringLiteral("consent-state"), words("unknown given refused")},
        {QStringLiteral("demand-kind"),
         words("release drop-charges stop-harassment fair-trial medical-care access-to-counsel investigate other")},
        {QStringLiteral("case-state"), words("open closed")},
        {QStringLiteral("edition"), words("first further-information outcome")},
        {QStringLiteral("track"), words("administrative criminal civil extradition constitutional other")},
        {QStringLiteral("proceeding-state"), words("investigation trial appeal closed unknown")},
        {QStringLiteral("charge-state"), words("suspected charged amended convicted acquitted dropped unknown")},
        {QStringLiteral("hearing-type"), words("remand preliminary trial verdict appeal cassation other")},
        {QStringLiteral("hearing-outcome"), words("held postponed cancelled verdict-given remanded released unknown")},
        {QStringLiteral("defendant-role"), words("defendant appellant witness victim")},
        {QStringLiteral("sentence-component"),
         words("administrative-arrest imprisonment suspended fine ban restriction-of-liberty life none")},
        {QStringLiteral("amount-qualifier"), words("exact up-to about at-least")},
        {QStringLiteral("legal-basis"), words("police-hold administrative-arrest pre-trial imprisonment house-arrest "
                                              "psychiatric immigration unacknowledged")},
        {QStringLiteral("incident-kind"), words("arrest raid threat harassment beating attack killing press-conference "
                                                "assembly strike hearing publication other")},
        {QStringLiteral("incident-role"),
         words("detained victim threatened relative speaker organiser participant perpetrator witness killed")},
        {QStringLiteral("evidence-kind"), words("document photo video audio link other")},
        {QStringLiteral("evidence-user"), words("prosecution defence campaign court media other")},
        {QStringLiteral("evidence-role"), words("for against depicted")},
        {QStringLiteral("source-kind"), words("publication person organisation official document observation other")},
        {QStringLiteral("reliability"), words("unknown reliable usually-reliable fairly-reliable unreliable")},
        {QStringLiteral("action-kind"), words("picket rally petition vigil meeting other")},
        {QStringLiteral("channel"), words("email post either")},
    };
    return all;
}

} // namespace

const QStringList& codeList(const QString& list)
{
    static const QStringList none;
    const auto found = lists().constFind(list);
    return found == lists().constEnd() ? none : *found;
}

const QStringList& codeListNames()
{
    static const QStringList names = lists().keys();
    return names;
}

} // namespace vigil
