// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pagebreaks.h"

#include <QTest>

using namespace vigil;

class TestPageBreaks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortParagraphsStayWhole();
    void noFirstOrLastLineStandsAlone();
    void headingStaysWithWhatFollows();
    void signatureTakesClosingAndTwoLinesAlong();
    void signatureAloneIsAllowedOnlyWithoutText();
    void everythingThatFitsIsOnePage();
    void spaceAtTheTopOfAPageIsNotCounted();
    void pageBreaksAtTheLastAllowedLine();
    void textWithoutAnAllowedBreakStillEnds();
    void lineHigherThanAPageStillEnds();
};

static std::vector<FlowLine> plainLines(const std::vector<bool>& allowed)
{
    std::vector<FlowLine> lines;
    for (const bool may : allowed)
        lines.push_back({1, 0, may});
    return lines;
}

void TestPageBreaks::shortParagraphsStayWhole()
{
    const std::vector<bool> expected{true, true, false, false, true, false, false, false};
    QCOMPARE(allowedPageStarts({{1}, {3}, {3}}), expected);
}

void TestPageBreaks::noFirstOrLastLineStandsAlone()
{
    // Five lines may break after the second or third; the second paragraph's end belongs to the signature.
    const std::vector<bool> expected{true, false, true, true, false, true, false, false, false, false};
    QCOMPARE(allowedPageStarts({{5}, {4}}),
             (std::vector<bool>{true, false, true, true, false, true, false, true, false, false}));
    QCOMPARE(allowedPageStarts({{5}, {2}, {2}}), expected);
}

void TestPageBreaks::headingStaysWithWhatFollows()
{
    QCOMPARE(allowedPageStarts({{1, true}, {4}, {1, true}, {6}}),
             (std::vector<bool>{true, false, false, true, false, true, false, false, true, true, true, false, false}));
}

void TestPageBreaks::signatureTakesClosingAndTwoLinesAlong()
{
    // Eight lines, a closing of one line, the signature: the last possible page start is line 6.
    const auto allowed = allowedPageStarts({{8}, {1}});
    QVERIFY(allowed[6]);
    for (std::size_t line = 7; line < allowed.size(); ++line)
        QVERIFY(!allowed[line]);
    QCOMPARE(allowed.size(), std::size_t(10));

    const auto starts = pageStarts(plainLines(allowed), 9, 9);
    QCOMPARE(starts, (std::vector<std::size_t>{0, 6}));
}

void TestPageBreaks::signatureAloneIsAllowedOnlyWithoutText()
{
    QCOMPARE(allowedPageStarts({}), (std::vector<bool>{true}));
    QCOMPARE(allowedPageStarts({{1}}), (std::vector<bool>{true, false}));
}

void TestPageBreaks::everythingThatFitsIsOnePage()
{
    QCOMPARE(pageStarts(std::vector<FlowLine>(10, {1}), 10, 10), (std::vector<std::size_t>{0}));
    QCOMPARE(pageStarts(std::vector<FlowLine>(11, {1}), 10, 10), (std::vector<std::size_t>{0, 10}));
    QCOMPARE(pageStarts({}, 10, 10), (std::vector<std::size_t>{0}));
}

void TestPageBreaks::spaceAtTheTopOfAPageIsNotCounted()
{
    const std::vector<FlowLine> lines{{2, 5}, {2, 1}, {2, 1}, {2, 1}};
    QCOMPARE(pageStarts(lines, 5, 5), (std::vector<std::size_t>{0, 2}));
}

void TestPageBreaks::pageBreaksAtTheLastAllowedLine()
{
    const auto lines = plainLines({true, true, false, false, true, false, false, true});
    QCOMPARE(pageStarts(lines, 3, 4), (std::vector<std::size_t>{0, 1, 4}));
}

void TestPageBreaks::textWithoutAnAllowedBreakStillEnds()
{
    const auto lines = plainLines({true, false, false, false, false});
    QCOMPARE(pageStarts(lines, 2, 2), (std::vector<std::size_t>{0, 2, 4}));
}

void TestPageBreaks::lineHigherThanAPageStillEnds()
{
    QCOMPARE(pageStarts({{1}, {50}, {1}}, 10, 10), (std::vector<std::size_t>{0, 1, 2}));
}

QTEST_APPLESS_MAIN(TestPageBreaks)
#include "tst_pagebreaks.moc"
