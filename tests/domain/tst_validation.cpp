// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <QTest>

using namespace vigil;

namespace {

PartialDate date(const char* edtf)
{
    return *PartialDate::fromEdtf(QString::fromLatin1(edtf));
}

void set(Record& record, const char* field, FieldValue value)
{
    Q_ASSERT(kindDef(record.kind()).field(QLatin1String(field)));
    record.set(QLatin1String(field), std::move(value));
}

Record point(const QString& type, const QString& value, const QString& state = {})
{
    Record record(Kind::Point);
    set(record, "contact", Reference{Kind::Contact, 1});
    set(record, "pointType", type);
    set(record, "value", value);
    set(record, "state", state);
    return record;
}

Record segment(const char* from, const char* to)
{
    Record record(Kind::Segment);
    set(record, "custody", Reference{Kind::Custody, 1});
    set(record, "basis", QStringLiteral("pre-trial"));
    set(record, "from", date(from));
    set(record, "to", date(to));
    return record;
}

Record custody()
{
    Record record(Kind::Custody);
    set(record, "person", Reference{Kind::Person, 1});
    return record;
}

/// "field code" of each finding, with "?" for a warning.
QStringList brief(const Findings& findings)
{
    QStringList texts;
    for (const auto& finding : findings)
        texts += finding.field + QLatin1Char(' ') + finding.code.toString() +
                 (finding.severity == Severity::Error ? QString() : QStringLiteral("?"));
    return texts;
}

QStringList one(const char* text)
{
    return {QString::fromLatin1(text)};
}

const QString email = QStringLiteral("email");
const QString masked = QStringLiteral("[email protected]");

} // namespace

class TestValidation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMissingRequiredFieldIsNamed();
    void datesOutOfOrderAreRefusedOnlyWhenCertain_data();
    void datesOutOfOrderAreRefusedOnlyWhenCertain();
    void everyPairOfDatesIsChecked();
    void releaseNeedsDateAndSource();
    void emailPointMustBeAnAddress();
    void withheldAndOtherPointsNeedNoAddress();
    void maskedAddressIsWithheld();
    void sentenceNeedsAPersonOrAGroup();
    void consentWithoutSourceIsAWarning();
    void personAsSourceIsConfidentialUnlessItSaysOtherwise();
    void nameGetsItsScript();
};

void TestValidation::everyMissingRequiredFieldIsNamed()
{
    QCOMPARE(brief(validate(Record(Kind::Charge))),
             (QStringList{QStringLiteral("proceeding required"), QStringLiteral("person required"),
                          QStringLiteral("provision required")}));
    Record person(Kind::Person);
    set(person, "name", QStringLiteral("Anna Example"));
    QVERIFY(validate(person).empty());
}

void TestValidation::datesOutOfOrderAreRefusedOnlyWhenCertain_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* from, const char* to, bool fits) {
        QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << fits;
    };
    row("2012-04-28", "2012-05-13", true);
    row("2012-04-28", "2012-04-28", true);
    row("2012-04-28", "2012-04-27", false);
    row("2012-04-28", "2012-04", true);
    row("2012-04-28", "2012-03", false);
    row("2012-04-28", "2012-04-27~", true);
    row("2012", "2011", false);
}

void TestValidation::datesOutOfOrderAreRefusedOnlyWhenCertain()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, fits);
    const auto findings = validate(segment(from.toLatin1().constData(), to.toLatin1().constData()));
    QCOMPARE(brief(findings), fits ? QStringList() : one("to dates-out-of-order"));
}

void TestValidation::everyPairOfDatesIsChecked()
{
    Record record = point(email, QStringLiteral("office@prosecutor.example"), QStringLiteral("verified"));
    set(record, "validFrom", date("2012-04-28"));
    set(record, "validTo", date("2012-04-27"));
    QCOMPARE(brief(validate(record)), one("validTo dates-out-of-order"));

    Record proceeding(Kind::Proceeding);
    set(proceeding, "title", QStringLiteral("A trial"));
    set(proceeding, "track", QStringLiteral("criminal"));
    set(proceeding, "opened", date("2012"));
    set(proceeding, "closed", date("2011"));
    QCOMPARE(brief(validate(proceeding)), one("closed dates-out-of-order"));
}

