// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachment.h"

namespace vigil {

QString attachmentName(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    const qsizetype backslash = path.lastIndexOf(QLatin1Char('\\'));
    const QString name = path.mid(qMax(slash, backslash) + 1);
    const bool isFolder = name == QLatin1String(".") || name == QLatin1String("..");
    return isFolder ? QString() : name;
}

} // namespace vigil
