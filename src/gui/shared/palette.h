// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <array>

namespace vigil {

enum class ColorScheme { Light, Dark, Contrast };
inline constexpr std::array allColorSchemes = {ColorScheme::Light, ColorScheme::Dark, ColorScheme::Contrast};

/// Every colour of the window. A test computes each text pair (at least 4.5 : 1) and each border (at least 3 : 1) from
/// these constants.
struct SchemeColors
{
    QRgb window, base, alternate;
    QRgb text, muted, border;
    QRgb accent, accentText, link;
    QRgb error, warning;
};
const SchemeColors& colorsOf(ColorScheme scheme);

/// What a status pill says about a person's liberty; several statuses share one.
enum class PillTone { Detained, OnTrial, Sentenced, HouseArrest, Released, Exiled, Deceased };
inline constexpr std::array allPillTones = {PillTone::Detained,    PillTone::OnTrial,  PillTone::Sentenced,
                                            PillTone::HouseArrest, PillTone::Released, PillTone::Exiled,
                                            PillTone::Deceased};
struct PillColors
{
    QRgb text, fill, dot;
};
PillColors pillColors(PillTone tone, ColorScheme scheme);

QPalette paletteOf(ColorScheme scheme);
/// WCAG 2.1, relative luminance: 1 … 21.
double contrastRatio(QRgb a, QRgb b);

/// The scheme that the application shows now. Set once at start and again when the desktop changes its own.
ColorScheme currentScheme();
void setCurrentScheme(ColorScheme scheme);
inline const SchemeColors& currentColors()
{
    return colorsOf(currentScheme());
}

} // namespace vigil
