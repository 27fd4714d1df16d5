// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeworld.h"

#include "domain/names.h"
#include "store/recordstore.h"
#include "store/searchstore.h"

#include <QDateTime>
#include <QTest>

using namespace vigil;

namespace {

const QString at = QStringLiteral("2012-05-01T04:00:00Z");

Record person(const QString& name)
{
    Record record(Kind::Person);
    record.set(QStringLiteral("name"), name);
    return record;
}

Record otherName(Reference owner, const QString& text)
{
    Record record(Kind::Name);
    record.set(QStringLiteral("person"), owner);
    record.set(QStringLiteral("text"), text);
    return record;
}

struct RecordWorld : StoreWorld
{
    RecordStore records{database()};
    SearchStore search{database()};

    StoredRecord insert(const Record& record)
    {
        return *records.insert(record, Uid::generate(QDateTime::currentDateTimeUtc()), at);
    }
    bool finds(const QString& typed)
    {
        const auto rows = search.allWords(foldName(typed), Kind::Person, 10);
        if (!rows)
            qFatal("search: %s", qPrintable(rows.error().detail));
        return !rows->empty();
    }
};

} // namespace

class TestRecordStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeOfValueComesBackAsWritten();
    void journalImageGivesTheSameRecord();
    void staleVersionIsRefusedAndChangesNothing();
    void idIsNeverUsedAgain();
    void restoredRecordHasItsOldIdAndUid();
    void linkedRecordIsNotRemoved();
    void recordsAreListedByACode();
    void searchFollowsEveryWrite();
    void otherNameFindsItsPersonUntilItGoes();
};

void TestRecordStore::everyTypeOfValueComesBackAsWritten()
{
    RecordWorld world;
    const auto friendOf = world.insert(person(QStringLiteral("Asel Omarova")));
    Record record = person(QStringLiteral("Жанна Ильина"));
    record.set(QStringLiteral("born"), *PartialDate::fromEdtf(QStringLiteral("1980-04~")));
    record.set(QStringLiteral("relatives"), Links{{friendOf.reference, QStringLiteral("sister")}});
    const auto stored = world.insert(record);
    QCOMPARE(stored.version, 1);
    QVERIFY(stored.record == record);
    QVERIFY(*world.records.find(stored.reference) == stored);
    QCOMPARE(world.records.referrers(friendOf.reference)->size(), std::size_t{1});
}

void TestRecordStore::journalImageGivesTheSameRecord()
{
    RecordWorld world;
    Record record = person(QStringLiteral("Жанна \"Ж\" Ильина"));
    record.set(QStringLiteral("born"), PartialDate::unreadable(QStringLiteral("spring?")));
    auto stored = world.insert(record);
    stored.trashedAt = at;
    QVERIFY(*recordFromJson(recordToJson(stored)) == stored);
    QVERIFY(!recordFromJson("{}"));
}

void TestRecordStore::staleVersionIsRefusedAndChangesNothing()
{
    RecordWorld world;
    const auto stored = world.insert(person(QStringLiteral("Asel")));
    QCOMPARE(*world.records.update(stored.reference, person(QStringLiteral("Dana")), 1), 2);
    QCOMPARE(world.records.update(stored.reference, person(QStringLiteral("Olga")), 1).error().code, Code("moved-on"));
    QCOMPARE(world.records.setTrashed(stored.reference, at, 1).error().code, Code("moved-on"));
    QCOMPARE(world.records.remove(stored.reference, 1).error().code, Code("moved-on"));
    QCOMPARE(world.records.find(stored.reference)->record.text(QStringLiteral("name")), QStringLiteral("Dana"));
}

void TestRecordStore::idIsNeverUsedAgain()
{
    RecordWorld world;
    const auto first = world.insert(person(QStringLiteral("Asel")));
    QVERIFY(world.records.remove(first.reference, 1));
    QVERIFY(world.insert(person(QStringLiteral("Dana"))).reference.id > first.reference.id);
}

void TestRecordStore::restoredRecordHasItsOldIdAndUid()
{
    RecordWorld world;
    const auto stored = world.insert(person(QStringLiteral("Asel Omarova")));
    QVERIFY(world.records.remove(stored.reference, 1));
    QVERIFY(!world.finds(QStringLiteral("Omarova")));
    QVERIFY(world.records.restore(stored));
    QVERIFY(*world.records.find(stored.reference) == stored);
    QVERIFY(world.finds(QStringLiteral("Omarova")));
    QVERIFY(world.search.checkIndex());
}

void TestRecordStore::linkedRecordIsNotRemoved()
{
    RecordWorld world;
    const auto owner = world.insert(person(QStringLiteral("Asel")));
    world.insert(otherName(owner.reference, QStringLiteral("Assel")));
    QCOMPARE(world.records.remove(owner.reference, 1).error().code, Code("still-linked"));
}

void TestRecordStore::recordsAreListedByACode()
{
    RecordWorld world;
    const auto add = [&](const char* name, const char* sex) {
        Record record = person(QString::fromLatin1(name));
        record.set(QStringLiteral("sex"), QString::fromLatin1(sex));
        return world.insert(record);
    };
    const auto asel = add("Asel", "female");
    add("Bolat", "male");
    const auto dana = add("Dana", "female");
    const auto inkar = add("Inkar", "female");
    QVERIFY(world.records.setTrashed(inkar.reference, at, inkar.version));
    const auto found = world.records.listHaving(Kind::Person, QStringLiteral("sex"), QStringLiteral("female"));
    QVERIFY(found);
    QCOMPARE(found->size(), 2U);
    QVERIFY(found->front() == asel);
    QVERIFY(found->back() == dana);
    QCOMPARE(*world.records.countHaving(Kind::Person, QStringLiteral("sex"), QStringLiteral("female")), 2);
    QCOMPARE(*world.records.countHaving(Kind::Person, QStringLiteral("sex"), QStringLiteral("other")), 0);
}

void TestRecordStore::searchFollowsEveryWrite()
{
    RecordWorld world;
    const auto stored = world.insert(person(QStringLiteral("Asel Omarova")));
    QVERIFY(world.finds(QStringLiteral("omarova")));
    QVERIFY(world.records.update(stored.reference, person(QStringLiteral("Dana Seitova")), 1));
    QVERIFY(!world.finds(QStringLiteral("omarova")));
    QVERIFY(world.finds(QStringLiteral("seitova")));
    QVERIFY(world.records.setTrashed(stored.reference, at, 2));
    QVERIFY(!world.finds(QStringLiteral("seitova")));
    QVERIFY(world.records.setTrashed(stored.reference, std::nullopt, 3));
    QVERIFY(world.finds(QStringLiteral("seitova")));
    QVERIFY(world.search.checkIndex());
}

void TestRecordStore::otherNameFindsItsPersonUntilItGoes()
{
    RecordWorld world;
    const auto owner = world.insert(person(QStringLiteral("Asel Omarova")));
    const auto name = world.insert(otherName(owner.reference, QStringLiteral("Gulnara")));
    QVERIFY(world.finds(QStringLiteral("gulnara")));
    QVERIFY(world.records.setTrashed(name.reference, at, 1));
    QVERIFY(!world.finds(QStringLiteral("gulnara")));
    QVERIFY(world.records.setTrashed(name.reference, std::nullopt, 2));
    QVERIFY(world.finds(QStringLiteral("gulnara")));
    QVERIFY(world.records.remove(name.reference, 3));
    QVERIFY(!world.finds(QStringLiteral("gulnara")));
    QVERIFY(world.search.checkIndex());
}

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
