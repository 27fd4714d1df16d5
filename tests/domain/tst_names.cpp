// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include <QTest>
#include <algorithm>

using namespace vigil;

class TestNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneNameShareAKey_data();
    void spellingsOfOneNameShareAKey();
    void looserSpellingsAreStillTheMostAlike_data();
    void looserSpellingsAreStillTheMostAlike();
    void differentNamesKeepDifferentKeys_data();
    void differentNamesKeepDifferentKeys();
    void keyIsExactly_data();
    void keyIsExactly();
    void otherScriptsKeepTheirLetters();
    void keysAreDistinctAndTheMainOneIsFirst();
    void distanceCountsSingleSlips_data();
    void distanceCountsSingleSlips();
    void distanceStopsAboveItsLimit();
    void wordsMatchInAnyOrder();
    void likenessRanksTheNearerNameHigher();
    void scriptIsThatOfMostLetters_data();
    void scriptIsThatOfMostLetters();
    void isolationCannotBeLeftEarly();
    void hiddenCharactersAreShown_data();
    void hiddenCharactersAreShown();
};

namespace {

void pair(const QString& a, const QString& b)
{
    QTest::newRow(qPrintable(a + QLatin1String(" = ") + b)) << a << b;
}

bool shareAKey(const QString& a, const QString& b)
{
    const auto keys = foldKeys(a);
    const auto others = foldKeys(b);
    return std::any_of(keys.begin(), keys.end(), [&others](const QString& key) { return others.contains(key); });
}

double likeness(const QString& a, const QString& b)
{
    return nameLikeness(foldName(a), foldName(b));
}

} // namespace

