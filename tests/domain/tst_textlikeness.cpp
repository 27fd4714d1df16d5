// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textlikeness.h"

#include <QTest>

using namespace vigil;

namespace {

double shared(const char* text, const char* other)
{
    return WordRuns(QString::fromUtf8(text)).sharedWith(WordRuns(QString::fromUtf8(other)));
}

} // namespace

class TestTextLikeness final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeness_data();
    void likeness();
    void itIsAShareOfTheFirst();
    void aLongTextTakesNoLongTime();
};

void TestTextLikeness::likeness_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("share");
    const auto row = [](const char* name, const char* text, const char* other, double share) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(other) << share;
    };
    row("the same", "I ask you to release them", "I ask you to release them", 1.0);
    row("other case, breaks and commas", "I ask you,\nto RELEASE them!", "i ask you to release them", 1.0);
    row("nothing in common", "one two three four", "five six seven eight", 0.0);
    row("words alone are not runs", "one two three", "three two one", 0.0);
    // Runs of the first: abc bcd cde def; the second has abc and bcd.
    row("half", "a b c d e f", "a b c d x y", 0.5);
    row("Cyrillic", "Прошу Вас освободить их", "ПРОШУ вас — освободить их.", 1.0);
    row("composed or not", "caf\u00e9 au lait", "cafe\u0301 au lait", 1.0);
    row("two words", "Yours faithfully", "Yours faithfully", 1.0);
    row("an empty text", "", "", 0.0);
    row("nothing but signs", "—…!", "—…!", 0.0);
    row("letters beyond the first plane", "\U00010400\U00010401 b c", "\U00010428\U00010429 b c", 1.0);
}

void TestTextLikeness::likeness()
{
    QFETCH(const QString, text);
    QFETCH(const QString, other);
    QFETCH(const double, share);
    QCOMPARE(WordRuns(text).sharedWith(WordRuns(other)), share);
}

/// A short text that stands in a long one is wholly in it; the long one is not in the short.
void TestTextLikeness::itIsAShareOfTheFirst()
{
    QCOMPARE(shared("a b c", "a b c d e f g"), 1.0);
    QCOMPARE(shared("a b c d e f g", "a b c"), 0.2);
}

void TestTextLikeness::aLongTextTakesNoLongTime()
{
    // Quadratic work on it would take hours, not moments.
    QString text;
    for (int word = 0; word < 200000; ++word)
        text += QString::number(word) + QLatin1Char(' ');
    QCOMPARE(WordRuns(text).sharedWith(WordRuns(text)), 1.0);
}

QTEST_APPLESS_MAIN(TestTextLikeness)
#include "tst_textlikeness.moc"
