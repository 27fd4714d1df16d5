// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/purgeservice.h"

#include "app/draftservice.h"
#include "app/mailservice.h"
#include "app/trashservice.h"
#include "domain/names.h"
#include "letterworld.h"
#include "scriptedtransport.h"
#include "store/copying.h"
#include "store/database.h"
#include "store/vault.h"

#include <QFile>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace vigil;
using namespace Qt::StringLiterals;

namespace {

/// All that must not be found again: each spelling, and what search makes of it.
QStringList forms(const QStringList& names)
{
    QStringList found;
    for (const QString& name : names)
        found << name << foldKeys(name);
    return found;
}

/// "TABLE.COLUMN: FORM" for each column of a campaign in which a text still stands.
QStringList placesInTables(const QString& file, const QStringList& wanted)
{
    Vault vault(file);
    if (!vault.unlock(std::nullopt))
        return {u"cannot unlock"_s};
    auto database = Database::open(vault, Access::Read);
    if (!database)
        return {u"cannot open"_s};
    std::vector<std::pair<QString, QString>> columns;
    Statement& all = (*database)->prepared(u"SELECT t.name, c.name FROM sqlite_master AS t, "
                                           "pragma_table_xinfo(t.name) AS c WHERE t.type = 'table'"_s);
    if (!all.open())
        return {u"cannot list"_s};
    while (all.next())
        columns.emplace_back(all.text(0), all.text(1));
    QStringList places;
    int read = 0;
    for (const auto& [table, column] : columns) {
        Statement& values = (*database)->prepared(
            uR"(SELECT CAST("%1" AS BLOB) FROM "%2" WHERE "%1" IS NOT NULL)"_s.arg(column, table));
        if (!values.open())
            continue; // the commands of a full-text table
        for (++read; values.next();)
            for (const QString& form : wanted)
                if (values.bytes(0).contains(form.toUtf8()))
                    places << table + u'.' + column + u": "_s + form;
    }
    return read > 200 ? places : QStringList{u"read only %1 columns"_s.arg(read)};
}

/// In every byte of every opened page, free space included.
QStringList placesInBytes(const QString& file, const QStringList& wanted)
{
    const QTemporaryDir folder;
    Vault vault(file);
    if (!vault.unlock(std::nullopt) || !copyAsPlainSqlite(vault, folder.filePath(u"plain"_s)))
        return {u"cannot open"_s};
    QFile bytes(folder.filePath(u"plain"_s));
    if (!bytes.open(QIODevice::ReadOnly))
        return {u"cannot read"_s};
    const QByteArray content = bytes.readAll();
    QStringList places;
    for (const QString& form : wanted) {
        if (content.contains(form.toUtf8()))
            places << u"UTF-8: "_s + form;
        for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE})
            if (const QByteArray wide = QStringEncoder(encoding).encode(form); content.contains(wide))
                places << u"UTF-16: "_s + form;
    }
    return places;
}

/// Closes a campaign and looks for names in its file.
QStringList placesOf(TestWorld& world, const QStringList& names)
{
    const QString file = world.campaign().file();
    if (!world.campaign().close())
        return {u"cannot close"_s};
    if (QFile wal(file + u"-wal"_s); wal.exists() && wal.size() != 0)
        return {u"the log was kept"_s};
    return placesInTables(file, forms(names)) + placesInBytes(file, forms(names));
}

const QStringList planted = {u"Zarinovaqux"_s, u"Зариновакукс"_s,      u"Zaryna Kvuksenko"_s,
                             u"Queltimbra"_s,  u"Wexolandia Street"_s, u"Brontikquas"_s};