void TestValidation::releaseNeedsDateAndSource()
{
    QVERIFY(validate(custody()).empty());
    Record record = custody();
    set(record, "released", date("2012-05-13"));
    QCOMPARE(brief(validate(record)), one("releaseSource release-needs-source"));
    set(record, "releaseSource", Reference{Kind::Source, 1});
    QVERIFY(validate(record).empty());
    set(record, "released", PartialDate::unreadable(QStringLiteral("soon")));
    QCOMPARE(brief(validate(record)), one("released release-needs-date"));
    set(record, "released", {});
    QCOMPARE(brief(validate(record)), one("released release-needs-date"));
}

void TestValidation::emailPointMustBeAnAddress()
{
    QVERIFY(validate(point(email, QStringLiteral("office@prosecutor.example"))).empty());
    QCOMPARE(brief(validate(point(email, QStringLiteral("prosecutor")))), one("value bad-address"));
    QCOMPARE(brief(validate(point(email, QStringLiteral("a@b.example\nBcc: c@d.example")))), one("value bad-address"));
}

void TestValidation::withheldAndOtherPointsNeedNoAddress()
{
    QVERIFY(validate(point(email, QStringLiteral("not told"), QStringLiteral("withheld"))).empty());
    QVERIFY(validate(point(QStringLiteral("post"), QStringLiteral("1 Example Street, London"))).empty());
}

void TestValidation::maskedAddressIsWithheld()
{
    const Record asTyped = point(email, masked, QStringLiteral("verified"));
    QCOMPARE(brief(validate(asTyped)), one("value masked-address"));
    const Record record = normalised(asTyped);
    QCOMPARE(record.text(QStringLiteral("state")), QStringLiteral("withheld"));
    QCOMPARE(brief(validate(record)), one("value masked-address?"));
    const Record plain = normalised(point(email, QStringLiteral("office@prosecutor.example")));
    QCOMPARE(plain.text(QStringLiteral("state")), QStringLiteral("unverified"));
    const Record dead = normalised(point(email, QStringLiteral("office@prosecutor.example"), QStringLiteral("dead")));
    QCOMPARE(dead.text(QStringLiteral("state")), QStringLiteral("dead"));
}

void TestValidation::sentenceNeedsAPersonOrAGroup()
{
    Record record(Kind::Sentence);
    set(record, "component", QStringLiteral("fine"));
    QCOMPARE(brief(validate(record)), one("person person-or-group"));
    Record group = record;
    set(group, "imposedOn", QStringLiteral("13 of the strikers"));
    QVERIFY(validate(group).empty());
    set(record, "person", Reference{Kind::Person, 1});
    QVERIFY(validate(record).empty());
    set(record, "from", date("2012-05-01"));
    set(record, "overrideEnd", date("2012-04-30"));
    QCOMPARE(brief(validate(record)), one("overrideEnd dates-out-of-order"));
}

void TestValidation::consentWithoutSourceIsAWarning()
{
    Record record(Kind::Consent);
    set(record, "person", Reference{Kind::Person, 1});
    set(record, "scope", QStringLiteral("government"));
    set(record, "state", QStringLiteral("unknown"));
    QVERIFY(validate(record).empty());
    set(record, "state", QStringLiteral("given"));
    QCOMPARE(brief(validate(record)), one("source consent-needs-source?"));
    set(record, "source", Reference{Kind::Source, 1});
    QVERIFY(validate(record).empty());
}

void TestValidation::personAsSourceIsConfidentialUnlessItSaysOtherwise()
{
    Record record(Kind::Source);
    set(record, "title", QStringLiteral("A neighbour"));
    QVERIFY(!normalised(record).flag(QStringLiteral("confidential")));
    set(record, "sourceKind", QStringLiteral("person"));
    QVERIFY(normalised(record).flag(QStringLiteral("confidential")));
    set(record, "confidential", qint64{0});
    QVERIFY(!normalised(record).flag(QStringLiteral("confidential")));
}

void TestValidation::nameGetsItsScript()
{
    Record record(Kind::Name);
    set(record, "text", QStringLiteral("Анна Примерова"));
    QCOMPARE(normalised(record).text(QStringLiteral("script")), QStringLiteral("Cyrl"));
    set(record, "script", QStringLiteral("Latn"));
    QCOMPARE(normalised(record).text(QStringLiteral("script")), QStringLiteral("Latn"));
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
