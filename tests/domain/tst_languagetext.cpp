// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/languagetext.h"

#include <QTest>

using namespace vigil;

class TestLanguageText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestLanguageIsChosen_data();
    void nearestLanguageIsChosen();
};

void TestLanguageText::nearestLanguageIsChosen_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& stored, const char* language, const QString& text) {
        QTest::newRow(name) << stored << QString::fromLatin1(language) << text;
    };
    const QString both = QStringLiteral("en: Dear Sir,\nru: Уважаемый господин!");
    row("asked", both, "ru", QStringLiteral("Уважаемый господин!"));
    row("fallback", both, "kk", QStringLiteral("Dear Sir,"));
    row("neither", QStringLiteral("fr: Monsieur,\nde: Herr"), "ru", QStringLiteral("Monsieur,"));
    row("plain text", QStringLiteral("Dear Sir,"), "ru", QStringLiteral("Dear Sir,"));
    row("plain text and a language", QStringLiteral("Dear Sir,\nru: Здравствуйте"), "ru",
        QStringLiteral("Здравствуйте"));
    row("plain text beside another language", QStringLiteral("ru: Здравствуйте\nen: Hello"), "en",
        QStringLiteral("Hello"));
    row("several lines", QStringLiteral("en: one\ntwo\nru: три"), "en", QStringLiteral("one\ntwo"));
    row("empty line of the language", QStringLiteral("en: Hello\nru:"), "ru", QStringLiteral("Hello"));
    row("a colon inside", QStringLiteral("Note: this"), "ru", QStringLiteral("Note: this"));
    row("empty", {}, "ru", {});
}

void TestLanguageText::nearestLanguageIsChosen()
{
    QFETCH(QString, stored);
    QFETCH(QString, language);
    QFETCH(QString, text);
    QCOMPARE(textFor(stored, language, QStringLiteral("en")), text);
}

QTEST_GUILESS_MAIN(TestLanguageText)
#include "tst_languagetext.moc"
