// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace vigil {

/// A letter template as it stands in a file, not yet compiled: "name: value" lines, an empty line, the body.
struct LetterTemplateSource
{
    QString family; ///< the same in each language: "prosecutor"
    QString name;
    QString contactKind; ///< a code of "contact-kind", or "any"
    QString language;    ///< ISO 639-1
    QString subject;     ///< a template of one line
    QString body;
    int bodyLine;    ///< 1-based line of the file where the body begins; add to a compile error's line, less 1
    int subjectLine; ///< the same for the subject
    bool operator==(const LetterTemplateSource&) const = default;
};

/// Error "bad-template-file"; its findings name each fault with its line: "not-utf8", "bad-header-line" (detail: the
/// line), "unknown-header", "repeated-header", "missing-header" (detail: its key), "bad-language",
/// "unknown-contact-kind", "empty-body".
Result<LetterTemplateSource> parseLetterFile(const QString& family, const QByteArray& bytes);

} // namespace vigil
