// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"

#include "app/messagetables.h"
#include "domain/lettertemplate.h"
#include "domain/names.h"

#include <QCoreApplication>
#include <QLocale>

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

QString sentenceFor(const ExplanationStep& step)
{
    QString text;
    for (const auto& entry : explanationSentences())
        if (entry.code == variantOf(step))
            text = translated(entry.text);
    if (text.isEmpty())
        text = step.code.toString() + QStringLiteral(": ") + step.arguments.join(QStringLiteral(", "));
    for (qsizetype i = 0; i < step.arguments.size(); ++i)
        text.replace(QStringLiteral("%") + QString::number(i + 1), step.arguments.at(i));
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
                .replace(QStringLiteral("%2"), verb.mid(prefix.size()))
                .replace(QStringLiteral("%1"), isolated(madeVisible(label)));
    return verb;
}

QString dateText(const PartialDate& date)
{
    if (date.isUnreadable())
        return madeVisible(date.text());
    return date.isUnknown() ? QString() : dateInWords(date, QStringLiteral("en"));
}

} // namespace vigil
