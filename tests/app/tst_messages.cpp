// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/messagetables.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace vigil;

class TestMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeThatTheSourcesRaiseHasASentence();
    void noCodeHasTwoSentences();
    void strangersTextIsMadeVisible();
};

namespace {

QSet<QString> known()
{
    QSet<QString> codes;
    for (const auto table : {errorSentences(), findingSentences(), reasonSentences()})
        for (const auto& entry : table)
            codes.insert(QString::fromLatin1(entry.code.data(), static_cast<qsizetype>(entry.code.size())));
    return codes;
}

} // namespace

/// Reads every `Error{"code"` and `Finding{…, "code"` of the layers whose words reach people.
void TestMessages::everyCodeThatTheSourcesRaiseHasASentence()
{
    static const QRegularExpression raised(
        QStringLiteral(R"re((?:Error\{|Severity::\w+,\s*[^,{}]+,\s*)"([a-z0-9-]+)")re"));
    const QSet<QString> codes = known();
    QStringList missing;
    int seen = 0;
    for (const char* layer : {"domain", "store", "mail", "app", "print"}) {
        QDirIterator files(QStringLiteral(VIGIL_SOURCE_DIR "/src/") + QString::fromLatin1(layer),
                           {QStringLiteral("*.cpp")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto matches = raised.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext(); ++seen)
                if (const QString code = matches.next().captured(1); !codes.contains(code))
                    missing << code + QStringLiteral(" in ") + file.fileName().section(QLatin1Char('/'), -1);
        }
    }
    QVERIFY(seen > 40);
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestMessages::noCodeHasTwoSentences()
{
    for (const auto table :
         {errorSentences(), findingSentences(), reasonSentences(), explanationSentences(), verbSentences()}) {
        QSet<QString> seen;
        for (const auto& entry : table) {
            const QString code = QString::fromLatin1(entry.code.data(), static_cast<qsizetype>(entry.code.size()));
            QVERIFY2(!seen.contains(code), qPrintable(code));
            seen.insert(code);
        }
    }
}

void TestMessages::strangersTextIsMadeVisible()
{
    const QString message = messageFor(Error{"unknown-reference", QStringLiteral("a\u202Eb\nc")});
    QVERIFY(!message.contains(QChar(0x202E)));
    QVERIFY(!message.contains(QLatin1Char('\n')));
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
