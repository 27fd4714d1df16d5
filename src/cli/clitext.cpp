// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clitext.h"

#include "app/messages.h"
#include "domain/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

struct CodeText
{
    std::string_view code;
    const char* text; ///< %1 the detail, %2 the command
};

constexpr std::array usageTexts = {
    CodeText{"no-command", QT_TRANSLATE_NOOP("vigil::CliText", "Name a command; \"vigil-cli help\" lists them.")},
    CodeText{"unknown-command", QT_TRANSLATE_NOOP("vigil::CliText", "There is no command \"%1\"; \"vigil-cli help\" "
                                                                    "lists those that there are.")},
    CodeText{"unknown-option", QT_TRANSLATE_NOOP("vigil::CliText", "There is no option %1.")},
    CodeText{"option-not-here", QT_TRANSLATE_NOOP("vigil::CliText", "The command \"%2\" has no option %1.")},
    CodeText{"missing-value", QT_TRANSLATE_NOOP("vigil::CliText", "The option %1 needs a value.")},
    CodeText{"unexpected-value", QT_TRANSLATE_NOOP("vigil::CliText", "The option %1 takes no value.")},
    CodeText{"option-repeated", QT_TRANSLATE_NOOP("vigil::CliText", "The option %1 may stand only once.")},
    CodeText{"missing-option", QT_TRANSLATE_NOOP("vigil::CliText", "The command \"%2\" needs the option %1.")},
    CodeText{"missing-argument", QT_TRANSLATE_NOOP("vigil::CliText", "The command \"%2\" needs: %1")},
    CodeText{"too-many-arguments", QT_TRANSLATE_NOOP("vigil::CliText", "The command \"%2\" has no use for \"%1\".")},
    CodeText{"options-exclude", QT_TRANSLATE_NOOP("vigil::CliText", "These cannot stand together: %1")},
    CodeText{"bad-option-value", QT_TRANSLATE_NOOP("vigil::CliText", "This value cannot be used: %1")},
    CodeText{"bad-now", QT_TRANSLATE_NOOP("vigil::CliText", "\"%1\" is no ISO 8601 time such as "
                                                            "2012-05-01T10:00:00+06:00.")},
    CodeText{"log-unusable", QT_TRANSLATE_NOOP("vigil::CliText", "No log can be kept there: %1")},
    CodeText{"not-field-value", QT_TRANSLATE_NOOP("vigil::CliText", "\"%1\" is not of the form FIELD=VALUE.")},
};

constexpr std::array ownTexts = {
    CodeText{"unknown-kind", QT_TRANSLATE_NOOP("vigil::CliText", "There is no kind of record called \"%1\"; "
                                                                 "\"vigil-cli fields\" lists them.")},
    CodeText{"file-unreadable", QT_TRANSLATE_NOOP("vigil::CliText", "The file cannot be read: %1")},
    CodeText{"nothing-sent", QT_TRANSLATE_NOOP("vigil::CliText", "No letter was accepted: %1")},
};

template <std::size_t N> const CodeText* find(const std::array<CodeText, N>& texts, const Code& code)
{
    const auto found = std::ranges::find(texts, code.view(), &CodeText::code);
    return found == texts.end() ? nullptr : &*found;
}

const CodeText* ownText(const Code& code)
{
    const CodeText* usage = find(usageTexts, code);
    return usage ? usage : find(ownTexts, code);
}

QString filled(const CodeText& text, const QString& detail, const QString& where)
{
    const QString sentence = CliText::tr(text.text);
    if (sentence.contains("%2"_L1))
        return sentence.arg(madeVisible(detail), where);
    return sentence.contains("%1"_L1) ? sentence.arg(madeVisible(detail)) : sentence;
}

} // namespace

Error usageError(Code code, const QString& detail, const QString& where)
{
    return {.code = code, .detail = detail, .findings = {{.field = where, .code = code, .detail = detail}}};
}

bool isUsageError(const Error& error)
{
    return find(usageTexts, error.code) != nullptr;
}

ExitStatus statusOf(const Error& error)
{
    static constexpr std::array fileTroubles = {std::string_view("io-error"),
                                                std::string_view("disk-full"),
                                                std::string_view("campaign-damaged"),
                                                std::string_view("campaign-missing"),
                                                std::string_view("campaign-in-use"),
                                                std::string_view("campaign-newer"),
                                                std::string_view("campaign-read-only"),
                                                std::string_view("campaign-vanished"),
                                                std::string_view("wrong-passphrase"),
                                                std::string_view("passphrase-needed"),
                                                std::string_view("recovery-code-typo"),
                                                std::string_view("not-a-campaign"),
                                                std::string_view("network-file-system"),
                                                std::string_view("out-of-memory"),
                                                std::string_view("no-cryptography"),
                                                std::string_view("backup-no-room"),
                                                std::string_view("backup-not-whole"),
                                                std::string_view("backup-damaged"),
                                                std::string_view("damage-seen"),
                                                std::string_view("attachment-damaged"),
                                                std::string_view("write-failed")};
    if (isUsageError(error))
        return ExitStatus::Usage;
    const bool isFileTrouble = std::ranges::find(fileTroubles, error.code.view()) != fileTroubles.end();
    return isFileTrouble ? ExitStatus::NoCampaign : ExitStatus::Refused;
}

QString sentenceFor(const Error& error)
{
    const CodeText* own = ownText(error.code);
    if (!own)
        return plain(messageFor(error));
    return filled(*own, error.detail, error.findings.empty() ? QString() : error.findings.front().field);
}

QString sentenceFor(const Finding& finding)
{
    const CodeText* own = ownText(finding.code);
    return own ? filled(*own, finding.detail, finding.field) : plain(messageFor(finding));
}

QString plain(QString sentence)
{
    return sentence.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QStringList plain(QStringList sentences)
{
    for (QString& sentence : sentences)
        sentence = plain(sentence);
    return sentences;
}

QString visibleLines(const QString& text)
{
    QStringList lines = text.split('\n'_L1);
    for (QString& line : lines)
        line = madeVisible(line);
    return lines.join('\n'_L1);
}

} // namespace vigil
