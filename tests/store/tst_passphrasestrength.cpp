// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passphrasestrength.h"

#include <QElapsedTimer>
#include <QTest>

using namespace vigil;

class TestPassphraseStrength final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bitsAreNearWhatAGuesserNeeds_data();
    void bitsAreNearWhatAGuesserNeeds();
    void moreIsNeverEasierToGuess();
    void bytesAfterNulCountToo();
    void nothingHasNoBits();
    void longPassphraseIsJudgedQuickly();
};

void TestPassphraseStrength::bitsAreNearWhatAGuesserNeeds_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    const auto row = [](const char* name, const QByteArray& typed, double least, double most) {
        QTest::newRow(name) << typed << least << most;
    };
    row("the commonest", "password1", 0, 8);
    row("with a capital and a mark", "Password1!", 0, 15);
    row("one word and a year", "Summer2012", 0, 25);
    row("keyboard run", "qwertyuiopasdfghjkl", 0, 35);
    row("keyboard zigzag", "zaq12wsxcde34rfv", 0, 39);
    row("Russian keyboard run", "йцукенгшщзхъфывапролджэ", 0, 35);
    row("Russian keyboard run in capitals", "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭ", 0, 39);
    row("digits in order", "123456789012345678901234", 0, 20);
    row("Russian word", "пароль", 8, 20);
    row("Russian word, capital and digits", "Пароль123", 8, 30);
    row("two English words", "correct horse", 10, 39);
    row("four English words", "correct horse battery staple", 40, 60);
    row("four rarer English words", "marmot cobalt envelope trivial", 45, 65);
    row("four Russian words", "морковь трамвай облако сапог", 40, 60);
    row("five Russian words", "морковь трамвай облако сапог ступня", 55, 70);
    row("one Russian word again and again", "жук жук жук жук жук жук жук", 0, 30);
    row("twelve random characters", "xK9#mQ2vL7@p", 60, 80);
    row("sixteen random characters", "xK9#mQ2vL7@pWz4!", 80, 110);
    row("200 times the same", QByteArray(200, 'a'), 0, 15);
    row("the same emoji", QByteArray("😀").repeated(12), 0, 20);
    row("different emoji", "😀🐙🌋🎻🚲🧀🌵🦉", 30, 45);
    row("spaces only", "        ", 0, 1);
    row("no UTF-8", "\xff\xfe\xfd\xfc", 0, 25);
    row("UTF-8 that breaks off", "\xd0", 0, 10);
}

void TestPassphraseStrength::bitsAreNearWhatAGuesserNeeds()
{
    QFETCH(QByteArray, typed);
    QFETCH(double, least);
    QFETCH(double, most);
    const double bits = passphraseBits(Passphrase(typed.toStdString()));
    QVERIFY2(bits >= least && bits <= most, qPrintable(QString::number(bits)));
}

void TestPassphraseStrength::moreIsNeverEasierToGuess()
{
    const double two = passphraseBits(Passphrase("marmot cobalt"));
    const double three = passphraseBits(Passphrase("marmot cobalt envelope"));
    const double four = passphraseBits(Passphrase("marmot cobalt envelope trivial"));
    QVERIFY(two < three && three < four);
}

void TestPassphraseStrength::bytesAfterNulCountToo()
{
    const double before = passphraseBits(Passphrase("marmot"));
    QVERIFY(passphraseBits(Passphrase(std::string_view("marmot\0cobalt envelope", 22))) > 2 * before);
}

void TestPassphraseStrength::nothingHasNoBits()
{
    QCOMPARE(passphraseBits(Passphrase()), 0.0);
}

void TestPassphraseStrength::longPassphraseIsJudgedQuickly()
{
    const QByteArray longest = QByteArray("marmot cobalt envelope trivial ").repeated(2000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(passphraseBits(Passphrase(longest.toStdString())) > 40);
    QVERIFY(timer.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(TestPassphraseStrength)
#include "tst_passphrasestrength.moc"
