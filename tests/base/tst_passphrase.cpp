// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/passphrase.h"

#include <QTest>
#include <cstring>

using namespace vigil;

class TestPassphrase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printingHidesIt();
    void shorteningWipesTheRest();
    void movingLeavesNothingBehind();
};

void TestPassphrase::printingHidesIt()
{
    QString text;
    QDebug(&text) << Passphrase("open sesame");
    QCOMPARE(text.trimmed(), QStringLiteral("(hidden)"));
}

void TestPassphrase::shorteningWipesTheRest()
{
    Passphrase room = Passphrase::ofSize(64);
    const char* memory = room.data();
    std::memcpy(room.data(), "open sesame\n", 12);
    room.shorten(4);
    QCOMPARE(room, Passphrase("open"));
    QCOMPARE(room.data(), memory);
    QCOMPARE(std::string_view(memory + 4, 8), std::string_view("\0\0\0\0\0\0\0\0", 8));
}

void TestPassphrase::movingLeavesNothingBehind()
{
    Passphrase first("open sesame");
    const Passphrase second = std::move(first);
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is asked
    QCOMPARE(second.reveal(), std::string_view("open sesame"));
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