/// P-1 under every name of `planted`, among others, with every kind of change that leaves images.
void plant(TestWorld& world)
{
    RecordService& records = world.campaign().records();
    for (int other = 0; other < 40; ++other)
        world.add(u"person"_s, {u"name=Somebody Else %1"_s.arg(other), u"notes="_s + QString(200, u'n')});
    const QString ref = world.add(u"person"_s, {u"name=Queltimbra Zarinovaqux"_s, u"nativeName=Зариновакукс"_s,
                                                u"homeAddress=5 Wexolandia Street"_s, u"relatives=P-1; P-2"_s});
    const Reference person = world.reference(ref);
    world.add(u"name"_s, {u"text=Zaryna Kvuksenko"_s}, ref);
    world.add(u"case"_s, {u"title=Strike"_s, u"people=P-1; "_s + ref});
    world.add(u"segment"_s, {u"basis=police-hold"_s, u"from=2012-04-28"_s, u"place=Brontikquas"_s}, ref);
    QVERIFY(records.set(world.reference(u"CU-1"_s), {{u"notes"_s, u"Brontikquas took Zarinovaqux"_s.repeated(400)}}));
    QVERIFY(records.set(person, {{u"notes"_s, u"Zarinovaqux "_s.repeated(900)}}));
    QVERIFY(records.set(person, {{u"name"_s, u"Zarinovaqux"_s}}));
    QVERIFY(records.set({Kind::Person, 1}, {{u"relatives"_s, ref}}));
    QVERIFY(world.campaign().history().undo());
    QVERIFY(world.campaign().history().redo());
    QVERIFY(records.remove(person));
    QVERIFY(world.campaign().trash().putBack(person));
    QVERIFY(world.campaign().casework().confirmRelease(person, u"2012-04-30"_s, u"a phone call"_s));
    QVERIFY(world.campaign().drafts().keep(u"arrest"_s, u"{\"names\":\"Zarinovaqux\"}"_s.toUtf8()));
    for (int other = 40; other < 80; ++other)
        world.add(u"person"_s, {u"name=Somebody Else %1"_s.arg(other)});
}

const Reference plantedPerson{Kind::Person, 41};

QStringList textsOf(const std::vector<Reference>& references)
{
    QStringList texts;
    for (const Reference reference : references)
        texts << reference.toString();
    return texts;
}

} // namespace

class TestPurgeService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsWhatIsPlanted();
    void nothingOfAPurgedPersonIsLeftInTheFile();
    void theSearchIndexIsOneSegmentWithoutThem();
    void aReaderKeepsThePurgeFromOverwritingAndItSaysSo();
    void whatADeadProcessDidNotOverwriteIsOverwrittenAtOpening();
    void purgeSaysWhatWentAndUnderWhichIdentity();
    void whatIsInTheTrashIsPurgedToo();
    void whoWentToTheTrashWithOthersIsForgottenAlone();
    void aPurgeIsOneEntryWithoutNamesAndCannotBeUndone();
    void othersLoseTheirLinksAndNothingElse();
    void aChargeGoesWithItsPerson();
    void whatARuleNeedsIsNotPurged();
    void earlierChangesOfOthersCanStillBeUndone();
    void aChangeThatWouldLackARequiredLinkCannotBeUndone();
    void lettersThatNameThemAreReportedAndStay();
    void aLetterOnItsWayIsNotPurged();
    void aPurgedLetterTakesItsMailAlong();
    void anOtherNameGoesAloneAndIsNoLongerFound();
    void theCampaignItselfIsNotPurged();
    void theTrashIsEmptiedAfterNinetyDays();
    void theTrashIsEmptiedOnceADay();
    void whatOthersNeedStaysInTheTrash();
    void whatNeedsEachOtherLeavesTheTrashTogether();
    void emptyingTheTrashKeepsTheDraftsOfOthers();
};

