// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeworld.h"

#include "domain/fields.h"
#include "store/recordtable.h"

#include <QTest>

using namespace vigil;

namespace {

QStringList texts(Database& database, const QString& sql)
{
    QStringList found;
    Statement& rows = database.prepared(sql);
    if (!rows.open())
        return {QStringLiteral("failed: ") + sql};
    while (rows.next())
        found << rows.text(0);
    return found;
}

QString typeOf(const FieldDef& field)
{
    const bool whole =
        field.type == FieldType::Number || field.type == FieldType::Flag || field.type == FieldType::OneLink;
    return whole ? QStringLiteral(" INTEGER") : QStringLiteral(" TEXT");
}

} // namespace

class TestSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesFollowTheFieldTable_data();
    void tablesFollowTheFieldTable();
    void linksAreForeignKeysWithAnIndex_data() { tablesFollowTheFieldTable_data(); }
    void linksAreForeignKeysWithAnIndex();
    void codesFollowTheCodeLists();
    void everyTableIsStrict();
};

void TestSchema::tablesFollowTheFieldTable_data()
{
    QTest::addColumn<int>("kind");
    for (const auto& kind : allKinds())
        QTest::newRow(qPrintable(kind.key)) << static_cast<int>(kind.kind);
}

void TestSchema::tablesFollowTheFieldTable()
{
    QFETCH(int, kind);
    const KindDef& def = kindDef(static_cast<Kind>(kind));
    QStringList expected{QStringLiteral("id INTEGER"), QStringLiteral("uid TEXT"), QStringLiteral("version INTEGER"),
                         QStringLiteral("created_at TEXT"), QStringLiteral("trashed_at TEXT")};
    for (const auto& field : def.fields)
        for (QString column : valueColumns(field))
            expected << column.remove(QLatin1Char('"')) + typeOf(field);
    StoreWorld world;
    QCOMPARE(texts(world.database(),
                   QStringLiteral("SELECT name || ' ' || type FROM pragma_table_info('%1')").arg(def.table)),
             expected);
}

void TestSchema::linksAreForeignKeysWithAnIndex()
{
    QFETCH(int, kind);
    const KindDef& def = kindDef(static_cast<Kind>(kind));
    StoreWorld world;
    for (const auto& field : def.fields) {
        if (field.targets.empty())
            continue;
        const bool isList = field.type == FieldType::ManyLinks;
        const QString table = isList ? linkTable(def, field) : def.table;
        const QString column = isList ? QStringLiteral("target_id") : columnName(field);
        QCOMPARE(texts(world.database(),
                       QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_list('%1') WHERE \"from\" = '%2'")
                           .arg(table, column)),
                 QStringList{kindDef(field.targets.front()).table});
        QVERIFY2(!texts(world.database(),
                        QStringLiteral("SELECT l.name FROM pragma_index_list('%1') AS l, pragma_index_info(l.name) AS "
                                       "i WHERE i.seqno = 0 AND i.name = '%2'")
                            .arg(table, column))
                      .isEmpty(),
                 qPrintable(table + QLatin1Char('.') + column));
    }
}

void TestSchema::codesFollowTheCodeLists()
{
    StoreWorld world;
    QStringList names = codeListNames();
    names.sort();
    QCOMPARE(texts(world.database(), QStringLiteral("SELECT DISTINCT list FROM code ORDER BY list")), names);
    for (const QString& list : names)
        QCOMPARE(texts(world.database(),
                       QStringLiteral("SELECT key FROM code WHERE list = '%1' ORDER BY position").arg(list)),
                 codeList(list));
}

void TestSchema::everyTableIsStrict()
{
    StoreWorld world;
    QCOMPARE(texts(world.database(), QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type "
                                                    "= 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")),
             QStringList());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
