// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/partialdate.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <memory>
#include <variant>
#include <vector>

namespace vigil {

class TemplateValue;
using TemplateList = std::vector<TemplateValue>;
using TemplateMap = QMap<QString, TemplateValue>;

/// Data for a template. Never expanded again. Monostate is a missing value.
class TemplateValue final
{
public:
    TemplateValue() = default;
    TemplateValue(QString text) : m_content(std::move(text)) {}
    TemplateValue(qint64 number) : m_content(number) {}
    TemplateValue(PartialDate date) : m_content(std::move(date)) {}
    TemplateValue(TemplateList list);
    TemplateValue(TemplateMap map);

    bool isMissing() const; ///< also an empty text, an empty list and an unknown date
    const QString* text() const { return std::get_if<QString>(&m_content); }
    const qint64* number() const { return std::get_if<qint64>(&m_content); }
    const PartialDate* date() const { return std::get_if<PartialDate>(&m_content); }
    const TemplateList* list() const;
    const TemplateMap* map() const;

private:
    std::variant<std::monostate, QString, qint64, PartialDate, std::shared_ptr<const TemplateList>,
                 std::shared_ptr<const TemplateMap>>
        m_content;
};

enum class TemplateFieldType { Text, Number, Date, List, Record };

/// One field that templates may name. Paths are dotted; inside {{#each people}} the fields of an element are named
/// bare.
struct TemplateField
{
    QString path; ///< "case.title", "people", "people.name" (an element's field is "LIST.FIELD")
    TemplateFieldType type;
    bool required = false; ///< a letter that uses it stops when the value is missing
};

struct TemplateError
{
    Code code; ///< "unknown-field", "unknown-filter", "bad-argument", "unclosed-block", "unexpected-close", "syntax",
               ///< "too-deep", "too-long"
    int line;
    int column;
    QString detail;     ///< the word at fault
    QString suggestion; ///< "did you mean"; may be empty
    bool operator==(const TemplateError&) const = default;
};

/// A letter text compiled from `{{field | filter: "argument"}}`, `{{#if field}}…{{else}}…{{/if}}`, `{{#each
/// list}}…{{/each}}` and
/// `{{! comment}}`. A block tag alone on its line leaves no empty line. Depth ≤ 8; output ≤ 1 MiB. Values are inserted
/// as they are. In {{#each}}: `first`, `last`, `index` (from 1) and `.` (an element that is text). Filters: long,
/// short, pattern (dates); plural: "one","few","many" (by the number; CLDR categories in the language's order); gender:
/// "male","female"[,"unknown"] (on a text "male"/"female"); case: "genitive" (looks up FIELD_genitive beside FIELD);
/// default: "text"; join: ", ", " and "; upper; lower.
class LetterTemplate final
{
public:
    struct Node;
    /// `language` is an ISO 639-1 code that decides dates and plurals (en, ru, kk, fr, de, es …).
    static std::variant<LetterTemplate, std::vector<TemplateError>>
    compile(const QString& source, const QString& language, const std::vector<TemplateField>& fields);
    struct Output
    {
        QString text;
        QStringList missing; ///< paths of required fields without a value; then the letter is not to be used
    };
    /// Errors: "too-long" when the output passes 1 MiB.
    Result<Output> render(const TemplateMap& values) const;

private:
    LetterTemplate() = default;
    QString m_language;
    std::shared_ptr<const Node> m_root;
};

/// A date in a letter's language: long «5 апреля 2012 г.», "2012 жылғы 5 сәуір", "1er mai 2012", "28 April 2012"; short
/// as CLDR. Months, years, intervals, approximate and open dates are worded too ("April 2012", "about May 2011", "16–17
/// December 2011").
QString dateInWords(const PartialDate& date, const QString& language, bool longForm = true);

} // namespace vigil
