// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <QJsonObject>
#include <QTest>

using namespace vigil;
using namespace Qt::StringLiterals;

class TestTextTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAlignAndEmptyOnesVanish();
    void wideAndCombiningLettersAlignByWhatATerminalShows();
    void charactersThatCouldFoolAReaderAreShown();
    void noRowsGiveTheSentence();
};

void TestTextTable::columnsAlignAndEmptyOnesVanish()
{
    const QJsonArray rows{QJsonObject{{u"a"_s, u"P-1"_s}, {u"b"_s, QJsonValue()}, {u"c"_s, u"x"_s}},
                          QJsonObject{{u"a"_s, u"P-1000"_s}, {u"b"_s, u""_s}, {u"c"_s, 7}}};
    const QString text = textTable(rows, {{"a"_L1, u"Ref"_s}, {"b"_L1, u"Gone"_s}, {"c"_L1, u"C"_s}}, {});
    QCOMPARE(text, u"Ref     C\nP-1     x\nP-1000  7"_s);
}

void TestTextTable::wideAndCombiningLettersAlignByWhatATerminalShows()
{
    const QJsonArray rows{QJsonObject{{u"a"_s, u"東京"_s}, {u"b"_s, 1}},
                          QJsonObject{{u"a"_s, u"e\u0301e"_s}, {u"b"_s, 2}},
                          QJsonObject{{u"a"_s, u"Айша"_s}, {u"b"_s, 3}}};
    QCOMPARE(textTable(rows, {{"a"_L1, u"A"_s}, {"b"_L1, u"B"_s}}, {}), u"A     B\n東京  1\ne\u0301e    2\nАйша  3"_s);
}

void TestTextTable::charactersThatCouldFoolAReaderAreShown()
{
    const QString text = cellText(u"Anna\u202Ennv\x1b[31m"_s);
    QVERIFY(!text.contains(QChar(0x202E)));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(text.contains("202E"_L1));
}

void TestTextTable::noRowsGiveTheSentence()
{
    QCOMPARE(textTable({}, {{"a"_L1, u"A"_s}}, u"None."_s), u"None."_s);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
