// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letterfile.h"
#include "domain/lettertemplate.h"
#include "fuzz.h"

using namespace vigil;

namespace {

const std::vector<TemplateField>& fields()
{
    using Type = TemplateFieldType;
    static const std::vector<TemplateField> all = {
        {QStringLiteral("salutation"), Type::Text, true},
        {QStringLiteral("case"), Type::Record},
        {QStringLiteral("case.title"), Type::Text},
        {QStringLiteral("count"), Type::Number},
        {QStringLiteral("sex"), Type::Text},
        {QStringLiteral("date"), Type::Date},
        {QStringLiteral("people"), Type::List, true},
        {QStringLiteral("people.name"), Type::Text, true},
        {QStringLiteral("people.arrested"), Type::Date},
        {QStringLiteral("people.charges"), Type::List},
    };
    return all;
}

TemplateValue person(const QString& name)
{
    return TemplateMap{
        {QStringLiteral("name"), name},
        {QStringLiteral("arrested"), PartialDate::day(QDate(2012, 4, 28))},
        {QStringLiteral("charges"), TemplateList{QStringLiteral("{{salutation}}"), QStringLiteral("b")}}};
}

TemplateMap values()
{
    return {{QStringLiteral("salutation"), QStringLiteral("Dear {{case.title}}")},
            {QStringLiteral("case"), TemplateMap{{QStringLiteral("title"), QStringLiteral("Dissenters")}}},
            {QStringLiteral("count"), qint64{21}},
            {QStringLiteral("sex"), QStringLiteral("female")},
            {QStringLiteral("date"), PartialDate::day(QDate(2012, 4, 5))},
            {QStringLiteral("people"), TemplateList{person(QStringLiteral("Alua")), person(QStringLiteral("Тимур"))}}};
}

void tryTemplate(const QString& source, const QString& language)
{
    const auto compiled = LetterTemplate::compile(source, language, fields());
    if (const auto* errors = std::get_if<std::vector<TemplateError>>(&compiled)) {
        must(!errors->empty(), "what is refused has a reason");
        for (const TemplateError& error : *errors)
            must(error.line >= 1 && error.column >= 1, "an error has a place");
        return;
    }
    const auto& letter = *std::get_if<LetterTemplate>(&compiled);
    const auto output = letter.render(values());
    must(!output || output->text.toUtf8().size() <= 1 << 20, "a letter has at most 1 MiB");
    must(output || output.error().code == "too-long", "only size stops a compiled template");
    const auto empty = letter.render({});
    must(!empty || empty->text.toUtf8().size() <= 1 << 20, "nor has one without values more");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = fuzzText(data, size);
    for (const char* language : {"en", "ru", "kk"})
        tryTemplate(text, QString::fromLatin1(language));
    const auto file = parseLetterFile(QStringLiteral("prosecutor"), fuzzBytes(data, size));
    must(file.hasValue() || !file.error().detail.isNull(), "what is refused has a reason");
    return 0;
}