void TestNames::spellingsOfOneNameShareAKey_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    pair(QStringLiteral("Торегожина"), QStringLiteral("Toregozhina"));
    pair(QStringLiteral("Торегожина"), QStringLiteral("Toregojina"));
    pair(QStringLiteral("Төрегожина"), QStringLiteral("Toregozhina"));
    pair(QStringLiteral("Жанна Сейткали"), QStringLiteral("Zhanna Seitkali"));
    pair(QStringLiteral("Жанна Сейткали"), QStringLiteral("Janna Seytkali"));
    pair(QStringLiteral("Құдайберген"), QStringLiteral("Kudaibergen"));
    pair(QStringLiteral("Құдайберген"), QStringLiteral("Qudaybergen"));
    pair(QStringLiteral("Құдайберген"), QStringLiteral("Кудайберген"));
    pair(QStringLiteral("Назымбаев"), QStringLiteral("Nazymbayev"));
    pair(QStringLiteral("Назымбаев"), QStringLiteral("Nazimbaev"));
    pair(QStringLiteral("Калиев"), QStringLiteral("Kaliyev"));
    pair(QStringLiteral("Калиев"), QStringLiteral("Kaliev"));
    pair(QStringLiteral("Айгерім"), QStringLiteral("Айгерим"));
    pair(QStringLiteral("Айгерім"), QStringLiteral("Aigerim"));
    pair(QStringLiteral("Айгерім"), QStringLiteral("Aygerim"));
    pair(QStringLiteral("Айгерім"), QStringLiteral("Ajgerim"));
    pair(QStringLiteral("Мұхамеджан"), QStringLiteral("Mukhamedzhan"));
    pair(QStringLiteral("Мұхамеджан"), QStringLiteral("Muhamedjan"));
    pair(QStringLiteral("Бахытжан"), QStringLiteral("Bakhytzhan"));
    pair(QStringLiteral("Бахытжан"), QStringLiteral("Baxytjan"));
    pair(QStringLiteral("Бақытжан"), QStringLiteral("Bakytzhan"));
    pair(QStringLiteral("Джакупова"), QStringLiteral("Жакупова"));
    pair(QStringLiteral("Джакупова"), QStringLiteral("Dzhakupova"));
    pair(QStringLiteral("Djakupova"), QStringLiteral("Zhakupova"));
    pair(QStringLiteral("Ғалымжан"), QStringLiteral("Galymzhan"));
    pair(QStringLiteral("Ғалымжан"), QStringLiteral("Ghalymzhan"));
    pair(QStringLiteral("Әсел Өмірова"), QStringLiteral("Asel Omirova"));
    pair(QStringLiteral("Шыңғыс"), QStringLiteral("Shyngys"));
    pair(QStringLiteral("Şyñğys"), QStringLiteral("Шыңғыс"));
    pair(QStringLiteral("Һамит Хасенов"), QStringLiteral("Khamit Hasenov"));
    pair(QStringLiteral("Щербакова"), QStringLiteral("Shcherbakova"));
    pair(QStringLiteral("Щербакова"), QStringLiteral("Scherbakova"));
    pair(QStringLiteral("Чайка"), QStringLiteral("Tchaika"));
    pair(QStringLiteral("Чайка"), QStringLiteral("Chayka"));
    pair(QStringLiteral("Цветкова"), QStringLiteral("Tsvetkova"));
    pair(QStringLiteral("Цветкова"), QStringLiteral("Tzvetkova"));
    pair(QStringLiteral("Королёв"), QStringLiteral("Королев"));
    pair(QStringLiteral("Королёв"), QStringLiteral("Korolyov"));
    pair(QStringLiteral("Фёдор"), QStringLiteral("Fyodor"));
    pair(QStringLiteral("Соловьёв"), QStringLiteral("Solov'yov"));
    pair(QStringLiteral("Соловьев"), QStringLiteral("Soloviev"));
    pair(QStringLiteral("Васильева"), QStringLiteral("Vasilyeva"));
    pair(QStringLiteral("Васильева"), QStringLiteral("Wassilieva"));
    pair(QStringLiteral("Евгения"), QStringLiteral("Yevgeniya"));
    pair(QStringLiteral("Евгения"), QStringLiteral("Evgenia"));
    pair(QStringLiteral("Юлия"), QStringLiteral("Yuliya"));
    pair(QStringLiteral("Юлия"), QStringLiteral("Yulia"));
    pair(QStringLiteral("Дмитрий"), QStringLiteral("Dmitry"));
    pair(QStringLiteral("Дмитрий"), QStringLiteral("Dmitriy"));
    pair(QStringLiteral("Дмитрий"), QStringLiteral("Dmitrii"));
    pair(QStringLiteral("Сергей"), QStringLiteral("Sergey"));
    pair(QStringLiteral("Сергей"), QStringLiteral("Sergej"));
    pair(QStringLiteral("Филипп"), QStringLiteral("Philip"));
    pair(QStringLiteral("Виктор"), QStringLiteral("Victor"));
    pair(QStringLiteral("Ксения"), QStringLiteral("Xenia"));
    pair(QStringLiteral("Алексей"), QStringLiteral("Alexey"));
    pair(QStringLiteral("Махамбет"), QStringLiteral("Maxambet"));
    pair(QStringLiteral("Григорій"), QStringLiteral("Hryhorii"));
    pair(QStringLiteral("Григорій"), QStringLiteral("Grigory"));
    pair(QStringLiteral("Григорій"), QStringLiteral("Григорий"));
    pair(QStringLiteral("Андрій"), QStringLiteral("Andriy"));
    pair(QStringLiteral("Їжакевич"), QStringLiteral("Yizhakevych"));
    pair(QStringLiteral("Їжакевич"), QStringLiteral("Ижакевич"));
    pair(QStringLiteral("Євген"), QStringLiteral("Yevhen"));
    pair(QStringLiteral("Віталій Кириченко"), QStringLiteral("Vitaliy Kyrychenko"));
    pair(QStringLiteral("Šarova Žanar"), QStringLiteral("Шарова Жанар"));
    pair(QStringLiteral("Boïarova"), QStringLiteral("Боярова"));
    pair(QStringLiteral("Oumarova"), QStringLiteral("Умарова"));
    pair(QStringLiteral("Анна-Мария"), QStringLiteral("anna maria"));
    pair(QStringLiteral("ЖАНСАЯ"), QStringLiteral("Zhansaya"));
    pair(QStringLiteral("Й").normalized(QString::NormalizationForm_D) + QStringLiteral("ан"), QStringLiteral("Ian"));
}

void TestNames::spellingsOfOneNameShareAKey()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY2(shareAKey(a, b), qPrintable(foldKeys(a).join(QLatin1Char('|')) + QLatin1String(" / ") +
                                         foldKeys(b).join(QLatin1Char('|'))));
}

