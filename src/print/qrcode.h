// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QPainterPath>

namespace vigil {

/// A QR code of level Q: a quarter of it may be spoilt. It holds its text as secretly as a passphrase; what libqrencode
/// needed to make it is not wiped.
class QrCode final
{
public:
    /// How many modules stay white on each side (ISO/IEC 18004).
    static constexpr int quietZone = 4;

    /// Error "write-failed" when the text is too long for one code.
    static Result<QrCode> of(const Passphrase& text);
    /// Modules on one side, without the quiet zone.
    int size() const { return m_size; }
    bool isDark(int column, int row) const;
    /// All dark modules, each `side` wide, as one shape, which fills without seams.
    QPainterPath shape(qreal side) const;

private:
    QrCode(Passphrase modules, int size) : m_modules(std::move(modules)), m_size(size) {}
    Passphrase m_modules; ///< a byte each, row after row: 1 is dark
    int m_size;
};

} // namespace vigil
