// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;
class QPdfWriter;

namespace vigil {

/// An A4 page without margins, at a resolution for hairlines, with its title.
void prepareA4(QPdfWriter& writer, const QString& title);

/// QPdfWriter itself does not report a full disk. Error "write-failed" (detail: the device's words).
Result<void> writeWhole(const QByteArray& pdf, QIODevice& device);

} // namespace vigil
