// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vaultfiles.h"
#include "vaultworld.h"

#include <QTest>
#include <array>
#include <random>

using namespace vigil;

namespace {

constexpr std::array<const char*, 5> journalModes = {"WAL", "DELETE", "TRUNCATE", "PERSIST", "MEMORY"};

/// What a statement gave: its code, and every value of every row.
struct Answer
{
    int code = SQLITE_OK;
    QByteArray rows = {};
    bool operator==(const Answer&) const = default;
};

Answer ask(sqlite3* connection, const QByteArray& sql)
{
    Answer answer;
    const auto collect = [](void* found, int columns, char** values, char**) {
        auto& rows = *static_cast<QByteArray*>(found);
        for (int i = 0; i < columns; ++i)
            rows += values[i] ? QByteArray(values[i]) + '|' : QByteArray("null|");
        rows += '\n';
        return 0;
    };
    answer.code = sqlite3_exec(connection, sql.constData(), collect, &answer.rows, nullptr);
    return answer;
}

/// A plain file and a vault, opened alike.
class Twins final
{
public:
    Twins() : m_vault(m_folder.filePath(QStringLiteral("sealed.vigil")))
    {
        if (!m_vault.create(std::nullopt) || !m_vault.unlock(std::nullopt))
            qFatal("no vault");
        open();
    }
    void reopen()
    {
        m_plain.reset();
        m_sealed.reset();
        open();
    }
    /// Asks both. The first thing they do not agree on stays in `difference`.
    Answer ask(const QByteArray& sql)
    {
        const Answer plain = ::ask(m_plain.get(), sql);
        const Answer sealed = ::ask(m_sealed.get(), sql);
        ++m_statements;
        if (!(plain == sealed) && difference.isEmpty())
            difference =
                QStringLiteral("%1 / %2: %3").arg(plain.code).arg(sealed.code).arg(QString::fromUtf8(sql.left(200)));
        return sealed;
    }
    bool isInTransaction() const { return sqlite3_get_autocommit(m_sealed.get()) == 0; }
    int statements() const { return m_statements; }
    Findings verify()
    {
        ask("PRAGMA wal_checkpoint(TRUNCATE)");
        return *m_vault.verify();
    }
    QString difference = {};

private:
    void open()
    {
        const QString plain = QStringLiteral("file:%1?vfs=unix").arg(m_folder.filePath(QStringLiteral("plain.db")));
        auto one = openRaw(plain, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        auto other = openRaw(m_vault.uri(), SQLITE_OPEN_READWRITE);
        if (!one || !other)
            qFatal("does not open");
        m_plain = std::move(*one);
        m_sealed = std::move(*other);
    }
    QTemporaryDir m_folder;
    Vault m_vault;
    RawConnection m_plain, m_sealed;
    int m_statements = 0;
};

/// Statements at random, with everything in them that moves pages about.
class Statements final
{
public:
    Statements(Twins& twins, unsigned seed) : m_twins(twins), m_chance(seed)
    {
        // The plain file starts with what the vault was made with.
        m_twins.ask("PRAGMA journal_mode=WAL");
        m_twins.ask(QByteArray("PRAGMA journal_mode=") + journalModes[seed % journalModes.size()]);
        tune();
        m_twins.ask("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b BLOB UNIQUE); CREATE INDEX ta ON t (a);"
                    "CREATE VIRTUAL TABLE f USING fts5 (x, tokenize='trigram')");
    }
    void step()
    {
        const bool isOutside = !m_twins.isInTransaction();
        const auto kind = static_cast<unsigned>(m_chance() % 30);
        if (kind < 6)
            bound(kind, isOutside);
        else if (kind < 9 && isOutside)
            outside(kind);
        else if (kind < 16)
            change(kind);
        else if (kind < 19)
            look(kind);
        else
            insert();
    }
    void lookAtAll()
    {
        if (m_twins.isInTransaction())
            m_twins.ask("COMMIT");
        m_twins.reopen();
        m_twins.ask("SELECT id, a, hex(b) FROM t ORDER BY id");
        m_twins.ask("SELECT id FROM t ORDER BY a, id");
        m_twins.ask("SELECT rowid, x FROM f WHERE f MATCH 'abc' ORDER BY rowid");
        if (m_twins.ask("PRAGMA integrity_check").rows != "ok|\n" ||
            m_twins.ask("INSERT INTO f(f, rank) VALUES('integrity-check', 1)").code != SQLITE_OK)
            m_twins.difference += QStringLiteral("unsound");
    }

private:
    QByteArray number(unsigned below) { return QByteArray::number(m_chance() % below); }
    QByteArray blob(unsigned most)
    {
        const auto size = static_cast<unsigned>(1 + m_chance() % most);
        QByteArray bytes;
        for (unsigned i = 0; i < size; i += 4)
            bytes += QByteArray::number(m_chance(), 16).rightJustified(8, '0');
        return "x'" + bytes + '\'';
    }
    void tune()
    {
        m_twins.ask("PRAGMA synchronous=OFF");
        m_twins.ask("PRAGMA cache_size=" + number(200));
        m_twins.ask(QByteArray("PRAGMA cache_spill=") + (m_chance() % 2 == 0 ? "ON" : "OFF"));
        m_twins.ask("PRAGMA wal_autocheckpoint=" + number(100));
    }
    void bound(unsigned kind, bool isOutside)
    {
        constexpr std::array<const char*, 6> words = {"BEGIN",       "COMMIT",        "ROLLBACK",
                                                      "SAVEPOINT s", "ROLLBACK TO s", "RELEASE s"};
        const bool isRare = kind == 2 && m_chance() % 3 != 0;
        // A savepoint that is not there, or a BEGIN in a transaction, is an error on both.
        if (!isRare && (isOutside || kind != 0))
            m_twins.ask(words[kind]);
    }
    void outside(unsigned kind)
    {
        if (kind == 6 && m_chance() % 4 == 0)
            m_twins.ask("VACUUM");
        else if (kind == 7 && m_chance() % 2 == 0)
            m_twins.ask("PRAGMA wal_checkpoint(TRUNCATE)");
        else if (kind == 8 && m_chance() % 2 == 0)
            startAgain();
    }
    void startAgain()
    {
        m_twins.reopen();
        if (m_chance() % 3 == 0)
            m_twins.ask(QByteArray("PRAGMA journal_mode=") + journalModes[m_chance() % journalModes.size()]);
        tune();
    }
    void change(unsigned kind)
    {
        switch (kind) {
        case 9:
            m_twins.ask("DELETE FROM t WHERE id % 7 = " + number(7));
            break;
        case 10:
            m_twins.ask("UPDATE t SET b = id || " + blob(3000) + " WHERE id % 5 = " + number(5));
            break;
        case 11:
            m_twins.ask("INSERT INTO f VALUES ('abc" + blob(20).mid(2, 20) + "')");
            break;
        case 12:
            m_twins.ask("DELETE FROM f WHERE rowid % 3 = " + number(12));
            break;
        case 13:
            m_twins.ask("UPDATE t SET a = a || 'z' WHERE id % 3 = " + number(12));
            break;
        case 14: // fails half-way when it finds any
            m_twins.ask("INSERT INTO t (a, b) SELECT 'same', b FROM t WHERE id % 4 = " + number(4));
            break;
        default:
            m_twins.ask("INSERT INTO t (a, b) SELECT a, b || x'00' FROM t ORDER BY id LIMIT " + number(20));
        }
    }
    void look(unsigned kind)
    {
        m_twins.ask(kind == 16 ? QByteArray("SELECT a, count(*), sum(length(b)) FROM t GROUP BY a ORDER BY a LIMIT 50")
                    : kind == 17 ? "SELECT hex(b) FROM t WHERE id % 11 = " + number(11)
                                 : QByteArray("SELECT id, a FROM t ORDER BY b DESC LIMIT 30"));
    }
    void insert()
    {
        m_twins.ask("INSERT INTO t (a, b) VALUES ('k" + number(1000) + "', " +
                    blob(m_chance() % 20 == 0 ? 20000 : 600) + ')');
    }

    Twins& m_twins;
    std::mt19937 m_chance;
};

} // namespace

class TestVaultDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameStatementsGiveTheSameAnswers();
    void answersThatDifferAreSeen();
};

void TestVaultDifference::sameStatementsGiveTheSameAnswers()
{
    const bool isFull = qEnvironmentVariableIntValue("VIGIL_FULL") != 0;
    const unsigned seeds = isFull ? 20 : 5;
    const int each = isFull ? 1500 : 250;
    int statements = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Twins twins;
        Statements run(twins, seed);
        for (int i = 0; i < each && twins.difference.isEmpty(); ++i)
            run.step();
        run.lookAtAll();
        if (!twins.difference.isEmpty())
            QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(twins.difference)));
        QCOMPARE(twins.verify(), Findings());
        statements += twins.statements();
    }
    qInfo() << "statements:" << statements << "differences: 0";
    QVERIFY(statements > static_cast<int>(seeds) * each / 2);
}

void TestVaultDifference::answersThatDifferAreSeen()
{
    Twins twins;
    twins.ask("PRAGMA application_id"); // the vault has one
    QVERIFY(!twins.difference.isEmpty());
}

QTEST_GUILESS_MAIN(TestVaultDifference)
#include "tst_vaultdifference.moc"