void TestNames::looserSpellingsAreStillTheMostAlike_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    pair(QStringLiteral("Torevozhina"), QStringLiteral("Торегожина"));
    pair(QStringLiteral("Torevozhina"), QStringLiteral("Toregozhina"));
    pair(QStringLiteral("Baxatjan Torevozhina"), QStringLiteral("Торегожина Бахытжан"));
    pair(QStringLiteral("Alexander"), QStringLiteral("Александр"));
    pair(QStringLiteral("Torgeozhina"), QStringLiteral("Торегожина"));
    pair(QStringLiteral("Larissa Boyar"), QStringLiteral("Бояр Лариса"));
}

void TestNames::looserSpellingsAreStillTheMostAlike()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto likenessOf = [&a](const QString& other) {
        return std::max(likeness(a, other), nameLikeness(foldNameXAsKs(a), foldName(other)));
    };
    const double own = likenessOf(b);
    QVERIFY2(own > 0.8, qPrintable(QString::number(own)));
    for (const auto& other : {QStringLiteral("Сейткали Жанна"), QStringLiteral("Торебекова"), QStringLiteral("Лариса"),
                              QStringLiteral("Алексей"), QStringLiteral("Бахыт Ибраимов")})
        QVERIFY2(own > likenessOf(other), qPrintable(other));
}

void TestNames::differentNamesKeepDifferentKeys_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    pair(QStringLiteral("Жанар"), QStringLiteral("Шанар"));
    pair(QStringLiteral("Жанар"), QStringLiteral("Занар"));
    pair(QStringLiteral("Иванов"), QStringLiteral("Иванова"));
    pair(QStringLiteral("Мария"), QStringLiteral("Марина"));
    pair(QStringLiteral("Серик"), QStringLiteral("Цырик"));
    pair(QStringLiteral("Чернов"), QStringLiteral("Жернов"));
    pair(QStringLiteral("Каиров"), QStringLiteral("Хаиров"));
    pair(QStringLiteral("Галымов"), QStringLiteral("Халимов"));
    pair(QStringLiteral("Айнур"), QStringLiteral("Айнура"));
    pair(QStringLiteral("Олжас"), QStringLiteral("Олжай"));
    pair(QStringLiteral("Санат"), QStringLiteral("Канат"));
    pair(QStringLiteral("Анна Мария"), QStringLiteral("Аннамария"));
    pair(QStringLiteral("Sasha"), QStringLiteral("Sasa"));
}

void TestNames::differentNamesKeepDifferentKeys()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY2(!shareAKey(a, b), qPrintable(foldName(a)));
}

void TestNames::keyIsExactly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    const auto row = [](const QString& name, const char* key) {
        QTest::newRow(qPrintable(name)) << name << QString::fromLatin1(key);
    };
    row(QStringLiteral("Щукина Чулпан"), "Sukina Culpan");
    row(QStringLiteral("Цой"), "coi");
    row(QStringLiteral("  Анна   Петровна, "), "ana petrovna");
    row(QStringLiteral("O’Брайен"), "obraen");
    row(QStringLiteral("Группа 37"), "grupa 37");
    row(QStringLiteral("— !"), "");
    row(QString(), "");
}

void TestNames::keyIsExactly()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QCOMPARE(foldName(name), key);
}

void TestNames::otherScriptsKeepTheirLetters()
{
    QCOMPARE(foldName(QStringLiteral("مَرْيَم")), QStringLiteral("مريم"));
    QCOMPARE(foldName(QStringLiteral("ნინო Κώστα")), QStringLiteral("ნინო κωστα"));
    QVERIFY(!foldName(QStringLiteral("王小明")).isEmpty());
}

void TestNames::keysAreDistinctAndTheMainOneIsFirst()
{
    QCOMPARE(foldKeys(QStringLiteral("Канат")), QStringList{QStringLiteral("kanat")});
    QCOMPARE(foldKeys(QStringLiteral("Alexey")), (QStringList{QStringLiteral("alehei"), QStringLiteral("aleksei")}));
    QCOMPARE(foldKeys(QStringLiteral("Євген")), (QStringList{QStringLiteral("evgen"), QStringLiteral("evhen")}));
    QCOMPARE(foldNameXAsKs(QStringLiteral("Канат")), foldName(QStringLiteral("Канат")));
    QVERIFY(foldKeys(QStringLiteral("…")).isEmpty());
}