void TestPurgeService::theSearchFindsWhatIsPlanted()
{
    TestWorld world;
    plant(world);
    const QStringList places = placesOf(world, planted);
    for (const char* column : {"person.name", "person.notes", "person.home_address", "other_name.text", "custody.notes",
                               "change_log.label", "change_row.before_image", "change_row.after_image",
                               "search_key.spelling", "person_listing.name", "form_draft.content"})
        QVERIFY2(!places.filter(QString::fromLatin1(column) + u':').isEmpty(), column);
    for (const QString& name : planted)
        QVERIFY2(places.contains(u"UTF-8: "_s + name), qPrintable(name));
}

void TestPurgeService::nothingOfAPurgedPersonIsLeftInTheFile()
{
    TestWorld world;
    plant(world);
    const auto report = world.campaign().purging().purge(plantedPerson);
    QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
    QCOMPARE(codesOf(report->receipt.findings), QStringList());
    QCOMPARE(textsOf(report->stillNamedIn), QStringList());
    QVERIFY(world.campaign().check()->empty());
    QCOMPARE(world.campaign().info()->people, 80);
    QCOMPARE(placesOf(world, planted), QStringList());
    world.reopen();
    QCOMPARE(world.campaign().info()->people, 80);
    QCOMPARE(world.campaign().casework().peopleIds({})->size(), 80U);
}

void TestPurgeService::theSearchIndexIsOneSegmentWithoutThem()
{
    // A full-text index marks a deleted key and keeps its trigrams until their segments are merged.
    TestWorld world;
    plant(world);
    const QString file = world.campaign().file();
    QVERIFY(world.campaign().purging().purge(plantedPerson));
    QVERIFY(world.campaign().close());
    Vault vault(file);
    QVERIFY(vault.unlock(std::nullopt));
    const auto database = Database::open(vault, Access::Read);
    QVERIFY(database);
    Statement& segments =
        (*database)->prepared(u"SELECT count(DISTINCT id >> 37) FROM search_index_data WHERE id > 10"_s);
    QVERIFY(segments.open() && segments.next());
    QCOMPARE(segments.integer(0), 1);
}

void TestPurgeService::aReaderKeepsThePurgeFromOverwritingAndItSaysSo()
{
    TestWorld world;
    plant(world);
    Vault vault(world.campaign().file());
    auto reader = Database::open(vault, Access::Read);
    QVERIFY(reader);
    Statement& rows = (*reader)->prepared(u"SELECT id FROM person"_s);
    QVERIFY(rows.open() && rows.next());
    const auto report = world.campaign().purging().purge(plantedPerson);
    QVERIFY(report);
    QCOMPARE(codesOf(report->receipt.findings), QStringList{u"not-overwritten"_s});
    QCOMPARE(world.campaign().info()->people, 80);
    rows.finish();
    reader->reset();
    world.reopen();
    QCOMPARE(placesOf(world, planted), QStringList());
}

void TestPurgeService::whatADeadProcessDidNotOverwriteIsOverwrittenAtOpening()
{
    TestWorld world;
    const QString file = world.campaign().file();
    world.add(u"person"_s, {u"name=Aisulu"_s, u"notes=Zarinovaqux"_s});
    QVERIFY(world.campaign().close());
    {
        Vault vault(file);
        QVERIFY(vault.unlock(std::nullopt));
        const auto database = Database::open(vault, Access::Write);
        for (const QString& sql :
             {u"DELETE FROM change_row"_s, u"DELETE FROM person"_s, u"DELETE FROM person_listing"_s,
              u"INSERT INTO setting (key, value) VALUES ('overwrite-due', '1')"_s})
            QVERIFY((*database)->execute(sql));
        QVERIFY((*database)->checkpoint());
    }
    QVERIFY(!placesInBytes(file, {u"Zarinovaqux"_s}).isEmpty());
    world.reopen();
    QCOMPARE(placesOf(world, {u"Zarinovaqux"_s}), QStringList());
}

