// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace vigil;

class TestFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsStandInTheOrderOfTheirEnum();
    void keysPrefixesAndTablesAreUnique();
    void everyFieldIsSound_data();
    void everyFieldIsSound();
    void rulesNameFieldsThatExist_data();
    void rulesNameFieldsThatExist();
    void everyCodeListIsUsedOrServesAStatus();
    void codesAreUniqueKeys();
    void kindsAndFieldsAreFoundAsTyped();
    void columnsAreSnakeCase();
};

void TestFields::kindsStandInTheOrderOfTheirEnum()
{
    int index = 0;
    for (const auto& def : allKinds()) {
        QCOMPARE(static_cast<int>(def.kind), index);
        QCOMPARE(kindDef(def.kind).key, def.key);
        ++index;
    }
    QCOMPARE(index, static_cast<int>(Kind::Attachment) + 1);
}

void TestFields::keysPrefixesAndTablesAreUnique()
{
    static const QRegularExpression key(QStringLiteral("^[a-z][a-z-]*$"));
    static const QRegularExpression prefix(QStringLiteral("^[A-Z]+$"));
    static const QRegularExpression table(QStringLiteral("^[a-z][a-z_]*$"));
    QSet<QString> seen;
    for (const auto& def : allKinds()) {
        QVERIFY2(key.match(def.key).hasMatch(), qPrintable(def.key));
        QVERIFY2(prefix.match(def.prefix).hasMatch(), qPrintable(def.prefix));
        QVERIFY2(table.match(def.table).hasMatch(), qPrintable(def.table));
        for (const auto& name : {QStringLiteral("key ") + def.key, QStringLiteral("prefix ") + def.prefix,
                                 QStringLiteral("table ") + def.table}) {
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
    }
}

void TestFields::everyFieldIsSound_data()
{
    QTest::addColumn<int>("kind");
    for (const auto& def : allKinds())
        QTest::newRow(qPrintable(def.key)) << static_cast<int>(def.kind);
}

void TestFields::everyFieldIsSound()
{
    QFETCH(int, kind);
    static const QRegularExpression key(QStringLiteral("^[a-z][a-zA-Z0-9]*$"));
    const KindDef& def = kindDef(static_cast<Kind>(kind));
    QVERIFY(def.field(def.title));
    QSet<QString> columns;
    for (const auto& field : def.fields) {
        QVERIFY2(key.match(field.key).hasMatch(), qPrintable(field.key));
        QVERIFY2(!columns.contains(columnName(field)), qPrintable(field.key));
        columns.insert(columnName(field));
        const bool isLink = field.type == FieldType::OneLink || field.type == FieldType::ManyLinks;
        QVERIFY2(isLink != field.targets.empty(), qPrintable(field.key));
        for (const Kind target : field.targets)
            QVERIFY(static_cast<std::size_t>(target) < allKinds().size());
        const bool mayHaveCodes = field.type == FieldType::Code || field.type == FieldType::ManyLinks;
        QVERIFY2(mayHaveCodes || field.codes.isEmpty(), qPrintable(field.key));
        QVERIFY2(field.type != FieldType::Code || !field.codes.isEmpty(), qPrintable(field.key));
        QVERIFY2(field.codes.isEmpty() || !codeList(field.codes).isEmpty(), qPrintable(field.codes));
        QVERIFY2(!field.parent || field.type == FieldType::OneLink, qPrintable(field.key));
        QVERIFY2(!field.parent || def.parentField(field.targets.front()) == &field, qPrintable(field.key));
        QVERIFY2(!field.fixed || !def.addable, qPrintable(field.key));
    }
}

void TestFields::rulesNameFieldsThatExist_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](Kind kind, const char* fields) {
        QTest::newRow(qPrintable(kindDef(kind).key))
            << static_cast<int>(kind) << QString::fromLatin1(fields).split(QLatin1Char(' '));
    };
    row(Kind::Point, "pointType value state validFrom validTo");
    row(Kind::Custody, "released releasedTime releaseSource");
    row(Kind::Sentence, "person imposedOn from overrideEnd");
    row(Kind::Consent, "state source");
    row(Kind::Source, "sourceKind confidential");
    row(Kind::Name, "text script");
    row(Kind::Segment, "from to");
    row(Kind::Proceeding, "opened closed");
    row(Kind::Sheet, "issued appealUntil");
    row(Kind::Attachment, "name size sha256");
}

void TestFields::rulesNameFieldsThatExist()
{
    QFETCH(int, kind);
    QFETCH(QStringList, fields);
    for (const auto& field : fields)
        QVERIFY2(kindDef(static_cast<Kind>(kind)).field(field), qPrintable(field));
    QVERIFY(codeList(QStringLiteral("point-state")).contains(QStringLiteral("withheld")));
    QVERIFY(codeList(QStringLiteral("point-state")).contains(QStringLiteral("unverified")));
    QVERIFY(codeList(QStringLiteral("point-type")).contains(QStringLiteral("email")));
    QVERIFY(codeList(QStringLiteral("source-kind")).contains(QStringLiteral("person")));
}

void TestFields::everyCodeListIsUsedOrServesAStatus()
{
    QSet<QString> used;
    for (const auto& def : allKinds())
        for (const auto& field : def.fields)
            used.insert(field.codes);
    for (const auto& list : codeListNames())
        QVERIFY2(used.contains(list), qPrintable(list));
}

void TestFields::codesAreUniqueKeys()
{
    static const QRegularExpression key(QStringLiteral("^[a-z][a-z-]*$"));
    for (const auto& list : codeListNames()) {
        QSet<QString> seen;
        for (const auto& code : codeList(list)) {
            QVERIFY2(key.match(code).hasMatch() && !seen.contains(code), qPrintable(list + code));
            seen.insert(code);
        }
    }
    QVERIFY(codeList(QStringLiteral("no-such-list")).isEmpty());
}

void TestFields::kindsAndFieldsAreFoundAsTyped()
{
    QCOMPARE(kindAsTyped(QStringLiteral(" Person "))->kind, Kind::Person);
    QVERIFY(!kindAsTyped(QStringLiteral("people")));
    const KindDef& person = kindDef(Kind::Person);
    for (const char* typed : {"nativeName", "native-name", "native_name", "NATIVENAME"})
        QCOMPARE(person.fieldAsTyped(QLatin1String(typed))->key, QStringLiteral("nativeName"));
    QVERIFY(!person.field(QStringLiteral("native-name")));
    QVERIFY(!person.fieldAsTyped(QStringLiteral("nickname")));
}

void TestFields::columnsAreSnakeCase()
{
    const KindDef& custody = kindDef(Kind::Custody);
    QCOMPARE(columnName(*custody.field(QStringLiteral("takenFrom"))), QStringLiteral("taken_from"));
    QCOMPARE(columnName(*custody.field(QStringLiteral("releaseSource"))), QStringLiteral("release_source_id"));
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
