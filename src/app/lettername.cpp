// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettername.h"

#include "app/recordservice.h"
#include "app/stores.h"
#include "domain/names.h"

#include <algorithm>

namespace vigil {

namespace {

bool isWrittenInCyrillic(const QString& language)
{
    static const QStringList languages{QStringLiteral("ru"), QStringLiteral("uk"), QStringLiteral("be"),
                                       QStringLiteral("bg"), QStringLiteral("kk"), QStringLiteral("ky"),
                                       QStringLiteral("tg"), QStringLiteral("mn"), QStringLiteral("mk")};
    return languages.contains(language);
}

bool isCyrillic(const QString& name)
{
    return scriptOf(name) == QStringLiteral("Cyrl");
}

/// Every other spelling on file that may stand in a letter, those in the letter's language first.
Result<QStringList> otherSpellings(const Stores& stores, Reference person, const QString& language)
{
    VIGIL_TRY_GET(names, stores.records.listLinking(Kind::Name, QStringLiteral("person"), person));
    QStringList spellings;
    for (const auto& name : names) {
        const QString kind = name.record.text(QStringLiteral("nameKind"));
        if (kind == QStringLiteral("misspelling") || kind == QStringLiteral("former") ||
            kind == QStringLiteral("alias"))
            continue;
        const QString text = name.record.text(QStringLiteral("text"));
        if (name.record.text(QStringLiteral("language")) == language)
            spellings.prepend(text);
        else
            spellings.append(text);
    }
    return spellings;
}

Result<QString> fullName(const Stores& stores, const StoredRecord& person, const QString& language)
{
    const QString name = titleOf(person);
    const bool wantsCyrillic = isWrittenInCyrillic(language);
    if (isCyrillic(name) == wantsCyrillic)
        return name;
    VIGIL_TRY_GET(spellings, otherSpellings(stores, person.reference, language));
    spellings.prepend(person.record.text(QStringLiteral("nativeName")));
    for (const auto& spelling : spellings)
        if (!spelling.isEmpty() && isCyrillic(spelling) == wantsCyrillic)
            return spelling;
    return name;
}

} // namespace

QString initialsOf(const QString& name)
{
    QStringList initials;
    for (const auto& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        initials << word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper() + QLatin1Char('.');
    return initials.join(QLatin1Char(' '));
}

Result<QString> letterName(const Stores& stores, const LetterPerson& person, const QString& language)
{
    VIGIL_TRY_GET(name, fullName(stores, person.stored, language));
    return person.initialsOnly ? initialsOf(name) : name;
}

Result<QString> namesForDemand(const Stores& stores, const StoredRecord& demand,
                               const std::vector<LetterPerson>& people, const QString& language)
{
    const Links wanted = demand.record.links(QStringLiteral("people"));
    QStringList names;
    for (const auto& person : people) {
        const bool isWanted = wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const Link& link) {
                                  return link.target == person.stored.reference;
                              });
        if (!isWanted)
            continue;
        VIGIL_TRY_GET(name, letterName(stores, person, language));
        names << name;
    }
    return names.join(QStringLiteral(", "));
}

Result<NameHiding> NameHiding::of(const Stores& stores, const std::vector<LetterPerson>& people)
{
    NameHiding hiding;
    for (const auto& person : people) {
        if (!person.initialsOnly)
            continue;
        VIGIL_TRY_GET(names, stores.records.listLinking(Kind::Name, QStringLiteral("person"), person.stored.reference));
        QStringList spellings{titleOf(person.stored), person.stored.record.text(QStringLiteral("nativeName"))};
        for (const auto& name : names)
            spellings << name.record.text(QStringLiteral("text"));
        for (const auto& spelling : std::as_const(spellings))
            if (!spelling.isEmpty())
                hiding.m_replacements.emplace_back(spelling, initialsOf(spelling));
    }
    // The longest first: a short spelling may be part of a long one.
    std::stable_sort(hiding.m_replacements.begin(), hiding.m_replacements.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return hiding;
}

QString NameHiding::hidden(QString text) const
{
    for (const auto& [spelling, initials] : m_replacements)
        text.replace(spelling, initials, Qt::CaseInsensitive);
    return text;
}

} // namespace vigil