void TestPurgeService::purgeSaysWhatWentAndUnderWhichIdentity()
{
    TestWorld world;
    plant(world);
    const Uid uid = world.campaign().records().show(plantedPerson)->stored.uid;
    const auto report = world.campaign().purging().purge(plantedPerson);
    QVERIFY(report);
    QCOMPARE(textsOf(report->purged), (QStringList{u"P-41"_s, u"N-1"_s, u"CU-1"_s, u"SG-1"_s}));
    QCOMPARE(report->uids.size(), 4U);
    QCOMPARE(report->uids.front(), uid);
    QCOMPARE(report->receipt.reference, std::optional(plantedPerson));
    QCOMPARE(world.campaign().purging().purge(plantedPerson).error().code, Code("unknown-reference"));
}

void TestPurgeService::whatIsInTheTrashIsPurgedToo()
{
    TestWorld world;
    plant(world);
    QVERIFY(world.campaign().records().remove({Kind::Name, 1}));
    QVERIFY(world.campaign().records().remove(plantedPerson));
    QVERIFY(world.campaign().purging().purge(plantedPerson));
    QVERIFY(world.campaign().trash().list()->empty());
    QCOMPARE(placesOf(world, planted), QStringList());
}

/// The change that took them all along tells their names.
void TestPurgeService::whoWentToTheTrashWithOthersIsForgottenAlone()
{
    TestWorld world;
    plant(world);
    const Reference other = world.reference(world.add(u"person"_s, {u"name=Dana Testova"_s}));
    const auto gone = world.campaign().records().remove({plantedPerson, other});
    QVERIFY(gone);
    QVERIFY(world.campaign().purging().purge(plantedPerson));
    QCOMPARE(world.campaign().trash().list()->size(), 1U);
    QVERIFY(world.campaign().trash().putBack(other));
    QCOMPARE(world.campaign().records().titleOf(other), u"Dana Testova"_s);
    QCOMPARE(placesOf(world, planted), QStringList());
}

void TestPurgeService::aPurgeIsOneEntryWithoutNamesAndCannotBeUndone()
{
    TestWorld world;
    plant(world);
    const std::size_t before = world.campaign().history().history(std::nullopt)->size();
    const auto report = world.campaign().purging().purge(plantedPerson);
    const auto history = *world.campaign().history().history(std::nullopt);
    QCOMPARE(history.size(), before + 1);
    QCOMPARE(history.front().verb, u"purge"_s);
    QCOMPARE(history.front().label, u"P-41"_s);
    QCOMPARE(history.front().author, u"tester"_s);
    QVERIFY(history.front().fields.empty());
    QCOMPARE(world.campaign().history().undoChange(report->receipt.change).error().code, Code("not-undoable"));
    QVERIFY(world.campaign().history().history(plantedPerson)->empty());
    for (const auto& entry : history)
        if (entry.verb == u"log-arrest"_s || entry.verb == u"set-custody"_s)
            QCOMPARE(entry.label, u"P-41"_s);
}

void TestPurgeService::othersLoseTheirLinksAndNothingElse()
{
    TestWorld world;
    plant(world);
    const RecordService& records = world.campaign().records();
    const Record caseBefore = records.show({Kind::Case, 1})->stored.record;
    QCOMPARE(caseBefore.links(u"people"_s).size(), 2U);
    QVERIFY(world.campaign().purging().purge(plantedPerson));
    const Record caseAfter = records.show({Kind::Case, 1})->stored.record;
    QCOMPARE(caseAfter.links(u"people"_s), (Links{{{Kind::Person, 1}}}));
    QCOMPARE(caseAfter.text(u"title"_s), caseBefore.text(u"title"_s));
    QVERIFY(records.show({Kind::Person, 1})->stored.record.links(u"relatives"_s).empty());
    QCOMPARE(records.titleOf({Kind::Person, 1}), u"Somebody Else 0"_s);
}

