// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/valuewords.h"

#include "app/messages.h"
#include "domain/fields.h"
#include "gui/shared/fieldwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace vigil {

namespace {

QString flagWord(qint64 flag)
{
    return flag != 0 ? QCoreApplication::translate("Words", "Yes") : QCoreApplication::translate("Words", "No");
}

} // namespace

QString ValueWords::of(const QString& field, const FieldValue& value) const
{
    const FieldDef* def = kindDef(kind).field(field);
    Q_ASSERT(def);
    if (const auto* date = std::get_if<PartialDate>(&value))
        return dateText(*date);
    if (const auto* reference = std::get_if<Reference>(&value))
        return titleOf(*reference);
    if (const auto* number = std::get_if<qint64>(&value))
        return def->type == FieldType::Flag ? flagWord(*number) : QString::number(*number);
    if (const auto* links = std::get_if<Links>(&value)) {
        QStringList titles;
        for (const Link& link : *links)
            titles << titleOf(link.target);
        return titles.join(QStringLiteral(", "));
    }
    const auto* text = std::get_if<QString>(&value);
    if (!text)
        return {};
    return def->type == FieldType::Code ? codeWord(def->codes, *text) : text->section(QLatin1Char('\n'), 0, 0);
}

QString ValueWords::ofText(const QString& field, const QString& text) const
{
    const FieldDef* def = kindDef(kind).field(field);
    if (!def)
        return text;
    if (def->type == FieldType::Flag)
        return text.isEmpty() ? QString() : flagWord(text.toLongLong());
    if (def->type == FieldType::Code)
        return codeWord(def->codes, text);
    if (def->type != FieldType::OneLink && def->type != FieldType::ManyLinks)
        return text;
    QStringList titles;
    for (const QString& entry : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto reference = Reference::parse(entry.section(QLatin1Char(':'), 0, 0).trimmed());
        titles << (reference ? titleOf(*reference) : entry.trimmed());
    }
    return titles.join(QStringLiteral(", "));
}

} // namespace vigil
