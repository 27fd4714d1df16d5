// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterworld.h"

using namespace vigil;

class tst_LetterService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInTemplatesAreThereInTwoLanguages()
    {
        LetterWorld world;
        QStringList ids;
        for (const auto& row : world.letters().templates())
            ids << row.id;
        QCOMPARE(ids, (QStringList{QStringLiteral("embassy-en"), QStringLiteral("embassy-ru"),
                                   QStringLiteral("prosecutor-en"), QStringLiteral("prosecutor-ru")}));
    }

    void draftsForTheCaseSkipContactsOfAnotherKind()
    {
        LetterWorld world;
        DraftRequest request = world.request();
        request.to.clear();
        const auto report = world.letters().draft(request);
        QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
        QCOMPARE(report->drafted.size(), std::size_t{1});
        QCOMPARE(report->drafted.front().to, QStringLiteral("Prosecutor of Testland"));
        QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("kind-mismatch")});
        QCOMPARE(report->skipped.front().reference, world.ref("K-2"));
        QVERIFY(report->skipped.front().reason.contains(QStringLiteral("Embassy of Testland")));
        QVERIFY(report->receipt);
    }

    void eachAddresseeGetsTheTextThatFitsFromEachSignatory()
    {
        LetterWorld world;
        world.add("add|signatory|name=Ida Second|city=Bonn|country=DE|consent=given");
        DraftRequest request{.caseFile = world.ref("C-1"), .signatories = {world.ref("S-1"), world.ref("S-2")}};
        request.without = {{.contact = world.ref("K-2"), .signatory = world.ref("S-2")}};
        const auto report = world.letters().draft(request);
        QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
        QStringList made;
        for (const auto& letter : report->drafted)
            made << letter.contact.toString() + QLatin1Char(' ') + letter.signatory.toString() + QLatin1Char(' ') +
                        letter.subject.left(6);
        QCOMPARE(report->drafted.size(), std::size_t{3});
        QCOMPARE(codesOf(report->skipped), QStringList());
        QVERIFY2(made.at(0).startsWith(QStringLiteral("K-1 S-1")), qPrintable(made.join(QLatin1Char(';'))));
        QVERIFY(made.at(1).startsWith(QStringLiteral("K-2 S-1")));
        QVERIFY(made.at(2).startsWith(QStringLiteral("K-1 S-2")));
        QVERIFY(report->drafted.at(0).body != report->drafted.at(1).body);
        // One change for all, and a second run finds each of them written.
        const auto again = world.letters().preview(request);
        QVERIFY(again);
        QCOMPARE(again->drafted.size(), std::size_t{0});
        QCOMPARE(codesOf(again->skipped), QStringList(3, QStringLiteral("already-drafted")));
        QCOMPARE(again->skipped.front().earlier, report->drafted.front().letter);
        QCOMPARE(again->skipped.front().signatory, std::optional(world.ref("S-1")));
        QVERIFY(world.campaign().history().undoChange(report->receipt->change));
        QCOMPARE(world.letters().preview(request)->drafted.size(), std::size_t{3});
    }

    void aContactInTheTrashIsSkippedWithTheReason()
    {
        LetterWorld world;
        const DraftRequest named = world.request("prosecutor", "K-1");
        world.add("delete|K-1");
        // Named by the caller, and as an addressee of the case.
        for (const DraftRequest& request : {named, DraftRequest{.caseFile = world.ref("C-1")}}) {
            const auto report = world.letters().preview(request);
            QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
            QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("in-trash")});
            QVERIFY(report->skipped.front().reason.contains(QStringLiteral("is in the trash")));
        }
    }

    void aContactThatNoTextFitsIsSkippedWithTheReason()
    {
        LetterWorld world;
        const auto report = world.letters().preview({.caseFile = world.ref("C-1"), .to = {world.ref("K-3")}});
        QVERIFY(report);
        QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("kind-mismatch")});
    }

    void theAudienceIsOfTheCaseThenSuggested()
    {
        LetterWorld world;
        world.add("add|contact|name=City prosecutor|contactKind=prosecutor|country=KZ");
        world.add("add|contact|name=Elsewhere prosecutor|contactKind=prosecutor|country=DE");
        world.add("add|contact|name=Embassy in Bonn|contactKind=embassy|country=KZ|accreditedTo=DE");
        world.add("add|contact|name=Embassy in Rome|contactKind=embassy|country=KZ|accreditedTo=IT");
        world.add("add|signatory|name=Ida Second|country=DE|consent=refused");
        world.add("add|signatory|name=Olga Third|country=DE");
        world.add("delete|S-2");
        const auto before = world.letters().audience(world.ref("C-1"));
        QVERIFY(before);
        const auto names = [](const LetterAudience& audience) {
            QStringList all;
            for (const auto& choice : audience.addressees)
                all << choice.contact.toString();
            return all;
        };
        QCOMPARE(names(*before), (QStringList{QStringLiteral("K-1"), QStringLiteral("K-2"), QStringLiteral("K-4"),
                                              QStringLiteral("K-6")}));
        QCOMPARE(before->addressees.at(2).why, AddresseeChoice::Why::Prosecutor);
        QCOMPARE(before->addressees.at(3).why, AddresseeChoice::Why::Mission);
        QCOMPARE(before->signatories.size(), std::size_t{2});
        QCOMPARE(before->signatories.front().consent, QStringLiteral("given"));
        QVERIFY(!before->addressees.front().lastLetter);
        QVERIFY(world.letters().draft(world.request()));
        const auto after = world.letters().audience(world.ref("C-1"));
        QVERIFY(after->addressees.front().lastLetter);
        QVERIFY(!after->addressees.at(1).lastLetter);
    }

    void theTextNamesPeopleDemandsAndSalutation()
    {
        LetterWorld world;
        const auto report = world.letters().preview(world.request());
        QVERIFY(report);
        const QString body = report->drafted.front().body;
        for (const char* part : {"Dear Prosecutor,", "Alua Testova", "Bolat Probin", "the release of both;",
                                 "that the charges be dropped.", "28 April 2012", "police custody"})
            QVERIFY2(body.contains(QString::fromUtf8(part)), part);
        QVERIFY(!body.contains(QStringLiteral("{{")));
    }

    void wordsOfOnesOwnStandInEachLetterAsTyped()
    {
        LetterWorld world;
        DraftRequest request{.caseFile = world.ref("C-1")};
        const auto without = world.letters().preview(request);
        request.ownWords = QStringLiteral("  I know {{salutation}} by heart.\nSecond <b>line</b>. ");
        const auto with = world.letters().preview(request);
        QVERIFY(without && with);
        QCOMPARE(with->drafted.size(), std::size_t{2});
        for (std::size_t letter = 0; letter < with->drafted.size(); ++letter) {
            QString body = with->drafted[letter].body;
            const QString words = QStringLiteral("I know {{salutation}} by heart.\nSecond <b>line</b>.");
            QCOMPARE(body.count(words), 1);
            // A paragraph more, and nothing else.
            QCOMPARE(body.remove(words + QStringLiteral("\n\n")), without->drafted[letter].body);
        }
        request.language = QStringLiteral("ru");
        const auto russian = world.letters().preview(request);
        for (const DraftedLetter& letter : russian->drafted)
            QVERIFY(letter.body.contains(QStringLiteral("\n\nI know {{salutation}} by heart.")));
    }

    void wordsOfOnesOwnNameNobodyWhoRefused()
    {
        LetterWorld world;
        world.add("add|consent|scope=full-name|state=refused|--to=P-1");
        DraftRequest request = world.request();
        request.ownWords = QStringLiteral("I met Alua Testova once.");
        const auto report = world.letters().preview(request);
        QVERIFY(report && !report->drafted.empty());
        const QString body = report->drafted.front().body;
        QVERIFY2(body.contains(QStringLiteral("once.")) && !body.contains(QStringLiteral("Testova")), qPrintable(body));
    }

    void wordsOfOnesOwnHaveALimit()
    {
        LetterWorld world;
        DraftRequest request = world.request();
        request.ownWords = QString(LetterService::longestOwnWords, QLatin1Char('w'));
        QVERIFY(world.letters().preview(request));
        request.ownWords += QLatin1Char('w');
        QCOMPARE(world.letters().draft(request).error().code, Code("own-words-long"));
        request.ownWords = QStringLiteral("a\tb\u0007c");
        const auto refused = world.letters().draft(request);
        QCOMPARE(refused.error().code, Code("input-refused"));
        QCOMPARE(refused.error().findings.front().code, Code("control-character"));
    }

    void theLetterMostAlikeIsOfTheSameContact()
    {
        LetterWorld world;
        const Reference prosecutor = world.ref("K-1");
        const QString body = world.letters().preview(world.request())->drafted.front().body;
        QVERIFY(!world.letters().mostAlike(prosecutor, body)->has_value());
        QVERIFY(world.letters().draft(world.request()));
        const auto same = world.letters().mostAlike(prosecutor, body);
        QVERIFY(same && *same);
        QCOMPARE((*same)->letter, world.ref("L-1"));
        QCOMPARE((*same)->share, 1.0);
        const auto other =
            world.letters().mostAlike(prosecutor, QStringLiteral("Zebras paint quietly under umbrellas"));
        QCOMPARE((*other)->share, 0.0);
        QVERIFY(!world.letters().mostAlike(world.ref("K-2"), body)->has_value());
        world.add("delete|L-1");
        QVERIFY(!world.letters().mostAlike(prosecutor, body)->has_value());
    }

    void aRussianLetterSpeaksRussian()
    {
        LetterWorld world;
        world.add("set|D-1|text=en: the release of both;\nru: освободить обоих;");
        DraftRequest request = world.request("prosecutor-ru");
        const auto report = world.letters().preview(request);
        QVERIFY(report);
        const QString body = report->drafted.front().body;
        QCOMPARE(report->drafted.front().language, QStringLiteral("ru"));
        for (const char* part : {"Уважаемые господа!", "Алуа Тестова", "освободить обоих;",
                                 "снять все обвинения: Алуа Тестова, Болат Пробин", "28 апреля 2012 г."})
            QVERIFY2(body.contains(QString::fromUtf8(part)), part);
        QVERIFY(!body.contains(QStringLiteral("Alua")));
    }

    void theContactsLanguageDecidesWhenNoneIsAsked()
    {
        LetterWorld world;
        world.add("set|K-1|languages=fr, ru");
        const auto report = world.letters().preview(world.request());
        QVERIFY(report);
        QCOMPARE(report->drafted.front().language, QStringLiteral("ru"));
    }

    void releasedPeopleAndSatisfiedDemandsAreLeftOut()
    {
        LetterWorld world;
        world.add("release|P-1|2012-04-30");
        world.add("set|D-2|satisfiedOn=2012-04-30");
        const auto report = world.letters().preview(world.request());
        QVERIFY(report);
        const QString body = report->drafted.front().body;
        QVERIFY(!body.contains(QStringLiteral("Alua Testova")));
        QVERIFY(body.contains(QStringLiteral("Bolat Probin")));
        QVERIFY(!body.contains(QStringLiteral("charges be dropped")));
    }

    void aRefusedFullNameBecomesInitialsEverywhere()
    {
        LetterWorld world;
        world.add("add|consent|scope=full-name|state=refused|--to=P-1");
        world.add("set|C-1|summary=en: Alua Testova was taken at night.");
        world.add("set|D-1|text=the release of Alua Testova;");
        const auto report = world.letters().preview(world.request());
        QVERIFY(report);
        const QString body = report->drafted.front().body;
        QVERIFY(!body.contains(QStringLiteral("Testova")));
        QVERIFY(!body.contains(QStringLiteral("Тестова")));
        QVERIFY(body.contains(QStringLiteral("A. T. was taken at night.")));
        QVERIFY(body.contains(QStringLiteral("the release of A. T.;")));
    }

    void nothingRestrictedReachesALetter()
    {
        LetterWorld world;
        world.add("set|P-1|homeAddress=9 Secret Lane|health=asthma|notes=private note");
        world.add("set|S-1|postalAddress=7 Hidden Row");
        const Reference letter = world.approved();
        const auto stored = world.campaign().records().show(letter);
        QVERIFY(stored);
        for (const auto& value : stored->stored.record.values())
            for (const char* secret : {"Secret", "asthma", "private note", "Hidden"})
                QVERIFY2(!fieldText(value).contains(QString::fromLatin1(secret)), secret);
    }

    void theSameLetterIsNotDraftedTwice()
    {
        LetterWorld world;
        world.approved();
        DraftRequest again = world.request("prosecutor-ru");
        const auto report = world.letters().draft(again);
        QVERIFY(report);
        QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("already-drafted")});
        QVERIFY(report->skipped.front().reason.contains(QStringLiteral("L-1")));
        QVERIFY(!report->receipt);
    }

    void aNewEditionOrATrashedDraftAllowsAnother()
    {
        LetterWorld world;
        QVERIFY(world.letters().draft(world.request()));
        world.add("delete|L-1");
        const auto second = world.letters().draft(world.request());
        QCOMPARE(second->drafted.size(), std::size_t{1});
        world.add("add|sheet|number=2|edition=further-information|--to=C-1");
        const auto third = world.letters().draft(world.request());
        QCOMPARE(third->drafted.size(), std::size_t{1});
    }

    void theSameContactTwiceInARequestGetsOneLetter()
    {
        LetterWorld world;
        DraftRequest request = world.request();
        request.to.push_back(request.to.front());
        const auto report = world.letters().draft(request);
        QVERIFY(report);
        QCOMPARE(report->drafted.size(), std::size_t{1});
    }

    void aMissingRequiredValueStopsAndIsNamed()
    {
        LetterWorld world;
        world.add("delete|D-1");
        world.add("delete|D-2");
        const auto report = world.letters().draft(world.request());
        QVERIFY(report);
        QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("missing-value")});
        QVERIFY(report->skipped.front().reason.contains(QStringLiteral("demands")));
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("template") << QStringLiteral("template") << QStringLiteral("no-such")
                                  << QStringLiteral("unknown-template");
        QTest::newRow("language") << QStringLiteral("language") << QStringLiteral("fr")
                                  << QStringLiteral("template-language");
        QTest::newRow("channel") << QStringLiteral("channel") << QStringLiteral("pigeon")
                                 << QStringLiteral("unknown-channel");
        QTest::newRow("nobody signs") << QStringLiteral("consent") << QStringLiteral("S-1")
                                      << QStringLiteral("no-signatory");
        QTest::newRow("two could sign") << QStringLiteral("second") << QString()
                                        << QStringLiteral("ambiguous-signatory");
    }

    void badRequestsAreRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, code);
        LetterWorld world;
        DraftRequest request = world.request();
        if (field == QStringLiteral("template"))
            request.templateId = value;
        else if (field == QStringLiteral("language"))
            request.language = value;
        else if (field == QStringLiteral("channel"))
            request.channel = value;
        else if (field == QStringLiteral("consent"))
            world.add("set|S-1|consent=");
        else
            world.add("add|signatory|name=Second Signer|consent=given");
        const auto report = world.letters().draft(request);
        QVERIFY(!report);
        QCOMPARE(report.error().code.toString(), code);
    }

    void approvalFreezesAddressesAndCopies()
    {
        LetterWorld world;
        const Reference letter = world.approved();
        world.add("add|point|pointType=post|value=9 New Street|state=verified|--to=K-1");
        world.add("set|C-1|copies=");
        const auto view = world.letters().show(letter);
        QVERIFY(view);
        QCOMPARE(view->row.state, QStringLiteral("approved"));
        QCOMPARE(view->emailTo, QStringLiteral("office@prosecutor.example"));
        QCOMPARE(view->copies, QStringList{QStringLiteral("copies@campaign.example")});
        QCOMPARE(view->postalTo, (QStringList{QStringLiteral("Prosecutor of Testland"), QStringLiteral("1 Test Street"),
                                              QStringLiteral("Testville"), QStringLiteral("KAZAKHSTAN")}));
    }

    void withoutAPostalPointTheBlockShowsOfficeAndCountry()
    {
        LetterWorld world;
        world.add("set|KP-2|state=dead");
        const auto view = world.letters().show(world.approved());
        QVERIFY(view);
        QCOMPARE(view->postalTo, (QStringList{QStringLiteral("Prosecutor of Testland"), QStringLiteral("KAZAKHSTAN")}));
        QVERIFY(codesOf(view->findings).contains(QStringLiteral("no-postal-address")));
    }

    void aMissionIsWrittenToWhereItSits()
    {
        LetterWorld world;
        const auto view = world.letters().show(world.approved("embassy", "K-2"));
        QVERIFY(view);
        QCOMPARE(view->postalTo.last(), QStringLiteral("UNITED KINGDOM"));
        QCOMPARE(view->emailTo, QString());
    }

    void approvalSkipsWhatIsStoppedAndGoesOnWithTheRest()
    {
        LetterWorld world;
        QVERIFY(world.letters().draft(world.request()));
        QVERIFY(world.letters().draft(world.request("embassy", "K-2")));
        world.add("set|KP-1|state=dead");
        world.add("set|KP-2|state=dead");
        const auto report = world.letters().approve({});
        QVERIFY(report);
        QCOMPARE(report->approved, std::vector<Reference>{world.ref("L-2")});
        QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("no-usable-point")});
        const auto again = world.letters().approve({world.ref("L-2")});
        QCOMPARE(codesOf(again->skipped), QStringList{QStringLiteral("not-draft")});
    }

    void approvalCanBeUndone()
    {
        LetterWorld world;
        const Reference letter = world.approved();
        QVERIFY(world.campaign().history().undo());
        QCOMPARE(world.letters().show(letter)->row.state, QStringLiteral("draft"));
    }

    void previewWritesNothing()
    {
        LetterWorld world;
        const auto report = world.letters().preview(world.request());
        QVERIFY(report);
        QVERIFY(!report->drafted.front().letter);
        QVERIFY(world.letters().list()->empty());
    }
};

QTEST_GUILESS_MAIN(tst_LetterService)
#include "tst_letterservice.moc"