void TestPurgeService::aChargeGoesWithItsPerson()
{
    TestWorld world;
    for (const QString& name : {u"name=Aisulu"_s, u"name=Olha"_s})
        world.add(u"person"_s, {name});
    world.add(u"proceeding"_s, {u"title=Trial"_s, u"track=criminal"_s, u"defendants=P-1"_s});
    world.add(u"charge"_s, {u"person=P-1"_s, u"provision=Article 1"_s}, u"PR-1"_s);
    world.add(u"charge"_s, {u"person=P-2"_s, u"provision=Article 1"_s}, u"PR-1"_s);
    const auto report = world.campaign().purging().purge({Kind::Person, 1});
    QVERIFY(report);
    QCOMPARE(report->purged, (std::vector<Reference>{{Kind::Person, 1}, {Kind::Charge, 1}}));
    QVERIFY(world.campaign().records().show({Kind::Charge, 2}));
    QVERIFY(world.campaign().records().show({Kind::Proceeding, 1})->stored.record.links(u"defendants"_s).empty());
}

void TestPurgeService::whatARuleNeedsIsNotPurged()
{
    TestWorld world;
    world.add(u"source"_s, {u"title=Bulletin"_s});
    world.add(u"person"_s, {u"name=Aisulu"_s, u"source=SO-1"_s});
    world.add(u"custody"_s, {u"released=2012-04-30"_s, u"releaseSource=SO-1"_s}, u"P-1"_s);
    const auto refused = world.campaign().purging().purge({Kind::Source, 1});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("still-linked"));
    QCOMPARE(refused.error().detail, u"CU-1"_s);
}

void TestPurgeService::earlierChangesOfOthersCanStillBeUndone()
{
    TestWorld world;
    for (const QString& name : {u"name=Aisulu"_s, u"name=Olha"_s})
        world.add(u"person"_s, {name});
    const Reference file = world.reference(world.add(u"case"_s, {u"title=Strike"_s, u"people=P-1; P-2"_s}));
    RecordService& records = world.campaign().records();
    QVERIFY(records.set(file, {{u"people"_s, u"P-2"_s}}));
    QVERIFY(records.set(file, {{u"people"_s, u"P-1"_s}, {u"notes"_s, u"new"_s}}));
    QVERIFY(world.campaign().purging().purge({Kind::Person, 1}));
    const auto people = [&] { return records.show(file)->stored.record.links(u"people"_s); };
    QVERIFY(people().empty());
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(people(), (Links{{{Kind::Person, 2}}}));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(people(), (Links{{{Kind::Person, 2}}}));
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().info()->cases, 0);
    QVERIFY(world.campaign().history().undo());
    QCOMPARE(world.campaign().info()->people, 0);
    QCOMPARE(world.campaign().history().undo().error().code, Code("nothing-to-undo"));
}

void TestPurgeService::aChangeThatWouldLackARequiredLinkCannotBeUndone()
{
    TestWorld world;
    for (const QString& name : {u"name=Aisulu"_s, u"name=Olha"_s})
        world.add(u"person"_s, {name});
    const Reference custody = world.reference(world.add(u"custody"_s, {u"takenBy=police"_s}, u"P-1"_s));
    const auto moved = world.campaign().records().set(custody, {{u"person"_s, u"P-2"_s}});
    QVERIFY(moved);
    QVERIFY(world.campaign().purging().purge({Kind::Person, 1}));
    QCOMPARE(world.campaign().history().undoChange(moved->change).error().code, Code("not-undoable"));
    QCOMPARE(world.campaign().info()->custodies, 1);
}

void TestPurgeService::lettersThatNameThemAreReportedAndStay()
{
    LetterWorld world;
    const Reference letter = world.approved();
    const QString body = world.campaign().records().show(letter)->stored.record.text(u"body"_s);
    QVERIFY(body.contains(u"Alua Testova"_s));
    world.add("set|P-2|notes=a friend of Alua Testova");
    const auto report = world.campaign().purging().purge({Kind::Person, 1});
    QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
    QCOMPARE(textsOf(report->stillNamedIn), (QStringList{u"P-2"_s, u"L-1"_s}));
    QCOMPARE(world.campaign().records().show(letter)->stored.record.text(u"body"_s), body);
    QCOMPARE(world.campaign().purging().purge({Kind::Case, 1}).error().detail, u"L-1"_s);
    QCOMPARE(world.campaign().purging().purge({Kind::Signatory, 1}).error().detail, u"L-1"_s);
}

