// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lettersubject.h"

#include <QString>
#include <utility>
#include <vector>

namespace vigil {

/// "L. B." for "Larissa Boyar".
QString initialsOf(const QString& name);
/// The name as a letter in this language writes it: in its script where such a spelling is on file; initials where the
/// full name was refused.
Result<QString> letterName(const Stores& stores, const LetterPerson& person, const QString& language);
/// The names of those people of a letter whom a demand is for; all of them when it names nobody.
Result<QString> namesForDemand(const Stores& stores, const StoredRecord& demand,
                               const std::vector<LetterPerson>& people, const QString& language);

/// Takes the full names of people who refused them out of free text: each spelling on file becomes initials. Inflected
/// forms that are not on file stay, so texts about such people want a second look.
class NameHiding final
{
public:
    static Result<NameHiding> of(const Stores& stores, const std::vector<LetterPerson>& people);
    QString hidden(QString text) const;

private:
    std::vector<std::pair<QString, QString>> m_replacements;
};

} // namespace vigil
