// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/palette.h"

#include <QProxyStyle>

class QApplication;
class QStyleOptionButton;

namespace vigil {

/// Fusion with what it lacks: borders that can be seen on every ground, a 2 px focus ring, flat surfaces, and no
/// animation.
class VigilStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    VigilStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

private:
    void drawMirroredLabel(const QStyleOptionButton& button, QPainter* painter) const;
};

/// Gives the application its style, palette and font; may be called again with another scheme.
void applyAppearance(QApplication& application, ColorScheme scheme);
/// Scales the font that the program started with: 90 to 150 percent.
void applyTextSize(int percent);
/// A width that was measured at a text size of 100 %, for the size that was applied last.
int scaledToText(int width);

} // namespace vigil
