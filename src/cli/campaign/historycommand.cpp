// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/historyservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "cli/campaign/campaigncommands.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr int everything = 1'000'000'000;

QJsonObject jsonOf(const HistoryEntry& entry)
{
    QJsonArray fields;
    for (const FieldChange& change : entry.fields)
        fields << QJsonObject{{u"ref"_s, change.reference.toString()},
                              {u"title"_s, change.title},
                              {u"field"_s, change.field},
                              {u"before"_s, orNull(change.before)},
                              {u"after"_s, orNull(change.after)}};
    return {{u"change"_s, entry.change},
            {u"verb"_s, entry.verb},
            {u"label"_s, plain(labelFor(entry.verb, entry.label))},
            {u"author"_s, entry.author},
            {u"device"_s, entry.device},
            {u"at"_s, entry.at},
            {u"undone"_s, entry.undone},
            {u"isUndo"_s, entry.isUndo},
            {u"isRedo"_s, entry.isRedo},
            {u"fields"_s, fields}};
}

QString lineOf(const QJsonObject& field)
{
    const QString ref = cellText(field.value("ref"_L1));
    const QString title = cellText(field.value("title"_L1));
    const QString key = cellText(field.value("field"_L1));
    const QString before = cellText(field.value("before"_L1));
    const QString after = cellText(field.value("after"_L1));
    const QString what = key.isEmpty() ? ref + ' '_L1 + title : ref + ' '_L1 + key;
    if (before.isEmpty() && after.isEmpty())
        return what;
    return what + ": "_L1 + (before.isEmpty() ? u"–"_s : before) + u" → "_s + (after.isEmpty() ? u"–"_s : after);
}

QString marksOf(const QJsonObject& change)
{
    QString marks;
    if (change.value("isUndo"_L1).toBool())
        marks += ' '_L1 + CliText::tr("(undo)");
    if (change.value("isRedo"_L1).toBool())
        marks += ' '_L1 + CliText::tr("(redo)");
    if (change.value("undone"_L1).toBool())
        marks += ' '_L1 + CliText::tr("(taken back)");
    return marks;
}

/// Also of what is in the trash, by its reference or uid.
Result<Reference> resolved(const RecordService& records, const QString& typed)
{
    auto found = records.resolve(typed);
    return found || found.error().code != Code("unknown-reference") ? found : records.resolveAlsoTrashed(typed);
}

class HistoryCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"history"_s,
                .arguments = u"[REF]"_s,
                .summary = CliText::tr("Who changed what and when, newest first"),
                .options = {{u"limit"_s, u"N"_s, CliText::tr("show at most N")}},
                .maxArguments = 1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        std::optional<Reference> about;
        if (!call.arguments.positional().isEmpty()) {
            VIGIL_TRY_GET(found, resolved(call.campaign->records(), call.arguments.positional().constFirst()));
            about = found;
        }
        VIGIL_TRY_GET(limit, call.arguments.number(u"limit"_s, 1, everything));
        VIGIL_TRY_GET(entries, call.campaign->history().history(about, limit));
        QJsonArray changes;
        for (const HistoryEntry& entry : entries)
            changes << jsonOf(entry);
        return Outcome{.result = {{u"changes"_s, changes}}};
    }

    QString text(const QJsonObject& result) const override
    {
        QStringList lines;
        for (const auto& value : result.value("changes"_L1).toArray()) {
            const QJsonObject change = value.toObject();
            lines << u"%1  %2  %3  %4"_s.arg(cellText(change.value("change"_L1)), cellText(change.value("at"_L1)),
                                             cellText(change.value("author"_L1)), cellText(change.value("label"_L1))) +
                         marksOf(change);
            for (const auto& field : change.value("fields"_L1).toArray())
                lines << "     "_L1 + lineOf(field.toObject());
        }
        return lines.isEmpty() ? CliText::tr("No changes.") : lines.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeHistoryCommand()
{
    return std::make_unique<HistoryCommand>();
}

} // namespace vigil
