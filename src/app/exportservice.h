// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "app/letterwriter.h"

#include <functional>
#include <stop_token>

namespace vigil {

enum class ExportFormat { Pdf, Eml, Text };

struct ExportRequest
{
    ExportFormat format;
    QString folder;                      ///< made when missing; files in it are never overwritten
    std::vector<Reference> letters = {}; ///< empty: every approved letter
};

/// One file to write: all values read, so that a worker needs no campaign.
struct ExportItem
{
    Reference letter;
    QString fileName;
    FinishedLetter content;
    QByteArray bytes; ///< ready for .eml and .txt; empty for PDF
};

struct ExportPlan
{
    ExportFormat format;
    QString folder;
    QString batch; ///< uid
    QString at;    ///< ISO 8601 UTC, for the manifest
    std::vector<ExportItem> items;
    std::vector<SkippedLetter> skipped;
};

struct WrittenFile
{
    Reference letter;
    QString path;
    QString sha256;
};

struct ExportReport
{
    QString batch;
    std::vector<WrittenFile> files;
    QString manifest; ///< path of manifest.json
    std::vector<SkippedLetter> skipped;
    bool cancelled = false;
};

using ExportProgress = std::function<void(int done, int total)>;

/// Writes each file whole or not at all, then manifest.json. Runs in any thread. Error "folder-not-writable",
/// "disk-full", "write-failed".
Result<ExportReport> writeBatch(const ExportPlan& plan, LetterWriter* writer, const ExportProgress& progress,
                                std::stop_token stop);

/// Letters as files for print, post and other mail programs.
class ExportService final
{
public:
    ExportService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules);
    /// Reads everything that the batch needs, with each stop re-checked. Drafts are skipped ("not-approved").
    Result<ExportPlan> plan(const ExportRequest& request) const;
    /// Records what was written: letters that will not be mailed become exported.
    Result<std::optional<Receipt>> record(const ExportReport& report);

private:
    Stores& m_stores;
    Changes& m_changes;
    LetterFacts& m_facts;
    LetterRules& m_rules;
};

} // namespace vigil
