// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/helpwindow.h"
#include "gui/shared/screenlanguage.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QXmlStreamReader>

using namespace vigil;

namespace {

QString textOf(const QString& path)
{
    QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// What kind each block is, and the keys that a table names: what must be the same in every language.
QStringList shapeOf(const QString& guide)
{
    static const QRegularExpression key(QStringLiteral("^\\| ([^|]*) \\|"));
    static const QMap<QString, QString> inEnglish{{QStringLiteral("клавиша"), QStringLiteral("key")},
                                                  {QStringLiteral("Пробел"), QStringLiteral("Space")}};
    QStringList shape;
    for (const QString& block : guide.split(QStringLiteral("\n\n"))) {
        if (block.startsWith(QLatin1String("![")))
            continue; // pictures are taken in one language or the other
        for (const QString& line : block.split(QLatin1Char('\n')))
            if (const auto row = key.match(line); row.hasMatch())
                shape << inEnglish.value(row.captured(1), row.captured(1));
            else if (line.startsWith(QLatin1String("- ")))
                shape << QStringLiteral("item");
        shape << (block.startsWith(QLatin1Char('#')) ? QStringLiteral("heading") : QStringLiteral("block"));
    }
    return shape;
}

/// The words in bold: what stands on a button, a tab or a menu.
QStringList labelsIn(const QString& guide)
{
    static const QRegularExpression bold(QStringLiteral("\\*\\*([^*]+)\\*\\*"));
    QStringList labels;
    for (auto found = bold.globalMatch(guide); found.hasNext();)
        labels << found.next().captured(1).simplified();
    return labels;
}

struct Words
{
    QSet<QString> english;
    QSet<QString> russian;
};

Words wordsOnScreen()
{
    Words words;
    QXmlStreamReader xml(textOf(QStringLiteral("resources/translations/vigil_ru.ts")));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source"))
            words.english << xml.readElementText().remove(QLatin1Char('&'));
        else if (xml.name() == QLatin1String("translation"))
            words.russian << xml.readElementText(QXmlStreamReader::IncludeChildElements).remove(QLatin1Char('&'));
    }
    return words;
}

} // namespace

/// docs/guide.md and its Russian words, which F1 opens.
class TestGuide final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothLanguagesTellTheSame();
    void whatItNamesIsOnTheScreen();
    void helpOpensAtTheTopicInTheLanguageOfTheScreens_data();
    void helpOpensAtTheTopicInTheLanguageOfTheScreens();
};

void TestGuide::bothLanguagesTellTheSame()
{
    const QStringList english = shapeOf(textOf(QStringLiteral("docs/guide.md")));
    QVERIFY(english.size() > 80);
    QCOMPARE(shapeOf(textOf(QStringLiteral("docs/guide_ru.md"))), english);
}

void TestGuide::whatItNamesIsOnTheScreen()
{
    const Words words = wordsOnScreen();
    const QStringList english = labelsIn(textOf(QStringLiteral("docs/guide.md")));
    const QStringList russian = labelsIn(textOf(QStringLiteral("docs/guide_ru.md")));
    QVERIFY(english.size() > 15);
    QCOMPARE(russian.size(), english.size());
    for (const QString& label : english)
        QVERIFY2(words.english.contains(label), qPrintable(label));
    for (const QString& label : russian)
        QVERIFY2(words.russian.contains(label), qPrintable(label));
}

void TestGuide::helpOpensAtTheTopicInTheLanguageOfTheScreens_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("heading");
    const auto row = [](const char* language, const char* topic, const char* heading) {
        QTest::addRow("%s %s", language, topic)
            << QString::fromLatin1(language) << QString::fromLatin1(topic) << QString::fromUtf8(heading);
    };
    row("en", "Today", "Today");
    row("en", "All keys", "All keys");
    row("en", "no such topic", "The guide");
    row("ru", "Today", "Сегодня");
    row("ru", "Write letters", "Написать письма");
    row("ru", "no such topic", "Руководство");
}

void TestGuide::helpOpensAtTheTopicInTheLanguageOfTheScreens()
{
    QFETCH(QString, language);
    QFETCH(QString, topic);
    QFETCH(QString, heading);
    ScreenLanguage screens;
    screens.use(language);
    auto* help = new HelpWindow;
    help->openAt(topic);
    const auto* text = help->findChild<QTextBrowser*>();
    QCOMPARE(text->textCursor().block().text(), heading);
    QVERIFY(!text->toPlainText().contains(QStringLiteral("](")));
    delete help;
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
