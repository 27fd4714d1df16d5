// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vigil {

/// The longest name of a file, in bytes of UTF-8, as file systems have it.
constexpr qsizetype longestAttachmentName = 255;
/// The most bytes that one attachment may have.
constexpr qint64 largestAttachment = qint64{1024} * 1024 * 1024;

/// What a file is called without the folders before it, of this system or another: a name never leads anywhere. Other
/// characters stay as they are. Empty when nothing is left.
QString attachmentName(const QString& path);

} // namespace vigil
