// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

class QIODevice;

namespace vigil {

/// A letter ready for paper: frozen text and address lines.
struct FinishedLetter
{
    QString reference; ///< "L-1"
    QStringList sender;
    QString city;
    QDate date;
    QStringList addressee;
    QString subject;
    QString body;
    QString signature;
    QString language;
};

/// Puts letters on paper. Behind this interface stands print, which app does not know.
class LetterWriter
{
public:
    virtual ~LetterWriter() = default;
    /// May be called from a worker thread. Errors "missing-font", "address-too-long", "write-failed".
    virtual Result<void> writePdf(const FinishedLetter& letter, QIODevice& device) = 0;

protected:
    LetterWriter() = default;
};

} // namespace vigil
