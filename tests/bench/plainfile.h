// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stopwatch.h"
#include "store/database.h"
#include "store/vaultfiles.h"

#include <QString>

namespace vigil::bench {

/// The campaign's store over a plain file, with SQLite's own VFS and the vault's page. Stops the program on errors.
class PlainFile final
{
public:
    explicit PlainFile(const QString& file) : m_file(file)
    {
        const auto page = emptyDatabasePage();
        if (!page || !writeNewFile(m_file, *page))
            qFatal("%s cannot be written", qPrintable(m_file));
    }
    QString uri() const { return QStringLiteral("file:%1?vfs=unix-excl").arg(m_file); }
    std::unique_ptr<Database> open() const
    {
        auto database = Database::openUri(uri(), m_file, Access::Write);
        if (!database)
            qFatal("%s cannot be opened", qPrintable(m_file));
        return std::move(*database);
    }

private:
    QString m_file;
};

} // namespace vigil::bench
