// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/palette.h"

#include <cmath>

namespace vigil {

namespace {

constexpr QRgb opaque(QRgb rgb)
{
    return 0xFF000000U | rgb;
}

constexpr SchemeColors light = {
    .window = opaque(0xF4F5F7),
    .base = opaque(0xFFFFFF),
    .alternate = opaque(0xF7F8FA),
    .text = opaque(0x1B1F24),
    .muted = opaque(0x57606A),
    .border = opaque(0x737C86),
    .accent = opaque(0x0B5CAD),
    .accentText = opaque(0xFFFFFF),
    .link = opaque(0x0B5CAD),
    .error = opaque(0x8A1C1C),
    .warning = opaque(0x7A4100),
};

constexpr SchemeColors dark = {
    .window = opaque(0x1E2227),
    .base = opaque(0x16191D),
    .alternate = opaque(0x1B1F24),
    .text = opaque(0xE6EAEF),
    .muted = opaque(0xA3ADB8),
    .border = opaque(0x6E7781),
    .accent = opaque(0x1F6FBF),
    .accentText = opaque(0xFFFFFF),
    .link = opaque(0x6CB2FF),
    .error = opaque(0xFF9C9C),
    .warning = opaque(0xFFC377),
};

constexpr SchemeColors contrast = {
    .window = opaque(0x000000),
    .base = opaque(0x000000),
    .alternate = opaque(0x0A0A0A),
    .text = opaque(0xFFFFFF),
    .muted = opaque(0xE0E0E0),
    .border = opaque(0xFFFFFF),
    .accent = opaque(0xFFE100),
    .accentText = opaque(0x000000),
    .link = opaque(0x7FD4FF),
    .error = opaque(0xFF9C9C),
    .warning = opaque(0xFFC377),
};

struct TonePair
{
    QRgb lightText, lightFill, darkText, darkFill;
};

// In the order of PillTone.
constexpr std::array<TonePair, 7> tones = {{
    {opaque(0x8A1C1C), opaque(0xFBE9E9), opaque(0xFF9C9C), opaque(0x3A1B1C)},
    {opaque(0x7A4100), opaque(0xFDF0DC), opaque(0xFFC377), opaque(0x3A2A12)},
    {opaque(0x5B2A86), opaque(0xF1E8F9), opaque(0xD9B3FF), opaque(0x2D1F3B)},
    {opaque(0x0B4F6C), opaque(0xE1F1F7), opaque(0x86D3F2), opaque(0x12303C)},
    {opaque(0x14562B), opaque(0xE4F4E9), opaque(0x8BE0A8), opaque(0x15331F)},
    {opaque(0x3D4650), opaque(0xE9ECEF), opaque(0xC9D1D9), opaque(0x2B3138)},
    {opaque(0xFFFFFF), opaque(0x3A3F45), opaque(0xFFFFFF), opaque(0x4A5057)},
}};

ColorScheme shownScheme = ColorScheme::Light;

double channel(int value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(QRgb color)
{
    return 0.2126 * channel(qRed(color)) + 0.7152 * channel(qGreen(color)) + 0.0722 * channel(qBlue(color));
}

} // namespace

const SchemeColors& colorsOf(ColorScheme scheme)
{
    if (scheme == ColorScheme::Contrast)
        return contrast;
    return scheme == ColorScheme::Dark ? dark : light;
}

PillColors pillColors(PillTone tone, ColorScheme scheme)
{
    const TonePair& pair = tones.at(static_cast<std::size_t>(tone));
    if (scheme == ColorScheme::Light)
        return {.text = pair.lightText, .fill = pair.lightFill, .dot = pair.lightText};
    if (scheme == ColorScheme::Dark)
        return {.text = pair.darkText, .fill = pair.darkFill, .dot = pair.darkText};
    return {.text = contrast.text, .fill = contrast.base, .dot = pair.darkText};
}

QPalette paletteOf(ColorScheme scheme)
{
    const SchemeColors& colors = colorsOf(scheme);
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::PlaceholderText, colors.muted);
    set(QPalette::Button, colors.window);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, colors.error);
    set(QPalette::ToolTipBase, colors.base);
    set(QPalette::ToolTipText, colors.text);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, colors.accentText);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    set(QPalette::Mid, colors.border);
    set(QPalette::Dark, colors.border);
    set(QPalette::Shadow, colors.border);
    set(QPalette::Light, colors.base);
    set(QPalette::Midlight, colors.alternate);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colors.muted));
    return palette;
}

double contrastRatio(QRgb a, QRgb b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ColorScheme currentScheme()
{
    return shownScheme;
}

void setCurrentScheme(ColorScheme scheme)
{
    shownScheme = scheme;
}

} // namespace vigil