namespace {

/// An approved letter that waits in the outbox.
Reference queuedLetter(LetterWorld& world)
{
    const Reference letter = world.approved();
    const auto saved = world.campaign().mail().saveAccount({.name = u"main"_s,
                                                            .host = u"127.0.0.1"_s,
                                                            .port = u"2525"_s,
                                                            .security = u"none"_s,
                                                            .from = u"Letters <hannah@letters.example>"_s});
    TransportScript script;
    script.answer({.result = DeliveryResult::Cancelled, .passesGate = false});
    world.campaign().mail().setTransportMaker(script.maker());
    const auto job = world.campaign().mail().prepare({});
    if (!saved || !job)
        qFatal("no job");
    QSignalSpy finished(job->get(), &SendJob::finished);
    (*job)->start();
    if (!finished.wait(5000) || world.campaign().mail().outbox()->front().state != u"queued"_s)
        qFatal("not queued");
    return letter;
}

} // namespace

void TestPurgeService::aLetterOnItsWayIsNotPurged()
{
    LetterWorld world;
    const Reference letter = queuedLetter(world);
    const auto refused = world.campaign().purging().purge(letter);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("being-mailed"));
    QCOMPARE(world.campaign().mail().outbox()->size(), 1U);
}

void TestPurgeService::aPurgedLetterTakesItsMailAlong()
{
    LetterWorld world;
    const Reference letter = queuedLetter(world);
    const QString file = world.campaign().file();
    QVERIFY(world.campaign().close());
    {
        Vault vault(file);
        QVERIFY(vault.unlock(std::nullopt));
        auto database = Database::open(vault, Access::Write);
        QVERIFY((*database)->execute(u"UPDATE outbox_item SET state = 'accepted'"_s));
    }
    world.world().reopen();
    QVERIFY(world.campaign().purging().purge(letter));
    QVERIFY(world.campaign().mail().outbox()->empty());
    QVERIFY(world.campaign().check()->empty());
    QCOMPARE(placesOf(world.world(), {u"office@prosecutor.example>"_s}), QStringList());
}

void TestPurgeService::anOtherNameGoesAloneAndIsNoLongerFound()
{
    TestWorld world;
    plant(world);
    QVERIFY(world.campaign().records().resolve(u"Zaryna Kvuksenko"_s, {Kind::Person}));
    QVERIFY(world.campaign().purging().purge({Kind::Name, 1}));
    QVERIFY(!world.campaign().records().resolve(u"Zaryna Kvuksenko"_s));
    QVERIFY(world.campaign().records().resolve(u"Zarinovaqux"_s, {Kind::Person}));
    QVERIFY(world.campaign().check()->empty());
    QCOMPARE(placesOf(world, {u"Zaryna Kvuksenko"_s}), QStringList());
}

void TestPurgeService::theCampaignItselfIsNotPurged()
{
    TestWorld world;
    QCOMPARE(world.campaign().purging().purge({Kind::Campaign, 1}).error().code, Code("kind-not-addable"));
}

namespace {

void opensAfterDays(TestWorld& world, int days)
{
    world.clock().set(world.clock().now().addDays(days));
    world.reopen();
}

} // namespace

