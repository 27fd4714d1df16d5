// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "domain/record.h"

#include <QTest>

using namespace vigil;

class TestRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referencesAreReadInEitherCase();
    void otherTextsAreNoReferences_data();
    void otherTextsAreNoReferences();
    void everyKindsReferenceComesBack();
    void emptyValuesRemoveTheField();
    void absentFieldsAreAbsentInEveryType();
    void unreadableDateIsKept();
};

void TestRecord::referencesAreReadInEitherCase()
{
    const Reference person{Kind::Person, 12};
    QCOMPARE(person.toString(), QStringLiteral("P-12"));
    QCOMPARE(Reference::parse(QStringLiteral("P-12")), person);
    QCOMPARE(Reference::parse(QStringLiteral(" p-12 ")), person);
    QCOMPARE(Reference::parse(QStringLiteral("KP-3")), (Reference{Kind::Point, 3}));
}

void TestRecord::otherTextsAreNoReferences_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "P", "P-", "-1", "P-0", "P--1", "P-01", "P-1x", "P- 1", "QQ-1", "P-99999999999999999999"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestRecord::otherTextsAreNoReferences()
{
    QFETCH(QString, text);
    QVERIFY(!Reference::parse(text));
}

void TestRecord::everyKindsReferenceComesBack()
{
    for (const auto& def : allKinds()) {
        const Reference reference{def.kind, 7};
        QCOMPARE(Reference::parse(reference.toString()), reference);
    }
}

void TestRecord::emptyValuesRemoveTheField()
{
    const QList<FieldValue> nothings = {FieldValue(), FieldValue(QString()), FieldValue(PartialDate()),
                                        FieldValue(Links())};
    for (const auto& nothing : nothings) {
        Record record(Kind::Person);
        record.set(QStringLiteral("name"), QStringLiteral("Anna Example"));
        record.set(QStringLiteral("name"), nothing);
        QVERIFY(record.values().isEmpty());
    }
    Record record(Kind::Source);
    record.set(QStringLiteral("confidential"), qint64{0});
    QCOMPARE(record.number(QStringLiteral("confidential")), std::optional<qint64>(0));
}

void TestRecord::absentFieldsAreAbsentInEveryType()
{
    const Record record(Kind::Person);
    const QString field = QStringLiteral("name");
    QVERIFY(std::holds_alternative<std::monostate>(record.value(field)));
    QCOMPARE(record.text(field), QString());
    QVERIFY(!record.number(field));
    QVERIFY(record.date(field).isUnknown());
    QVERIFY(!record.reference(field));
    QVERIFY(record.links(field).empty());
    QVERIFY(!record.flag(field));
}

void TestRecord::unreadableDateIsKept()
{
    Record record(Kind::Person);
    record.set(QStringLiteral("born"), PartialDate::unreadable(QStringLiteral("in spring")));
    QCOMPARE(record.date(QStringLiteral("born")).text(), QStringLiteral("in spring"));
}

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
