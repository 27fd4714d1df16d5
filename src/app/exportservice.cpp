// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportservice.h"

#include "app/changes.h"
#include "app/letteraddress.h"
#include "app/lettermail.h"
#include "app/letterrules.h"
#include "app/newfiles.h"
#include "app/recordrules.h"
#include "app/recordservice.h"
#include "app/stores.h"
#include "base/uid.h"

namespace vigil {

namespace {

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Eml:
        return QStringLiteral("eml");
    case ExportFormat::Text:
        return QStringLiteral("txt");
    }
    Q_UNREACHABLE();
}

/// Approved, or on paper already: a reprint.
std::optional<Code> stateStop(const QString& state)
{
    if (state == QStringLiteral("draft"))
        return Code("not-approved");
    if (state == QStringLiteral("queued"))
        return Code("being-mailed");
    if (state == QStringLiteral("sent"))
        return Code("already-sent");
    return std::nullopt;
}

/// A draft is for the signatory's own mail program, so it comes from their own address.
Result<QByteArray> emlBytes(const Stores& stores, const StoredRecord& letter, const QDateTime& now)
{
    VIGIL_TRY_GET(signatory, stores.records.find(*letter.record.reference(QStringLiteral("signatory"))));
    const QString email = signatory.record.text(QStringLiteral("email"));
    if (email.isEmpty())
        return Error{"missing-value", QStringLiteral("signatory.email")};
    VIGIL_TRY_GET(name, HeaderText::parse(titleOf(signatory)));
    VIGIL_TRY_GET(address, EmailAddress::parse(email));
    VIGIL_TRY_GET(message, letterMessage(stores, letter, Mailbox{name, address}, now));
    return buildDraft(message);
}

QByteArray textBytes(const FinishedLetter& letter)
{
    QStringList parts{letter.sender.join(QLatin1Char('\n')), placeAndDate(letter),
                      letter.addressee.join(QLatin1Char('\n')), letter.subject, letter.body};
    QString text = parts.join(QStringLiteral("\n\n"));
    if (!letter.signature.isEmpty())
        text += QStringLiteral("\n\n") + letter.signature;
    return (text + QLatin1Char('\n')).toUtf8();
}

} // namespace

ExportService::ExportService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules)
    : m_stores(stores), m_changes(changes), m_facts(facts), m_rules(rules)
{
}

Result<std::vector<StoredRecord>> ExportService::wanted(const ExportRequest& request) const
{
    if (request.letters.empty())
        return m_stores.records.listHaving(Kind::Letter, QStringLiteral("state"), QStringLiteral("approved"));
    std::vector<StoredRecord> letters;
    for (const auto& reference : request.letters) {
        VIGIL_TRY_GET(letter, m_stores.records.find(reference));
        if (reference.kind != Kind::Letter || letter.trashedAt)
            return Error{"unknown-reference", reference.toString()};
        letters.push_back(std::move(letter));
    }
    return letters;
}

Result<std::optional<SkippedLetter>> ExportService::stopOf(const StoredRecord& letter, ExportFormat format) const
{
    if (const auto code = stateStop(letter.record.text(QStringLiteral("state"))))
        return std::optional(skippedLetter(m_stores, letter, *code, letter.reference.toString()));
    const QDate today = campaignToday(m_stores, m_changes.workplace());
    if (format == ExportFormat::Eml) {
        if (letter.record.text(QStringLiteral("channel")) == QStringLiteral("post"))
            return std::optional(skippedLetter(m_stores, letter, "channel-post", letter.reference.toString()));
        return mailStop(m_stores, m_rules, letter, today);
    }
    VIGIL_TRY_GET(findings, m_rules.findings(letter, today));
    if (const auto stop = firstStop(findings, LetterWay::Paper))
        return std::optional(skippedLetter(m_stores, letter, stop->code, stop->detail));
    return std::optional<SkippedLetter>();
}

Result<ExportItem> ExportService::item(const StoredRecord& letter, ExportFormat format) const
{
    VIGIL_TRY_GET(caseFile, m_stores.records.find(*letter.record.reference(QStringLiteral("case"))));
    VIGIL_TRY_GET(content, finishedLetter(m_stores, letter));
    const QString to = contactName(m_stores, letter);
    ExportItem item{.letter = letter.reference,
                    .to = to,
                    .caseTitle = titleOf(caseFile),
                    .fileName = safeFileName(letter.reference.toString(), to, suffixOf(format)),
                    .content = content,
                    .bytes = {}};
    if (format == ExportFormat::Text)
        item.bytes = textBytes(content);
    if (format == ExportFormat::Eml) {
        VIGIL_TRY_GET(bytes, emlBytes(m_stores, letter, m_changes.workplace().clock.now()));
        item.bytes = bytes;
    }
    return item;
}

Result<ExportPlan> ExportService::plan(const ExportRequest& request, const std::stop_token& stop) const
{
    const QDateTime now = m_changes.workplace().clock.now();
    ExportPlan plan{.format = request.format,
                    .folder = request.folder,
                    .batch = Uid::generate(now).toString(),
                    .at = now.toString(Qt::ISODate),
                    .items = {},
                    .skipped = {}};
    VIGIL_TRY_GET(letters, wanted(request));
    for (const auto& letter : letters) {
        if (stop.stop_requested())
            return Error{"cancelled", {}};
        VIGIL_TRY_GET(reason, stopOf(letter, request.format));
        if (reason) {
            plan.skipped.push_back(*reason);
            continue;
        }
        const auto made = item(letter, request.format);
        if (made)
            plan.items.push_back(*made);
        else
            plan.skipped.push_back(skippedLetter(m_stores, letter, made.error().code, made.error().detail));
    }
    return plan;
}

Result<std::optional<Receipt>> ExportService::record(const ExportReport& report)
{
    std::vector<StoredRecord> exported;
    for (const auto& file : report.files) {
        VIGIL_TRY_GET(letter, m_stores.records.find(file.letter));
        if (letter.record.text(QStringLiteral("channel")) == QStringLiteral("post") &&
            letter.record.text(QStringLiteral("state")) == QStringLiteral("approved"))
            exported.push_back(letter);
    }
    if (exported.empty())
        return std::optional<Receipt>();
    QStringList names;
    for (const auto& letter : exported)
        names << letter.reference.toString();
    const Changes::Verb verb{.key = QStringLiteral("export-letters"), .label = firstOf(names)};
    VIGIL_TRY_GET(receipt, m_changes.apply(verb, [&](ChangeWriter& writer) -> Result<void> {
        for (const auto& letter : exported) {
            Record record = letter.record;
            record.set(QStringLiteral("state"), QStringLiteral("exported"));
            VIGIL_TRY(writer.update(letter.reference, record));
        }
        return {};
    }));
    return std::optional(receipt);
}

} // namespace vigil
