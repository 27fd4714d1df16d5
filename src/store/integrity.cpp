// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/database.h"

namespace vigil {

Result<QStringList> checkIntegrity(Database& database)
{
    QStringList problems;
    Statement& pages = database.prepared(QStringLiteral("PRAGMA integrity_check"));
    VIGIL_TRY(pages.open());
    while (pages.next())
        if (const QString line = pages.text(0); line != QStringLiteral("ok"))
            problems << line;
    if (const auto failure = pages.failure())
        problems << failure->detail;

    Statement& links = database.prepared(QStringLiteral("PRAGMA foreign_key_check"));
    VIGIL_TRY(links.open());
    while (links.next())
        problems
            << QStringLiteral("%1 %2: a link leads to nothing in %3").arg(links.text(0), links.text(1), links.text(2));
    if (const auto failure = links.failure())
        problems << failure->detail;
    return problems;
}

} // namespace vigil
