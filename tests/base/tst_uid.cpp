// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace vigil;

class TestUid final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatedUidIsVersionSevenAndCarriesItsTime();
    void thousandUidsOfOneMillisecondDiffer();
    void otherTextsAreNoUids();
};

void TestUid::generatedUidIsVersionSevenAndCarriesItsTime()
{
    const auto now = QDateTime::fromString(QStringLiteral("2012-05-01T04:00:00Z"), Qt::ISODate);
    const QString text = Uid::generate(now).toString();
    QCOMPARE(text.at(14), QLatin1Char('7'));
    QVERIFY(QStringLiteral("89ab").contains(text.at(19)));
    const QString stamp = text.left(8) + text.mid(9, 4);
    QCOMPARE(stamp.toLongLong(nullptr, 16), now.toMSecsSinceEpoch());
    QCOMPARE(Uid::parse(text)->toString(), text);
}

void TestUid::thousandUidsOfOneMillisecondDiffer()
{
    const auto now = QDateTime::currentDateTimeUtc();
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(Uid::generate(now).toString());
    QCOMPARE(seen.size(), 1000);
}

void TestUid::otherTextsAreNoUids()
{
    QVERIFY(!Uid::parse(QStringLiteral("P-1")));
    QVERIFY(!Uid::parse(QString()));
    QVERIFY(!Uid::parse(QStringLiteral("00000000-0000-0000-0000-00000000000g")));
}

QTEST_GUILESS_MAIN(TestUid)
#include "tst_uid.moc"
