// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/qrcode.h"

#include <QString>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <qrencode.h>
#include <span>

namespace vigil {

namespace {

/// Takes the modules over and wipes them where libqrencode had them.
Passphrase takeModules(QRcode* symbol)
{
    const auto side = static_cast<std::size_t>(symbol->width);
    const std::span theirs(symbol->data, side * side);
    auto modules = Passphrase::ofSize(theirs.size());
    std::ranges::transform(theirs, modules.data(), [](unsigned char flags) { return static_cast<char>(flags & 1U); });
    explicit_bzero(theirs.data(), theirs.size());
    return modules;
}

} // namespace

Result<QrCode> QrCode::of(const Passphrase& text)
{
    auto terminated = Passphrase::ofSize(text.size() + 1);
    std::ranges::copy(text.reveal(), terminated.data());
    constexpr int smallestVersion = 0;
    constexpr int keepCase = 1;
    QRcode* const symbol = QRcode_encodeString(terminated.data(), smallestVersion, QR_ECLEVEL_Q, QR_MODE_8, keepCase);
    if (!symbol)
        return Error{"write-failed", qt_error_string(errno)};
    QrCode code(takeModules(symbol), symbol->width);
    QRcode_free(symbol);
    return code;
}

bool QrCode::isDark(int column, int row) const
{
    const auto side = static_cast<std::size_t>(m_size);
    return m_modules.reveal()[static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column)] != 0;
}

QPainterPath QrCode::shape(qreal side) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_size; ++row)
        for (int column = 0; column < m_size; ++column)
            if (isDark(column, row))
                path.addRect(column * side, row * side, side, side);
    return path;
}

} // namespace vigil
