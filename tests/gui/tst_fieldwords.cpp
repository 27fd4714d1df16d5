// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/valuewords.h"

#include <QTest>

using namespace vigil;

class TestFieldWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindFieldAndCodeHasWords();
    void formsAndListsNameFieldsThatAre();
    void everyNeededFieldIsOfferedAtOnce();
    void valuesAreReadAsWords();
    void whatTheJournalHoldsIsReadAsWords();
};

/// A key stands for itself only where no word was found: "P" is no word for a person.
void TestFieldWords::everyKindFieldAndCodeHasWords()
{
    for (const KindDef& kind : allKinds()) {
        QVERIFY2(kindWord(kind.kind).at(0).isUpper(), qPrintable(kind.key));
        QVERIFY2(kindsWord(kind.kind).at(0).isUpper(), qPrintable(kind.key));
        for (const FieldDef& field : kind.fields)
            QVERIFY2(fieldLabel(kind.kind, field.key) != field.key,
                     qPrintable(kind.key + QLatin1Char('.') + field.key));
    }
    for (const QString& list : codeListNames())
        for (const QString& key : codeList(list))
            QVERIFY2(codeWord(list, key) != key, qPrintable(list + QLatin1Char('.') + key));
}

void TestFieldWords::formsAndListsNameFieldsThatAre()
{
    for (const KindDef& kind : allKinds())
        for (const QStringList& fields : {mainFields(kind.kind), listFields(kind.kind)})
            for (const QString& field : fields)
                QVERIFY2(kind.field(field), qPrintable(kind.key + QLatin1Char('.') + field));
}

/// A folded field that is needed would refuse to save for no reason that can be seen.
void TestFieldWords::everyNeededFieldIsOfferedAtOnce()
{
    for (const KindDef& kind : allKinds())
        for (const FieldDef& field : kind.fields)
            if (kind.addable && field.required && !field.parent)
                QVERIFY2(mainFields(kind.kind).contains(field.key),
                         qPrintable(kind.key + QLatin1Char('.') + field.key));
}

void TestFieldWords::valuesAreReadAsWords()
{
    const ValueWords hearing{Kind::Hearing, [](Reference) { return QStringLiteral("Bulletin"); }};
    QCOMPARE(hearing.of(QStringLiteral("hearingType"), QStringLiteral("remand")), QStringLiteral("Remand"));
    QCOMPARE(hearing.of(QStringLiteral("source"), Reference{Kind::Source, 3}), QStringLiteral("Bulletin"));
    QCOMPARE(hearing.of(QStringLiteral("place"), FieldValue()), QString());
    const ValueWords source{Kind::Source, {}};
    QCOMPARE(source.of(QStringLiteral("confidential"), qint64{1}), QStringLiteral("Yes"));
}

void TestFieldWords::whatTheJournalHoldsIsReadAsWords()
{
    const ValueWords incident{Kind::Incident, [](Reference who) { return QStringLiteral("No. %1").arg(who.id); }};
    QCOMPARE(incident.ofText(QStringLiteral("participants"), QStringLiteral("P-1: detained; P-2")),
             QStringLiteral("No. 1, No. 2"));
    QCOMPARE(incident.ofText(QStringLiteral("incidentKind"), QStringLiteral("raid")), QStringLiteral("Raid"));
    QCOMPARE(incident.ofText(QStringLiteral("place"), QStringLiteral("raid")), QStringLiteral("raid"));
}

QTEST_GUILESS_MAIN(TestFieldWords)
#include "tst_fieldwords.moc"
