// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/letterjson.h"
#include "cli/letters/lettercommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

Result<DraftRequest> requestOf(const Invocation& call)
{
    const Arguments& given = call.arguments;
    const RecordService& records = call.campaign->records();
    VIGIL_TRY_GET(caseFile, records.resolve(given.value(u"case"_s), {Kind::Case}));
    DraftRequest request{.caseFile = caseFile, .templateId = given.value(u"template"_s)};
    for (const QString& typed : given.values(u"to"_s) + given.positional()) {
        VIGIL_TRY_GET(contact, records.resolve(typed, {Kind::Contact}));
        request.to.push_back(contact);
    }
    if (given.has(u"signatory"_s)) {
        VIGIL_TRY_GET(signatory, records.resolve(given.value(u"signatory"_s), {Kind::Signatory}));
        request.signatories.push_back(signatory);
    }
    request.language = given.value(u"language"_s);
    request.channel = given.value(u"channel"_s);
    request.ownWords = given.value(u"own-words"_s);
    return request;
}

QJsonObject jsonOf(const DraftedLetter& letter, const RecordService& records)
{
    const RecordJson json(records);
    return {{u"id"_s, letter.letter ? QJsonValue(json.uid(*letter.letter)) : QJsonValue()},
            {u"ref"_s, letter.letter ? QJsonValue(letter.letter->toString()) : QJsonValue()},
            {u"to"_s, letter.to},
            {u"contact"_s, letter.contact.toString()},
            {u"language"_s, letter.language},
            {u"subject"_s, letter.subject},
            {u"body"_s, letter.body},
            {u"findings"_s, vigil::jsonOf(letter.warnings)}};
}

class DraftCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"draft"_s,
                .summary = CliText::tr("Draft the letters of a case"),
                .options = {{u"case"_s, u"REF"_s, CliText::tr("the case"), true},
                            {u"template"_s, u"ID"_s, CliText::tr("a template or a family, see \"templates\""), true},
                            {u"to"_s, u"REF…"_s, CliText::tr("contacts; else the case's addressees"), false, true},
                            {u"signatory"_s, u"REF"_s, CliText::tr("who signs; else the only one with consent")},
                            {u"language"_s, u"L"_s, CliText::tr("ISO 639-1; else the template's or the contact's")},
                            {u"channel"_s, u"CODE"_s, CliText::tr("email, post or either")},
                            {u"own-words"_s, u"TEXT"_s, CliText::tr("a paragraph of your own, in each of the letters")},
                            {u"dry-run"_s, {}, CliText::tr("show what would be drafted, and keep nothing")}},
                .maxArguments = -1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        if (!call.arguments.has(u"to"_s) && !call.arguments.positional().isEmpty())
            return usageError("too-many-arguments", call.arguments.positional().constFirst(), u"draft"_s);
        VIGIL_TRY_GET(request, requestOf(call));
        LetterService& letters = call.campaign->letters();
        const bool isDryRun = call.arguments.has(u"dry-run"_s);
        VIGIL_TRY_GET(report, isDryRun ? letters.preview(request) : letters.draft(request));
        const RecordService& records = call.campaign->records();
        QJsonArray drafted;
        for (const DraftedLetter& letter : report.drafted)
            drafted << jsonOf(letter, records);
        return Outcome{.result = {{u"drafted"_s, drafted},
                                  {u"skipped"_s, RecordJson(records).skipped(report.skipped, u"contact"_s)},
                                  {u"dryRun"_s, isDryRun}},
                       .status = report.skipped.empty() ? ExitStatus::Done : ExitStatus::InPart};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& value : result.value("drafted"_L1).toArray()) {
            const QJsonObject letter = value.toObject();
            const bool isKept = letter.value("ref"_L1).isString();
            lines << (isKept ? CliText::tr("Drafted %1 to %2 (%3): %4") : CliText::tr("Would draft%1 to %2 (%3): %4"))
                         .arg(cellText(letter.value("ref"_L1)), cellText(letter.value("to"_L1)),
                              cellText(letter.value("language"_L1)), cellText(letter.value("subject"_L1)));
            for (const auto& finding : letter.value("findings"_L1).toArray())
                lines << "  "_L1 + cellText(finding.toObject().value("message"_L1));
        }
        lines << skippedLines(result);
        return lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeDraftCommand()
{
    return std::make_unique<DraftCommand>();
}

} // namespace vigil
