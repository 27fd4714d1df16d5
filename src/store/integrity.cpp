// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/database.h"

namespace vigil {

Result<QStringList> brokenLinks(Database& database)
{
    QStringList problems;
    Statement& links = database.prepared(QStringLiteral("PRAGMA foreign_key_check"));
    VIGIL_TRY(links.open());
    while (links.next())
        problems
            << QStringLiteral("%1 %2: a link leads to nothing in %3").arg(links.text(0), links.text(1), links.text(2));
    if (const auto failure = links.failure())
        return *failure;
    return problems;
}

} // namespace vigil
