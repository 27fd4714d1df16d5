// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/audienceentries.h"

#include "app/messages.h"
#include "domain/countryname.h"
#include "domain/names.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

namespace vigil {

QString AudienceEntries::whyText(const AddresseeChoice& choice)
{
    switch (choice.why) {
    case AddresseeChoice::Why::OfCase:
        return tr("Addressee of the case");
    case AddresseeChoice::Why::Prosecutor:
        return tr("Suggested: a prosecutor of the country");
    case AddresseeChoice::Why::Mission:
        return tr("Suggested: sits in %1, where a signatory lives")
            .arg(inSentence(countryName(choice.sitsIn, screenLanguage())));
    }
    Q_UNREACHABLE();
}

CheckList::Entry AudienceEntries::entryFor(const AddresseeChoice& choice)
{
    QString detail = whyText(choice);
    if (choice.lastLetter)
        detail += QStringLiteral(" · ") + tr("last letter %1").arg(dayText(*choice.lastLetter));
    return {.key = choice.contact.id, .text = choice.name, .detail = detail};
}

CheckList::Entry AudienceEntries::entryFor(const SignatoryChoice& choice)
{
    QStringList parts;
    if (!choice.city.isEmpty())
        parts << madeVisible(choice.city);
    if (!choice.country.isEmpty())
        parts << countryName(choice.country, screenLanguage());
    if (choice.consent == QStringLiteral("refused"))
        parts << tr("refused to sign");
    else if (choice.consent != QStringLiteral("given"))
        parts << tr("consent is not on file");
    return {.key = choice.signatory.id, .text = choice.name, .detail = parts.join(QStringLiteral(" · "))};
}

CheckList::Entry AudienceEntries::addedEntry(Reference contact, const QString& name)
{
    return {.key = contact.id, .text = name, .detail = tr("Added for these letters")};
}

} // namespace vigil