void TestPurgeService::theTrashIsEmptiedAfterNinetyDays()
{
    TestWorld world;
    plant(world);
    QVERIFY(world.campaign().records().remove(plantedPerson));
    opensAfterDays(world, 90);
    QCOMPARE(world.campaign().trash().list()->size(), 1U);
    QCOMPARE(world.campaign().trash().list()->front().daysLeft, 0);
    opensAfterDays(world, 1);
    QVERIFY(world.campaign().trash().list()->empty());
    const auto newest = world.campaign().history().history(std::nullopt, 1)->front();
    QCOMPARE(newest.verb, u"empty-trash"_s);
    QVERIFY(newest.label.contains(u"P-41"_s));
    QVERIFY(world.campaign().check()->empty());
    QCOMPARE(placesOf(world, planted), QStringList());
}

void TestPurgeService::theTrashIsEmptiedOnceADay()
{
    TestWorld world;
    for (const QString& name : {u"name=Aisulu"_s, u"name=Olha"_s})
        world.add(u"person"_s, {name});
    QVERIFY(world.campaign().records().remove({Kind::Person, 1}));
    world.clock().set(world.clock().now().addSecs(3600));
    QVERIFY(world.campaign().records().remove({Kind::Person, 2}));
    world.clock().set(world.clock().now().addDays(90).addSecs(-60));
    world.reopen();
    QCOMPARE(world.campaign().trash().list()->size(), 1U);
    world.clock().set(world.clock().now().addSecs(120));
    world.reopen();
    QCOMPARE(world.campaign().trash().list()->size(), 1U);
    opensAfterDays(world, 1);
    QVERIFY(world.campaign().trash().list()->empty());
}

void TestPurgeService::whatOthersNeedStaysInTheTrash()
{
    TestWorld world;
    for (const QString& title : {u"title=Bulletin"_s, u"title=Radio"_s})
        world.add(u"source"_s, {title});
    world.add(u"person"_s, {u"name=Aisulu"_s});
    world.add(u"custody"_s, {u"released=2012-04-30"_s, u"releaseSource=SO-1"_s}, u"P-1"_s);
    for (const qint64 source : {1, 2})
        QVERIFY(world.campaign().records().remove({Kind::Source, source}));
    opensAfterDays(world, 91);
    auto left = *world.campaign().trash().list();
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left.front().reference, (Reference{Kind::Source, 1}));
    QVERIFY(world.campaign().purging().purge({Kind::Custody, 1}));
    opensAfterDays(world, 1);
    QVERIFY(world.campaign().trash().list()->empty());
}

void TestPurgeService::whatNeedsEachOtherLeavesTheTrashTogether()
{
    TestWorld world;
    world.add(u"person"_s, {u"name=Aisulu"_s});
    world.add(u"proceeding"_s, {u"title=Trial"_s, u"track=criminal"_s});
    world.add(u"charge"_s, {u"person=P-1"_s, u"provision=Article 1"_s}, u"PR-1"_s);
    QVERIFY(world.campaign().records().remove({Kind::Person, 1}));
    QVERIFY(world.campaign().records().remove({Kind::Proceeding, 1}));
    opensAfterDays(world, 91);
    QVERIFY(world.campaign().trash().list()->empty());
    QVERIFY(world.campaign().check()->empty());
}

void TestPurgeService::emptyingTheTrashKeepsTheDraftsOfOthers()
{
    TestWorld world;
    world.add(u"person"_s, {u"name=Aisulu Bekova"_s});
    QVERIFY(world.campaign().records().remove({Kind::Person, 1}));
    QVERIFY(world.campaign().drafts().keep(u"one"_s, "{\"names\":\"Aisulu Bekova\"}"));
    QVERIFY(world.campaign().drafts().keep(u"other"_s, "{\"names\":\"Olha Marchenko\"}"));
    opensAfterDays(world, 91);
    QVERIFY(!world.campaign().drafts().kept(u"one"_s)->has_value());
    QVERIFY(world.campaign().drafts().kept(u"other"_s)->has_value());
}

QTEST_GUILESS_MAIN(TestPurgeService)
#include "tst_purgeservice.moc"
