// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/letterservice.h"
#include "cli/clitext.h"
#include "cli/letters/lettercommands.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

class TemplatesCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"templates"_s, .summary = CliText::tr("The letter texts and the kind of office each serves")};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        QJsonArray templates;
        for (const TemplateRow& row : call.campaign->letters().templates())
            templates << QJsonObject{{u"id"_s, row.id},
                                     {u"family"_s, row.family},
                                     {u"name"_s, row.name},
                                     {u"kind"_s, row.kind},
                                     {u"language"_s, row.language}};
        return Outcome{.result = {{u"templates"_s, templates}}};
    }

    QString text(const QJsonObject& result) const override
    {
        return textTable(result.value("templates"_L1).toArray(),
                         {{"id"_L1, CliText::tr("Id")},
                          {"family"_L1, CliText::tr("Family")},
                          {"name"_L1, CliText::tr("Name")},
                          {"kind"_L1, CliText::tr("For")},
                          {"language"_L1, CliText::tr("Language")}},
                         CliText::tr("No templates."));
    }
};

} // namespace

std::unique_ptr<Command> makeTemplatesCommand()
{
    return std::make_unique<TemplatesCommand>();
}

} // namespace vigil
