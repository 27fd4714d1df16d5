// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

namespace vigil {

/// Line ends as "\n"; other control characters, which would print as boxes, left out.
QString printableText(const QString& text);

/// Paragraphs between empty lines. Single line breaks stay inside; spaces at line ends go.
QStringList paragraphsOf(const QString& body);

/// A line of a paragraph, or the lines up to the next item of a list, with the item's mark ("1.", "–") taken off.
struct TextPart
{
    QString mark = {};
    QString text;
    bool operator==(const TextPart&) const = default;
};

/// The parts of one paragraph: itself when it holds no list.
std::vector<TextPart> partsOf(const QString& paragraph);

/// Puts `created` into a finished PDF in place of the present time and the zone of this machine.
void stampCreation(QByteArray& pdf, const QDateTime& created);

} // namespace vigil
