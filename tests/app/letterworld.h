// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"
#include "app/historyservice.h"
#include "app/letterservice.h"
#include "app/recordservice.h"
#include "testworld.h"

#include <QtTest>

namespace vigil {

/// A campaign with one case of two invented people in custody (C-1: P-1, P-2), a prosecutor with mail and post (K-1),
/// an embassy with post alone (K-2), a contact for copies (K-3), two demands (D-1, D-2) and a signatory (S-1).
class LetterWorld final
{
public:
    LetterWorld()
    {
        add("add|source|title=Test bulletin|sourceKind=publication");
        add("add|person|name=Alua Testova|nativeName=Алуа Тестова|sex=female");
        add("add|person|name=Bolat Probin|nativeName=Болат Пробин|sex=male");
        for (const char* person : {"P-1", "P-2"}) {
            m_world.add(QStringLiteral("segment"),
                        {QStringLiteral("basis=police-hold"), QStringLiteral("from=2012-04-28"),
                         QStringLiteral("place=Testville")},
                        QString::fromLatin1(person));
            for (const char* scope : {"government", "full-name"})
                m_world.add(QStringLiteral("consent"),
                            {QStringLiteral("scope=") + QString::fromLatin1(scope), QStringLiteral("state=given")},
                            QString::fromLatin1(person));
        }
        add("add|contact|name=Prosecutor of Testland|contactKind=prosecutor|country=KZ|languages=en, ru|"
            "salutations=en: Dear Prosecutor,");
        add("add|point|pointType=email|value=office@prosecutor.example|state=verified|--to=K-1");
        add("add|point|pointType=post|value=1 Test Street, Testville|state=verified|--to=K-1");
        add("add|contact|name=Embassy of Testland|contactKind=embassy|country=KZ|accreditedTo=GB|languages=en");
        add("add|point|pointType=post|value=2 Probe Road, London|state=verified|--to=K-2");
        add("add|contact|name=Campaign copies|contactKind=campaign");
        add("add|point|pointType=email|value=copies@campaign.example|state=verified|--to=K-3");
        add("add|signatory|name=Hannah Whitfield|city=Leeds|country=GB|email=hannah@letters.example|language=en|"
            "consent=given");
        add("add|case|title=Two of Test Street|country=KZ|people=P-1; P-2|addressees=K-1; K-2|copies=K-3");
        add("add|demand|demandKind=release|text=the release of both;|people=P-1; P-2|--to=C-1");
        add("add|demand|demandKind=drop-charges|text=that the charges be dropped.|--to=C-1");
    }

    TestWorld& world() { return m_world; }
    Campaign& campaign() { return m_world.campaign(); }
    LetterService& letters() { return m_world.campaign().letters(); }
    Reference ref(const char* text) { return m_world.reference(QString::fromUtf8(text)); }

    /// "add|KIND|FIELD=VALUE…|--to=REF", "set|REF|FIELD=VALUE…", "delete|REF", "release|REF|DATE", "now|ISO". Must
    /// work.
    void add(const char* command)
    {
        QStringList parts = QString::fromUtf8(command).split(QLatin1Char('|'));
        const QString verb = parts.takeFirst();
        const QString subject = parts.takeFirst();
        if (verb == QStringLiteral("add"))
            addRecord(subject, parts);
        else if (verb == QStringLiteral("set"))
            QVERIFY2(campaign().records().set(m_world.reference(subject), inputs(parts)), command);
        else if (verb == QStringLiteral("delete"))
            QVERIFY2(campaign().records().remove(m_world.reference(subject)), command);
        else if (verb == QStringLiteral("release"))
            QVERIFY2(
                campaign().casework().confirmRelease(m_world.reference(subject), parts.front(), QStringLiteral("SO-1")),
                command);
        else if (verb == QStringLiteral("now"))
            m_world.clock().set(QDateTime::fromString(subject, Qt::ISODate));
        else
            QFAIL(command);
    }

    DraftRequest request(const char* templateId = "prosecutor", const char* to = "K-1")
    {
        return {.caseFile = ref("C-1"), .templateId = QString::fromLatin1(templateId), .to = {ref(to)}};
    }

    /// A letter to the prosecutor, drafted and approved.
    Reference approved(const char* templateId = "prosecutor", const char* to = "K-1", const char* channel = "either")
    {
        DraftRequest wanted = request(templateId, to);
        wanted.channel = QString::fromLatin1(channel);
        const auto report = letters().draft(wanted);
        if (!report || report->drafted.size() != 1)
            qFatal("not drafted: %s", report && !report->skipped.empty() ? qPrintable(report->skipped.front().reason)
                                                                         : qPrintable(errorOf(report)));
        const Reference letter = *report->drafted.front().letter;
        const auto approval = letters().approve({letter});
        if (!approval || approval->approved.size() != 1)
            qFatal("not approved");
        return letter;
    }

    /// As many letters to the prosecutor, each from a signatory of its own.
    void approveMany(int count)
    {
        DraftRequest wanted = request();
        for (int number = 1; number <= count; ++number) {
            const QString name = QStringLiteral("Signer %1").arg(number);
            wanted.signatories.push_back(m_world.reference(m_world.add(
                QStringLiteral("signatory"), {QStringLiteral("name=") + name, QStringLiteral("consent=given")})));
        }
        const auto drafts = letters().draft(wanted);
        QVERIFY2(drafts, qPrintable(errorOf(drafts)));
        std::vector<Reference> drafted;
        for (const DraftedLetter& letter : drafts->drafted)
            drafted.push_back(*letter.letter);
        QCOMPARE(std::ssize(drafted), count);
        const auto approval = letters().approve(drafted);
        QVERIFY2(approval, qPrintable(errorOf(approval)));
        QCOMPARE(std::ssize(approval->approved), count);
    }

    template <class T> static QString errorOf(const Result<T>& result)
    {
        return result ? QString() : result.error().code.toString() + QLatin1Char(' ') + result.error().detail;
    }

private:
    void addRecord(const QString& kind, QStringList parts)
    {
        QString to;
        if (!parts.isEmpty() && parts.last().startsWith(QStringLiteral("--to=")))
            to = parts.takeLast().mid(5);
        m_world.add(kind, parts, to);
    }

    static std::vector<FieldInput> inputs(const QStringList& parts)
    {
        std::vector<FieldInput> fields;
        for (const auto& part : parts)
            fields.push_back({part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1)});
        return fields;
    }

    TestWorld m_world;
};

inline QStringList codesOf(const std::vector<SkippedLetter>& skipped)
{
    QStringList codes;
    for (const auto& letter : skipped)
        codes << letter.code.toString();
    return codes;
}

inline QStringList codesOf(const Findings& findings)
{
    QStringList codes;
    for (const auto& finding : findings)
        codes << finding.code.toString();
    return codes;
}

} // namespace vigil
