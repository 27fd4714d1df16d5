// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"

#include <QDir>
#include <QTest>

using namespace vigil;

namespace {

const QByteArray sound = R"({"id": "xx-test", "country": "KZ", "track": "administrative", "rule": "days-24-hours",
    "citation": "An invented code", "verifier": "", "verified": false, "zone": "Asia/Almaty",
    "legalBases": ["administrative-arrest"], "validFrom": "2001-01-01", "validTo": "2014-12-31"})";

JurisdictionProfile profile(const char* id, std::optional<QDate> from, std::optional<QDate> to)
{
    JurisdictionProfile profile = *parseProfile(sound);
    profile.id = QString::fromLatin1(id);
    profile.validFrom = from;
    profile.validTo = to;
    return profile;
}

} // namespace

class TestProfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedProfileIsReadAndNamedAsItsFile();
    void noShippedProfileClaimsACheckByNobody();
    void soundProfileIsReadWhole();
    void brokenProfileNamesItsField_data();
    void brokenProfileNamesItsField();
    void profileIsChosenByCountryBasisAndDay();
    void ruleKeysComeBack();
};

void TestProfile::everyShippedProfileIsReadAndNamedAsItsFile()
{
    const QDir folder(QStringLiteral(VIGIL_SOURCE_DIR "/resources/profiles"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const char* id : {"kz-administrative", "ru-administrative", "uk-sentence", "calendar-first-day-counts"})
        QVERIFY(files.contains(QLatin1String(id) + QStringLiteral(".json")));
    for (const auto& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = parseProfile(file.readAll());
        QVERIFY2(read.hasValue(), qPrintable(name));
        QCOMPARE(read->id + QStringLiteral(".json"), name);
    }
}

void TestProfile::noShippedProfileClaimsACheckByNobody()
{
    QByteArray claimed = sound;
    claimed.replace("\"verified\": false", "\"verified\": true");
    QCOMPARE(parseProfile(claimed).error(), (Error{"bad-profile", QStringLiteral("verifier")}));
    claimed.replace("\"verifier\": \"\"", "\"verifier\": \"A. Lawyer, 2012\"");
    QVERIFY(parseProfile(claimed)->verified);
}

void TestProfile::soundProfileIsReadWhole()
{
    const auto read = parseProfile(sound);
    QVERIFY(read.hasValue());
    const JurisdictionProfile expected{.id = QStringLiteral("xx-test"),
                                       .country = QStringLiteral("KZ"),
                                       .track = QStringLiteral("administrative"),
                                       .rule = TermRule::Days24Hours,
                                       .citation = QStringLiteral("An invented code"),
                                       .verifier = QString(),
                                       .verified = false,
                                       .zone = "Asia/Almaty",
                                       .legalBases = {QStringLiteral("administrative-arrest")},
                                       .validFrom = QDate(2001, 1, 1),
                                       .validTo = QDate(2014, 12, 31)};
    QCOMPARE(*read, expected);
}

void TestProfile::brokenProfileNamesItsField_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* from, const char* to, const char* field) {
        QTest::addRow("%s: %s", field, to) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(field);
    };
    row("{", "", "json");
    row("xx-test", "", "id");
    row("\"KZ\"", "\"Kazakhstan\"", "country");
    row("\"KZ\"", "7", "country");
    row("days-24-hours", "days-25-hours", "rule");
    row("An invented code", "", "citation");
    row("false", "\"no\"", "verified");
    row("Asia/Almaty", "Asia/Nowhere", "zone");
    row("[\"administrative-arrest\"]", "[\"exile\"]", "legalBases");
    row("[\"administrative-arrest\"]", "\"administrative-arrest\"", "legalBases");
    row("2001-01-01", "2001-02-30", "validFrom");
    row("validTo", "validUntil", "validUntil");
}

void TestProfile::brokenProfileNamesItsField()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, field);
    QByteArray broken = sound;
    broken.replace(from, to);
    const auto read = parseProfile(broken);
    QVERIFY(!read.hasValue());
    QCOMPARE(read.error(), (Error{"bad-profile", field}));
}

void TestProfile::profileIsChosenByCountryBasisAndDay()
{
    const std::vector<JurisdictionProfile> profiles = {profile("old", std::nullopt, QDate(2014, 12, 31)),
                                                       profile("new", QDate(2015, 1, 1), std::nullopt)};
    const QString country = QStringLiteral("KZ");
    const QString basis = QStringLiteral("administrative-arrest");
    QCOMPARE(profileFor(profiles, country, basis, QDate(2014, 12, 31))->id, QStringLiteral("old"));
    QCOMPARE(profileFor(profiles, country, basis, QDate(2015, 1, 1))->id, QStringLiteral("new"));
    QCOMPARE(profileFor(profiles, country, basis, QDate())->id, QStringLiteral("new"));
    QVERIFY(!profileFor(profiles, QStringLiteral("RU"), basis, QDate(2015, 1, 1)));
    QVERIFY(!profileFor(profiles, country, QStringLiteral("imprisonment"), QDate(2015, 1, 1)));
    QVERIFY(!profileFor(profiles, QString(), basis, QDate(2015, 1, 1)));
}

void TestProfile::ruleKeysComeBack()
{
    for (const auto rule : {TermRule::Days24Hours, TermRule::CalendarFirstDayCounts, TermRule::UkSentence})
        QCOMPARE(termRuleFromKey(termRuleKey(rule)), std::optional(rule));
    QVERIFY(!termRuleFromKey(QStringLiteral("other")));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
