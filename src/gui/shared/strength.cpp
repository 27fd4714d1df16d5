// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/strength.h"

#include <QCoreApplication>

#include <cmath>

namespace vigil {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("vigil::Strength", text);
}

} // namespace

QString strengthSentence(const PassphraseRating& rating)
{
    switch (rating.strength) {
    case PassphraseStrength::TooWeak:
        return translated(QT_TRANSLATE_NOOP("vigil::Strength",
                                            "Too easy to guess: about %1 bits, where 40 are needed. Take five or more "
                                            "words picked at random."))
            .arg(std::floor(rating.bits));
    case PassphraseStrength::Weak:
        return translated(QT_TRANSLATE_NOOP("vigil::Strength", "Strength: weak"));
    case PassphraseStrength::Good:
        return translated(QT_TRANSLATE_NOOP("vigil::Strength", "Strength: good"));
    case PassphraseStrength::Strong:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("vigil::Strength", "Strength: strong"));
}

TextTone strengthTone(PassphraseStrength strength)
{
    if (strength == PassphraseStrength::TooWeak)
        return TextTone::Error;
    return strength == PassphraseStrength::Weak ? TextTone::Warning : TextTone::Normal;
}

QString strengthAdvice()
{
    return translated(QT_TRANSLATE_NOOP("vigil::Strength", "Five or more words picked at random are good."));
}

} // namespace vigil
