// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "app/letterwriter.h"
#include "domain/record.h"

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
    QString to;        ///< the contact's name, for the manifest
    QString caseTitle; ///< for the manifest
    QString fileName;  ///< a number is put into it when it is taken
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

/// Writes each file whole or not at all, then manifest.json. Never overwrites and never writes through a link. Runs in
/// any thread. A letter that cannot be set is skipped; when the folder fails, what this batch wrote is taken away
/// again. Error "folder-not-writable", "disk-full", "write-failed".
Result<ExportReport> writeBatch(const ExportPlan& plan, LetterWriter* writer, const ExportProgress& progress,
                                std::stop_token stop);

/// Letters as files for print, post and other mail programs.
class ExportService final
{
public:
    ExportService(Stores& stores, Changes& changes, LetterFacts& facts, LetterRules& rules);
    /// Reads everything that the batch needs, with each stop re-checked. Drafts are skipped ("not-approved"). Error
    /// "cancelled" soon after `stop`.
    Result<ExportPlan> plan(const ExportRequest& request, const std::stop_token& stop = {}) const;
    /// Records what was written: letters that will not be mailed become exported.
    Result<std::optional<Receipt>> record(const ExportReport& report);

private:
    Result<std::vector<StoredRecord>> wanted(const ExportRequest& request) const;
    Result<std::optional<SkippedLetter>> stopOf(const StoredRecord& letter, ExportFormat format) const;
    Result<ExportItem> item(const StoredRecord& letter, ExportFormat format) const;
    Stores& m_stores;
    Changes& m_changes;
    LetterFacts& m_facts;
    LetterRules& m_rules;
};

} // namespace vigil
