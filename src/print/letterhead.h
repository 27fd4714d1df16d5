// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/canvas.h"
#include "print/letterpdf.h"

namespace vigil {

/// What stands above the text of a letter's first page: sender, address block in the envelope's window, date, marks
/// where to fold.
class LetterHead final
{
public:
    LetterHead(const PrintedLetter& letter, const Canvas& canvas);

    /// Error "address-too-long" when the address does not fit its window, or the sender the space above it.
    Result<void> check() const;
    void draw(QPainter& painter) const;

private:
    double addressTop() const;
    void drawReturnLine(QPainter& painter) const;
    void drawFoldMarks(QPainter& painter) const;

    const Canvas& m_canvas;
    QString m_addressText;
    TextBlock m_senderName;
    TextBlock m_senderPlace;
    TextBlock m_returnLine;
    TextBlock m_address;
    TextBlock m_date;
};

} // namespace vigil
