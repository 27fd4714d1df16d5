// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace vigil {

// GMime picks a national charset for names, encodes words longer than 75 (RFC 2047 section 2), and takes a text that
// looks like an encoded word for one. So header text is written here, and GMime gets it ready-made.

/// An unstructured value such as a subject, folded with LF + space; `nameLength` is that of the field's name.
QByteArray unstructuredField(const QString& text, qsizetype nameLength);

/// `name <address>` as RFC 5322 section 3.4 and RFC 2047 want it; the address alone when the name is empty.
QByteArray mailboxField(const QString& name, const QString& address);

} // namespace vigil
