// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/searchservice.h"
#include "cli/clitext.h"
#include "cli/inputfiles.h"
#include "cli/jsonvalues.h"
#include "cli/recordinputs.h"
#include "cli/records/recordcommands.h"
#include "cli/texttable.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr int everything = 1'000'000'000;
constexpr qint64 queriesAtMost = qint64{64} * 1024 * 1024;

struct Question
{
    const SearchService& search;
    const RecordService& records;
    std::optional<Kind> kind;
    int limit;
};

QJsonArray jsonOf(const std::vector<SearchHit>& hits, const RecordService& records)
{
    const RecordJson json(records);
    QJsonArray array;
    for (const SearchHit& hit : hits)
        array << QJsonObject{{u"kind"_s, kindDef(hit.reference.kind).key},
                             {u"id"_s, json.uid(hit.reference)},
                             {u"ref"_s, hit.reference.toString()},
                             {u"title"_s, hit.title},
                             {u"detail"_s, hit.detail},
                             {u"score"_s, hit.score}};
    return array;
}

Result<QJsonArray> answers(const Question& question, const QStringList& queries)
{
    QJsonArray array;
    for (const QString& query : queries) {
        QElapsedTimer timer;
        timer.start();
        VIGIL_TRY_GET(hits, question.search.search(query, question.kind, question.limit));
        const qint64 microseconds = timer.nsecsElapsed() / 1000;
        array << QJsonObject{
            {u"query"_s, query}, {u"hits"_s, jsonOf(hits, question.records)}, {u"microseconds"_s, microseconds}};
    }
    return array;
}

QStringList linesOf(const QByteArray& bytes)
{
    QStringList lines;
    for (const QString& line : QString::fromUtf8(bytes).split('\n'_L1))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

QString tableOf(const QJsonArray& hits)
{
    return textTable(
        hits,
        {{"ref"_L1, CliText::tr("Ref")}, {"title"_L1, CliText::tr("Name")}, {"detail"_L1, CliText::tr("Found by")}},
        CliText::tr("Nothing found."));
}

class SearchCommand final : public Command
{
public:
    CommandSpec spec() const override
    {
        return {.name = u"search"_s,
                .arguments = u"QUERY…"_s,
                .summary = CliText::tr("Find records by name across scripts and spellings"),
                .options = {{u"kind"_s, u"KIND"_s, CliText::tr("only this kind of record")},
                            {u"limit"_s, u"N"_s, CliText::tr("at most N hits")},
                            {u"queries"_s, u"FILE"_s, CliText::tr("one query a line, each answered and timed")}},
                .maxArguments = -1};
    }

    Result<Outcome> run(const Invocation& call) const override
    {
        const Arguments& given = call.arguments;
        const bool fromFile = given.has(u"queries"_s);
        if (fromFile != given.positional().isEmpty())
            return usageError(fromFile ? Code("too-many-arguments") : Code("missing-argument"),
                              fromFile ? given.positional().constFirst() : u"QUERY…"_s, u"search"_s);
        VIGIL_TRY_GET(limit, given.number(u"limit"_s, 1, everything));
        std::optional<Kind> kind;
        if (given.has(u"kind"_s)) {
            VIGIL_TRY_GET(named, kindNamed(given.value(u"kind"_s)));
            kind = named;
        }
        const Question question{call.campaign->search(), call.campaign->records(), kind, limit};
        if (!fromFile) {
            VIGIL_TRY_GET(hits, question.search.search(given.positional().join(' '_L1), kind, limit));
            return Outcome{.result = {{u"hits"_s, jsonOf(hits, question.records)}}};
        }
        VIGIL_TRY_GET(bytes, readInput(call.context, given.value(u"queries"_s), queriesAtMost));
        VIGIL_TRY_GET(lists, answers(question, linesOf(bytes)));
        return Outcome{.result = {{u"queries"_s, lists}}};
    }

    QString text(const QJsonObject& result) const override
    {
        if (!result.contains("queries"_L1))
            return tableOf(result.value("hits"_L1).toArray());
        QStringList parts;
        for (const auto& value : result.value("queries"_L1).toArray()) {
            const QJsonObject answer = value.toObject();
            parts << u"%1 (%2 µs)"_s.arg(cellText(answer.value("query"_L1)), cellText(answer.value("microseconds"_L1)))
                  << tableOf(answer.value("hits"_L1).toArray()) << QString();
        }
        return parts.join('\n'_L1);
    }
};

} // namespace

std::unique_ptr<Command> makeSearchCommand()
{
    return std::make_unique<SearchCommand>();
}

} // namespace vigil
