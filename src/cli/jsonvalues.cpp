// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonvalues.h"

#include "app/messages.h"
#include "cli/clitext.h"

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QJsonValue isoOrNull(const std::optional<QDate>& date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue isoOrNull(const std::optional<PlaceMoment>& moment)
{
    return moment ? QJsonValue(moment->toIso()) : QJsonValue();
}

} // namespace

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray jsonOf(const Findings& findings)
{
    QJsonArray array;
    for (const Finding& finding : findings)
        array << QJsonObject{{u"severity"_s, severityKey(finding.severity)},
                             {u"field"_s, finding.field},
                             {u"code"_s, finding.code.toString()},
                             {u"message"_s, sentenceFor(finding)},
                             {u"line"_s, finding.line},
                             {u"column"_s, finding.column}};
    return array;
}

QJsonArray referenceTexts(const std::vector<Reference>& references)
{
    QJsonArray texts;
    for (const Reference reference : references)
        texts << reference.toString();
    return texts;
}

QJsonObject jsonOf(const Error& error)
{
    return {{u"code"_s, error.code.toString()},
            {u"message"_s, sentenceFor(error)},
            {u"findings"_s, jsonOf(error.findings)}};
}

QJsonValue jsonOf(const PartialDate& date)
{
    if (date.isUnknown())
        return {};
    return QJsonObject{{u"text"_s, date.text()},
                       {u"edtf"_s, orNull(date.edtf())},
                       {u"earliest"_s, isoOrNull(date.earliest())},
                       {u"latest"_s, isoOrNull(date.latest())}};
}

QJsonObject jsonOf(const TermResult& term)
{
    return {{u"earliest"_s, isoOrNull(term.earliest)},
            {u"latest"_s, isoOrNull(term.latest)},
            {u"end"_s, isoOrNull(term.end)},
            {u"verified"_s, term.verified},
            {u"explanation"_s, QJsonArray::fromStringList(plain(sentencesFor(term.explanation)))},
            {u"findings"_s, jsonOf(term.findings)}};
}

QJsonValue jsonOf(const std::optional<TermResult>& term)
{
    return term ? QJsonValue(jsonOf(*term)) : QJsonValue();
}

QString RecordJson::uid(Reference reference) const
{
    const auto found = m_records.show(reference);
    return found ? found->stored.uid.toString() : QString();
}

QJsonObject RecordJson::link(Reference reference) const
{
    return {{u"ref"_s, reference.toString()}, {u"title"_s, m_records.titleOf(reference)}};
}

QJsonObject RecordJson::identity(Reference reference) const
{
    return {{u"id"_s, uid(reference)}, {u"ref"_s, reference.toString()}};
}

QJsonValue RecordJson::field(const FieldDef& def, const Record& record) const
{
    const FieldValue& value = record.value(def.key);
    if (const auto* text = std::get_if<QString>(&value))
        return def.type == FieldType::Languages ? QJsonValue(QJsonArray::fromStringList(text->split(','_L1)))
                                                : QJsonValue(*text);
    if (const auto* number = std::get_if<qint64>(&value))
        return def.type == FieldType::Flag ? QJsonValue(*number != 0) : QJsonValue(*number);
    if (const auto* date = std::get_if<PartialDate>(&value))
        return jsonOf(*date);
    if (const auto* reference = std::get_if<Reference>(&value))
        return link(*reference);
    QJsonArray array;
    for (const Link& entry : record.links(def.key)) {
        QJsonObject object = link(entry.target);
        if (!entry.role.isEmpty())
            object.insert("role"_L1, entry.role);
        array << object;
    }
    return array;
}

QJsonObject RecordJson::fields(const Record& record) const
{
    QJsonObject object;
    for (const FieldDef& def : kindDef(record.kind()).fields)
        if (!std::holds_alternative<std::monostate>(record.value(def.key)))
            object.insert(def.key, field(def, record));
    return object;
}

QJsonObject RecordJson::record(const RecordView& view) const
{
    QJsonArray children;
    for (const RecordView& child : view.children)
        children << record(child);
    QJsonObject object{{u"ref"_s, view.stored.reference.toString()},
                       {u"id"_s, view.stored.uid.toString()},
                       {u"uid"_s, view.stored.uid.toString()},
                       {u"kind"_s, kindDef(view.stored.reference.kind).key},
                       {u"title"_s, view.title},
                       {u"version"_s, view.stored.version},
                       {u"createdAt"_s, view.stored.createdAt},
                       {u"fields"_s, fields(view.stored.record)},
                       {u"children"_s, children}};
    if (view.stored.trashedAt)
        object.insert("trashedAt"_L1, *view.stored.trashedAt);
    return object;
}

QJsonObject RecordJson::skipped(const SkippedLetter& letter, const QString& key) const
{
    return {{u"id"_s, uid(letter.reference)},
            {key, letter.reference.toString()},
            {u"name"_s, letter.name},
            {u"code"_s, letter.code.toString()},
            {u"reason"_s, plain(letter.reason)}};
}

QJsonArray RecordJson::skipped(const std::vector<SkippedLetter>& letters, const QString& key) const
{
    QJsonArray array;
    for (const SkippedLetter& letter : letters)
        array << skipped(letter, key);
    return array;
}

} // namespace vigil
