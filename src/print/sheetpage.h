// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/canvas.h"
#include "print/recoverysheet.h"

class QPainter;

namespace vigil {

class QrCode;

/// Draws the parts of a recovery sheet below one another. It does not start a second page: look at `bottom`.
class SheetPage final
{
public:
    SheetPage(const Canvas& canvas, QPainter& painter) : m_canvas(canvas), m_painter(painter) {}

    void addHeading(const QString& heading);
    void addFacts(const std::vector<PrintedSection>& facts);
    void addWarning(const QString& warning);
    void addCode(const QString& heading, const Passphrase& code);
    void addQrCode(const QrCode& code, const QString& caption, const PrintedSection& beside);
    void addSection(const PrintedSection& section);
    /// Lines to write on.
    void addBlanks(const QStringList& labels);
    /// Millimetres from the upper edge.
    double bottom() const { return m_top; }

private:
    struct Place
    {
        double left, top, width;
    };
    /// Gives the height.
    double drawText(const QString& text, const QFont& font, const Place& place,
                    BlockAlignment alignment = BlockAlignment::Leading);
    double drawSection(const PrintedSection& section, const Place& place);
    void drawBlock(const QString& letters, int number, const Place& place);
    void drawFrame(const Place& place, double height, double line);

    const Canvas& m_canvas;
    QPainter& m_painter;
    double m_top = 0;
};

} // namespace vigil
