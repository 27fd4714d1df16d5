// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettercatalogue.h"

#include "app/resources.h"
#include "base/logging.h"
#include "domain/letterfields.h"
#include "domain/letterfile.h"

#include <QDir>
#include <QFile>

namespace vigil {

namespace {

constexpr QLatin1String folder(":/vigil/templates/letters");

std::optional<LetterTemplate> compiled(const QString& source, const QString& language, const QString& name)
{
    auto result = LetterTemplate::compile(source, language, letterFields());
    if (auto* letter = std::get_if<LetterTemplate>(&result))
        return std::move(*letter);
    for (const auto& error : std::get<std::vector<TemplateError>>(result))
        qCWarning(logApp) << "template" << name << error.line << error.column << error.code.toString() << error.detail;
    return std::nullopt;
}

std::optional<CompiledLetter> readLetter(const QString& fileName)
{
    QFile file(folder + QLatin1Char('/') + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto source = parseLetterFile(fileName.section(QLatin1Char('.'), 0, 0), file.readAll());
    if (!source) {
        qCWarning(logApp) << "template" << fileName << source.error().code.toString();
        return std::nullopt;
    }
    auto subject = compiled(source->subject, source->language, fileName);
    auto body = compiled(source->body, source->language, fileName);
    if (!subject || !body)
        return std::nullopt;
    return CompiledLetter{.row = {.id = source->family + QLatin1Char('-') + source->language,
                                  .family = source->family,
                                  .name = source->name,
                                  .kind = source->contactKind,
                                  .language = source->language},
                          .subject = std::move(*subject),
                          .body = std::move(*body)};
}

} // namespace

LetterCatalogue::LetterCatalogue()
{
    initialiseResources();
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.tmpl")}, QDir::Files, QDir::Name);
    for (const auto& file : files)
        if (auto letter = readLetter(file))
            m_letters.push_back(std::move(*letter));
}

const CompiledLetter* LetterCatalogue::byId(const QString& id) const
{
    for (const auto& letter : m_letters)
        if (letter.row.id == id)
            return &letter;
    return nullptr;
}

QStringList LetterCatalogue::languages(const QString& family) const
{
    QStringList languages;
    for (const auto& letter : m_letters)
        if (letter.row.family == family)
            languages << letter.row.language;
    return languages;
}

QStringList LetterCatalogue::languages() const
{
    QStringList languages;
    for (const auto& letter : m_letters)
        languages << letter.row.language;
    languages.removeDuplicates();
    return languages;
}

QString LetterCatalogue::familyFor(const QString& contactKind) const
{
    for (const auto& letter : m_letters)
        if (serves(letter.row.family, contactKind))
            return letter.row.family;
    return {};
}

bool LetterCatalogue::serves(const QString& family, const QString& contactKind) const
{
    for (const auto& letter : m_letters)
        if (letter.row.family == family)
            return letter.row.kind == QStringLiteral("any") || letter.row.kind == contactKind;
    return false;
}

const CompiledLetter* LetterCatalogue::find(const QString& family, const QString& language) const
{
    for (const auto& letter : m_letters)
        if (letter.row.family == family && letter.row.language == language)
            return &letter;
    return nullptr;
}

} // namespace vigil
