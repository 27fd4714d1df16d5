// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphraserules.h"

#include <QTest>

using namespace vigil;

class TestPassphraseRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strengthFollowsTheBits_data();
    void strengthFollowsTheBits();
    void weakPassphraseNeedsInsistence();
    void emptyPassphraseIsRefusedWhateverIsAllowed();
};

void TestPassphraseRules::strengthFollowsTheBits_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<PassphraseStrength>("strength");
    const auto row = [](const QByteArray& typed, PassphraseStrength strength) {
        QTest::newRow(typed.constData()) << typed << strength;
    };
    row("password1", PassphraseStrength::TooWeak);
    row("correct horse", PassphraseStrength::TooWeak);
    row("пароль", PassphraseStrength::TooWeak);
    row("qwertyuiopasdfghjkl", PassphraseStrength::TooWeak);
    row("correct horse battery staple", PassphraseStrength::Weak);
    row("морковь трамвай облако сапог", PassphraseStrength::Weak);
    row("xK9#mQ2vL7@p", PassphraseStrength::Good);
    row("морковь трамвай облако сапог ступня", PassphraseStrength::Good);
    row("xK9#mQ2vL7@pWz4!", PassphraseStrength::Strong);
}

void TestPassphraseRules::strengthFollowsTheBits()
{
    QFETCH(QByteArray, typed);
    QFETCH(PassphraseStrength, strength);
    QCOMPARE(ratePassphrase(Passphrase(typed.toStdString())).strength, strength);
}

void TestPassphraseRules::weakPassphraseNeedsInsistence()
{
    const Passphrase weak("correct horse");
    const auto refused = checkNewPassphrase(weak, WeakPassphrase::Refused);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code("weak-passphrase"));
    const int bits = refused.error().detail.toInt();
    QVERIFY2(bits > 10 && bits < 40, qPrintable(refused.error().detail));

    const auto allowed = checkNewPassphrase(weak, WeakPassphrase::Allowed);
    QVERIFY(allowed);
    QCOMPARE(allowed->strength, PassphraseStrength::TooWeak);
    QVERIFY(checkNewPassphrase(Passphrase("correct horse battery staple"), WeakPassphrase::Refused));
}

void TestPassphraseRules::emptyPassphraseIsRefusedWhateverIsAllowed()
{
    for (const auto weak : {WeakPassphrase::Refused, WeakPassphrase::Allowed}) {
        const auto refused = checkNewPassphrase(Passphrase(), weak);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code("empty-passphrase"));
    }
}

QTEST_GUILESS_MAIN(TestPassphraseRules)
#include "tst_passphraserules.moc"
