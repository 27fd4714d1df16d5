// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/templatefilters.h"

namespace vigil {

namespace {

bool isEastSlavic(const QString& language)
{
    return language == QLatin1String("ru") || language == QLatin1String("uk") || language == QLatin1String("be");
}

/// 2–4, 22–24, 32–34 … but not 12–14.
bool endsInTwoToFour(qint64 number)
{
    const auto ones = number % 10;
    const auto tens = number % 100;
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14);
}

int eastSlavicForm(qint64 number)
{
    if (number % 10 == 1 && number % 100 != 11)
        return 0;
    return endsInTwoToFour(number) ? 1 : 2;
}

int polishForm(qint64 number)
{
    if (number == 1)
        return 0;
    return endsInTwoToFour(number) ? 1 : 2;
}

} // namespace

int pluralFormCount(const QString& language)
{
    return isEastSlavic(language) || language == QLatin1String("pl") ? 3 : 2;
}

int pluralForm(qint64 number, const QString& language)
{
    const qint64 size = number < 0 ? -(number % 1000) : number;
    if (isEastSlavic(language))
        return eastSlavicForm(size);
    if (language == QLatin1String("pl"))
        return polishForm(size);
    if (language == QLatin1String("fr"))
        return size < 2 ? 0 : 1;
    return size == 1 ? 0 : 1;
}

} // namespace vigil
