// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/textblock.h"

#include <QFont>
#include <QPdfWriter>
#include <QPointF>

namespace vigil {

/// A4 pages measured in millimetres, and the direction of a text that has none of its own.
class Canvas final
{
public:
    Canvas(QPdfWriter& writer, Qt::LayoutDirection neutralDirection)
        : m_writer(writer), m_unitsPerMillimetre(writer.resolution() / 25.4), m_neutralDirection(neutralDirection)
    {
    }

    qreal units(double millimetres) const { return millimetres * m_unitsPerMillimetre; }
    double millimetres(qreal units) const { return units / m_unitsPerMillimetre; }
    QPointF at(double left, double top) const { return {units(left), units(top)}; }
    TextBlock block(const QString& text, const QFont& font, double width,
                    BlockAlignment alignment = BlockAlignment::Leading) const
    {
        return TextBlock(text, {font, units(width), alignment, m_neutralDirection}, m_writer);
    }
    void startPage() const { m_writer.newPage(); }

private:
    QPdfWriter& m_writer;
    qreal m_unitsPerMillimetre;
    Qt::LayoutDirection m_neutralDirection;
};

} // namespace vigil
