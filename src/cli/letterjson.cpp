// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/letterjson.h"

#include "app/recordservice.h"
#include "cli/clitext.h"
#include "cli/jsonvalues.h"
#include "cli/texttable.h"

using namespace Qt::StringLiterals;

namespace vigil {

QJsonObject jsonOf(const LetterRow& row, const RecordService& records)
{
    return {{u"id"_s, RecordJson(records).uid(row.reference)},
            {u"ref"_s, row.reference.toString()},
            {u"to"_s, row.to},
            {u"contact"_s, row.contact.toString()},
            {u"case"_s, row.caseFile.toString()},
            {u"caseTitle"_s, row.caseTitle},
            {u"signatory"_s, row.signatory},
            {u"language"_s, row.language},
            {u"subject"_s, row.subject},
            {u"channel"_s, row.channel},
            {u"state"_s, row.state}};
}

Result<std::vector<Reference>> lettersNamed(const RecordService& records, const QStringList& typed)
{
    std::vector<Reference> letters;
    for (const QString& text : typed) {
        VIGIL_TRY_GET(letter, records.resolve(text, {Kind::Letter}));
        letters.push_back(letter);
    }
    return letters;
}

QStringList skippedLines(const QJsonObject& result)
{
    QStringList lines;
    for (const auto& value : result.value("skipped"_L1).toArray()) {
        const QJsonObject skipped = value.toObject();
        const auto ref = skipped.value(skipped.contains("ref"_L1) ? "ref"_L1 : "contact"_L1);
        lines << CliText::tr("Skipped %1 %2: %3")
                     .arg(cellText(ref), cellText(skipped.value("name"_L1)), cellText(skipped.value("reason"_L1)));
    }
    return lines;
}

} // namespace vigil
