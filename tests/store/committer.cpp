// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/vault.h"

#include <QCoreApplication>
#include <cstdio>

using namespace vigil;

namespace {

Result<void> commit(Database& database, qint64 number)
{
    // A long row now and then moves many pages, and the odd deletion frees them.
    return database.transaction([&]() -> Result<void> {
        VIGIL_TRY(database.prepared(QStringLiteral("INSERT INTO number VALUES (?, ?)"))
                      .bind(0, number)
                      .bind(1, QString(number % 7 == 0 ? 30000 : 300, QLatin1Char('n')))
                      .run());
        if (number % 10 != 0)
            return {};
        return database.execute(QStringLiteral("UPDATE number SET text = '' WHERE id < %1 - 20").arg(number));
    });
}

int work(const QString& file)
{
    Vault vault(file);
    if (!vault.unlock(std::nullopt))
        return 2;
    const auto database = Database::open(vault, Access::Write);
    if (!database || !(*database)->execute(QStringLiteral("PRAGMA wal_autocheckpoint=40")))
        return 3;
    Statement& last = (*database)->prepared(QStringLiteral("SELECT coalesce(max(id), 0) FROM number"));
    if (!last.open() || !last.next())
        return 4;
    qint64 number = last.integer(0);
    last.finish();
    while (commit(**database, ++number)) {
        std::printf("%lld\n", static_cast<long long>(number));
        std::fflush(stdout);
    }
    return 5;
}

} // namespace

/// Commits numbered rows into a campaign for ever and says each number once it is committed. It is there to be killed.
int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    return count == 2 ? work(application.arguments().at(1)) : 1;
}
