// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"

#include "app/messagetables.h"
#include "domain/lettertemplate.h"
#include "domain/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace vigil {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Messages", text);
}

/// The sentence of a code in one table, with %1 the detail and %2 the field; empty when the table lacks it.
QString sentence(std::span<const Sentence> table, std::string_view code, const QString& detail,
                 const QString& field = {})
{
    for (const auto& entry : table)
        if (entry.code == code)
            return translated(entry.text)
                .replace(QStringLiteral("%2"), field)
                .replace(QStringLiteral("%1"), isolated(madeVisible(detail)));
    return {};
}

/// "case", "contact point": a kind by its key, as it stands in a sentence.
QString kindInSentence(const QString& key)
{
    const QByteArray name = key.toLatin1();
    for (const auto& entry : kindWords())
        if (entry.code == std::string_view(name.constData(), static_cast<std::size_t>(name.size())))
            return translated(entry.text);
    return key;
}

/// A step that lacks an hour, or whose end is one moment, has a shorter sentence of its own.
std::string_view variantOf(const ExplanationStep& step)
{
    const QStringList& given = step.arguments;
    if (step.code == Code("start") && given.size() == 2 && given.at(1).isEmpty())
        return "start-day";
    if (step.code == Code("end") && given.size() == 2 && given.at(0) == given.at(1))
        return "end-moment";
    return step.code.view();
}

/// "15 days", "2 years 6 months" as the term rules write lengths, in another language than theirs.
QString lengthText(const QString& written)
{
    static const QRegularExpression part(QStringLiteral("(\\d+) (year|month|week|day|hour)s?"));
    QStringList parts;
    QString rest = written;
    rest.remove(part);
    if (!rest.trimmed().isEmpty())
        return {};
    for (auto each = part.globalMatch(written); each.hasNext();) {
        const auto match = each.next();
        const int number = match.captured(1).toInt();
        const QString unit = match.captured(2);
        const auto words = [number](const char* text) {
            return QCoreApplication::translate("Messages", text, nullptr, number);
        };
        parts << (unit == QLatin1String("year")    ? words(QT_TRANSLATE_N_NOOP("Messages", "%n year(s)"))
                  : unit == QLatin1String("month") ? words(QT_TRANSLATE_N_NOOP("Messages", "%n month(s)"))
                  : unit == QLatin1String("week")  ? words(QT_TRANSLATE_N_NOOP("Messages", "%n week(s)"))
                  : unit == QLatin1String("day")   ? words(QT_TRANSLATE_N_NOOP("Messages", "%n day(s)"))
                                                   : words(QT_TRANSLATE_N_NOOP("Messages", "%n hour(s)")));
    }
    return parts.join(QLatin1Char(' '));
}

/// Names and citations of our own rules in the language of the screens; all else as it is.
QString argumentText(const QString& argument)
{
    const QByteArray text = argument.toUtf8();
    for (const auto& entry : ruleWords())
        if (text == entry.text)
            return translated(entry.text);
    if (screenLanguage() != QLatin1String("en"))
        if (const QString length = lengthText(argument); !length.isEmpty())
            return length;
    return argument;
}

QString sentenceFor(const ExplanationStep& step)
{
    QString text;
    for (const auto& entry : explanationSentences())
        if (entry.code == variantOf(step))
            text = translated(entry.text);
    if (text.isEmpty())
        text = step.code.toString() + QStringLiteral(": ") + step.arguments.join(QStringLiteral(", "));
    for (qsizetype i = 0; i < step.arguments.size(); ++i)
        text.replace(QStringLiteral("%") + QString::number(i + 1), argumentText(step.arguments.at(i)));
    return text;
}

QString orPlain(const QString& text, const QString& code, const QString& detail)
{
    if (!text.isEmpty())
        return text;
    return detail.isEmpty() ? code : code + QStringLiteral(": ") + madeVisible(detail);
}

} // namespace

QString messageForCode(const Code& code, const QString& detail)
{
    return orPlain(sentence(findingSentences(), code.view(), detail), code.toString(), detail);
}

QString messageFor(const Finding& finding)
{
    const bool bare = finding.detail.isEmpty();
    QString text = bare ? sentence(bareFindingSentences(), finding.code.view(), {}, finding.field) : QString();
    if (text.isEmpty())
        text = sentence(findingSentences(), finding.code.view(), finding.detail, finding.field);
    return orPlain(text, finding.code.toString(), finding.detail);
}

QString messageFor(const Error& error)
{
    const QString text = sentence(errorSentences(), error.code.view(), error.detail);
    return text.isEmpty() ? messageForCode(error.code, error.detail) : text;
}

QString messageForReason(const QString& code, const QString& detail)
{
    const QByteArray key = code.toLatin1();
    return orPlain(
        sentence(reasonSentences(), std::string_view(key.constData(), static_cast<std::size_t>(key.size())), detail),
        code, detail);
}

QStringList sentencesFor(const std::vector<ExplanationStep>& steps)
{
    QStringList sentences;
    for (const auto& step : steps)
        sentences << sentenceFor(step);
    return sentences;
}

QString labelFor(const QString& verb, const QString& label)
{
    const QByteArray key = verb.toLatin1();
    const QString known =
        sentence(verbSentences(), std::string_view(key.constData(), static_cast<std::size_t>(key.size())), label);
    if (!known.isEmpty())
        return known;
    for (const auto& [prefix, text] :
         {std::pair{QStringLiteral("add-"), QT_TRANSLATE_NOOP("Messages", "Added %2 %1")},
          std::pair{QStringLiteral("set-"), QT_TRANSLATE_NOOP("Messages", "Changed %2 %1")},
          std::pair{QStringLiteral("delete-"), QT_TRANSLATE_NOOP("Messages", "Moved %2 %1 to the trash")}})
        if (verb.startsWith(prefix))
            return translated(text)
                .replace(QStringLiteral("%2"), kindInSentence(verb.mid(prefix.size())))
                .replace(QStringLiteral("%1"), isolated(madeVisible(label)));
    return verb;
}

QString screenLanguage()
{
    return QCoreApplication::translate("Messages", "en", "the ISO 639-1 code of the language of this translation");
}

QString dateText(const PartialDate& date)
{
    if (date.isUnreadable())
        return madeVisible(date.text());
    return date.isUnknown() ? QString() : dateInWords(date, screenLanguage());
}

} // namespace vigil
