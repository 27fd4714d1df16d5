// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterworld.h"

using namespace vigil;

class tst_LetterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStopsAndWhatWarns_data()
    {
        QTest::addColumn<QByteArrayList>("commands");
        QTest::addColumn<QString>("stop");
        QTest::addColumn<QStringList>("warnings");
        const QStringList none;
        QTest::newRow("a sound case") << QByteArrayList() << QString() << none;
        QTest::newRow("one of two released") << QByteArrayList{"release|P-1|2012-04-30"} << QString() << none;
        QTest::newRow("all released") << QByteArrayList{"release|P-1|2012-04-30", "release|P-2|2012-04-30"}
                                      << QStringLiteral("released") << none;
        QTest::newRow("released and taken again")
            << QByteArrayList{"release|P-1|2012-04-29", "release|P-2|2012-04-29",
                              "add|segment|basis=pre-trial|from=2012-04-30|--to=P-1"}
            << QString() << none;
        QTest::newRow("overdue warns only")
            << QByteArrayList{"set|SG-1|basis=administrative-arrest|length=1 days", "now|2012-05-20T10:00:00+06:00"}
            << QString() << QStringList{QStringLiteral("overdue")};
        QTest::newRow("one demand satisfied") << QByteArrayList{"set|D-1|satisfiedOn=2012-04-30"} << QString() << none;
        QTest::newRow("all demands satisfied")
            << QByteArrayList{"set|D-1|satisfiedOn=2012-04-30", "set|D-2|satisfiedOn=2012-04-30"}
            << QStringLiteral("demand-satisfied") << none;
        QTest::newRow("appeal passed") << QByteArrayList{"add|sheet|number=1|appealUntil=2012-04-30|--to=C-1"}
                                       << QStringLiteral("appeal-passed") << none;
        QTest::newRow("last day of the appeal")
            << QByteArrayList{"add|sheet|number=1|appealUntil=2012-05-01|--to=C-1"} << QString() << none;
        QTest::newRow("appeal until about a day gone")
            << QByteArrayList{"add|sheet|number=1|appealUntil=2012-04-30~|--to=C-1"} << QString() << none;
        QTest::newRow("a newer edition rules")
            << QByteArrayList{"add|sheet|number=1|issued=2012-04-01|appealUntil=2012-04-30|--to=C-1",
                              "add|sheet|number=2|issued=2012-04-30|--to=C-1"}
            << QString() << none;
        QTest::newRow("consent refused") << QByteArrayList{"add|consent|scope=government|state=refused|--to=P-2"}
                                         << QStringLiteral("consent-refused") << none;
        QTest::newRow("consent refused, then given later")
            << QByteArrayList{"add|consent|scope=government|state=refused|date=2012-04-29|--to=P-2",
                              "add|consent|scope=government|state=given|date=2012-04-30|--to=P-2"}
            << QString() << none;
        QTest::newRow("consent unknown") << QByteArrayList{"delete|CO-1"} << QString()
                                         << QStringList{QStringLiteral("consent-unknown")};
        QTest::newRow("signatory refused")
            << QByteArrayList{"set|S-1|consent=refused"} << QStringLiteral("signatory-consent") << none;
        QTest::newRow("signatory unknown") << QByteArrayList{"set|S-1|consent="} << QString()
                                           << QStringList{QStringLiteral("signatory-consent-unknown")};
        QTest::newRow("no usable point") << QByteArrayList{"set|KP-1|state=dead", "set|KP-2|state=withheld"}
                                         << QStringLiteral("no-usable-point") << none;
        QTest::newRow("withheld beside usable")
            << QByteArrayList{"add|point|pointType=email|value=other@prosecutor.example|state=withheld|--to=K-1"}
            << QString() << none;
        QTest::newRow("point of another time")
            << QByteArrayList{"set|KP-1|validTo=2012-04-30", "set|KP-2|validFrom=2012-05-02"}
            << QStringLiteral("no-usable-point") << none;
        QTest::newRow("no postal point") << QByteArrayList{"set|KP-2|state=dead"} << QString()
                                         << QStringList{QStringLiteral("no-postal-address")};
        QTest::newRow("unverified point") << QByteArrayList{"set|KP-1|state=unverified"} << QString()
                                          << QStringList{QStringLiteral("point-unverified")};
        QTest::newRow("closed case") << QByteArrayList{"set|C-1|state=closed"} << QStringLiteral("case-closed") << none;
    }

    void whatStopsAndWhatWarns()
    {
        QFETCH(QByteArrayList, commands);
        QFETCH(QString, stop);
        QFETCH(QStringList, warnings);
        LetterWorld world;
        for (const auto& command : std::as_const(commands))
            world.add(command.constData());
        DraftRequest request = world.request();
        request.signatories = {world.ref("S-1")};
        const auto report = world.letters().preview(request);
        QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
        QCOMPARE(codesOf(report->skipped).join(QLatin1Char(',')), stop);
        if (stop.isEmpty())
            QCOMPARE(codesOf(report->drafted.front().warnings), warnings);
    }

    void whatStopsALetterThatWasApproved_data()
    {
        QTest::addColumn<QByteArrayList>("commands");
        QTest::addColumn<QString>("stop");
        QTest::newRow("nothing happened") << QByteArrayList() << QString();
        QTest::newRow("somebody whom it names was released")
            << QByteArrayList{"release|P-1|2012-04-30"} << QStringLiteral("released");
        QTest::newRow("one of its demands was satisfied")
            << QByteArrayList{"set|D-1|satisfiedOn=2012-04-30"} << QStringLiteral("demand-satisfied");
        QTest::newRow("its address died") << QByteArrayList{"set|KP-1|state=bounced"} << QStringLiteral("point-moved");
        QTest::newRow("its address was changed")
            << QByteArrayList{"set|KP-1|value=new@prosecutor.example"} << QStringLiteral("point-moved");
        QTest::newRow("a better address came up")
            << QByteArrayList{"add|point|pointType=email|value=new@prosecutor.example|state=verified|--to=K-1"}
            << QString();
        QTest::newRow("the full name was refused")
            << QByteArrayList{"add|consent|scope=full-name|state=refused|--to=P-1"}
            << QStringLiteral("consent-refused");
        QTest::newRow("the appeal ran out while it waited")
            << QByteArrayList{"add|sheet|number=1|appealUntil=2012-05-03|--to=C-1", "now|2012-05-04T12:00:00+06:00"}
            << QStringLiteral("appeal-passed");
    }

    void whatStopsALetterThatWasApproved()
    {
        QFETCH(QByteArrayList, commands);
        QFETCH(QString, stop);
        LetterWorld world;
        const Reference letter = world.approved();
        for (const auto& command : std::as_const(commands))
            world.add(command.constData());
        const auto view = world.letters().show(letter);
        QVERIFY(view);
        QStringList errors;
        for (const auto& finding : view->findings)
            if (finding.severity == Severity::Error)
                errors << finding.code.toString();
        QCOMPARE(errors.value(0), stop);
    }
};

QTEST_GUILESS_MAIN(tst_LetterRules)
#include "tst_letterrules.moc"