void TestNames::distanceCountsSingleSlips_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    const auto row = [](const char* a, const char* b, int distance) {
        QTest::addRow("%s %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << distance;
    };
    row("", "", 0);
    row("", "abc", 3);
    row("kanat", "kanat", 0);
    row("kanat", "kana", 1);
    row("kanat", "kaanat", 1);
    row("kanat", "kanut", 1);
    row("kanat", "kanta", 1);
    row("ca", "abc", 3); // optimal string alignment, not the unrestricted distance of 2
    row("kitten", "sitting", 3);
    row("abcd", "badc", 2);
}

void TestNames::distanceCountsSingleSlips()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    QCOMPARE(editDistance(a, b), distance);
    QCOMPARE(editDistance(b, a), distance);
}

void TestNames::distanceStopsAboveItsLimit()
{
    QCOMPARE(editDistance(QStringLiteral("aaaaaa"), QStringLiteral("bbbbbb"), 2), 3);
    QCOMPARE(editDistance(QString(200, QLatin1Char('a')), QString(), 60), 61);
    QCOMPARE(editDistance(QStringLiteral("ab"), QStringLiteral("ba"), 0), 1);
}

void TestNames::wordsMatchInAnyOrder()
{
    const QString name = foldName(QStringLiteral("Aigul Seitova"));
    QCOMPARE(nameLikeness(name, name), 1.0);
    QCOMPARE(nameLikeness(name, foldName(QStringLiteral("Сейтова Айгуль"))), 1.0);
    QCOMPARE(nameLikeness(QString(), name), 0.0);
    QCOMPARE(nameLikeness(name, QString()), 0.0);
}

void TestNames::likenessRanksTheNearerNameHigher()
{
    const auto query = QStringLiteral("Seitova");
    QVERIFY(likeness(query, QStringLiteral("Сейтова")) > likeness(query, QStringLiteral("Айгуль Сейтова")));
    QVERIFY(likeness(query, QStringLiteral("Айгуль Сейтова")) > likeness(query, QStringLiteral("Айгуль Сеитбекова")));
    QVERIFY(likeness(QStringLiteral("Seit"), QStringLiteral("Сейтова")) >
            likeness(QStringLiteral("Seit"), QStringLiteral("Сатова")));
    QVERIFY(likeness(QStringLiteral("A. Seitova"), QStringLiteral("Айгуль Сейтова")) >
            likeness(QStringLiteral("A. Seitova"), QStringLiteral("Жанар Сейтова")));
}

void TestNames::scriptIsThatOfMostLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("script");
    const auto row = [](const QString& text, const char* script) {
        QTest::newRow(script) << text << QString::fromLatin1(script);
    };
    row(QStringLiteral("Larissa"), "Latn");
    row(QStringLiteral("Лариса B."), "Cyrl");
    row(QStringLiteral("لاريسا"), "Arab");
    row(QStringLiteral("12, 13!"), "Zyyy");
    row(QStringLiteral("ნინო"), "Geor");
}

void TestNames::scriptIsThatOfMostLetters()
{
    QFETCH(QString, text);
    QFETCH(QString, script);
    QCOMPARE(scriptOf(text), script);
}

void TestNames::isolationCannotBeLeftEarly()
{
    const QString text = QStringLiteral("a") + QChar(0x2069) + QStringLiteral("b");
    QCOMPARE(isolated(text), QChar(0x2068) + QStringLiteral("ab") + QChar(0x2069));
    QCOMPARE(isolated(QStringLiteral("x")), QChar(0x2068) + QStringLiteral("x") + QChar(0x2069));
}

void TestNames::hiddenCharactersAreShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("override", QStringLiteral("a") + QChar(0x202e), QStringLiteral("a⟨U+202E⟩"));
    row("nul", QString(QChar(0)), QStringLiteral("⟨U+0000⟩"));
    row("line breaks", QStringLiteral("a\r\nb\nc\rd"), QStringLiteral("a b c d"));
    row("lone surrogate", QString(QChar(0xd800)), QStringLiteral("⟨U+D800⟩"));
    row("plain", QStringLiteral("Айгуль ✊😀"), QStringLiteral("Айгуль ✊😀"));
}

void TestNames::hiddenCharactersAreShown()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(madeVisible(text), shown);
    QCOMPARE(holdsUnseen(text), shown.contains(QStringLiteral("⟨U+")));
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
