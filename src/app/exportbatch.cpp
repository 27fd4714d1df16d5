// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportservice.h"
#include "app/messages.h"
#include "app/newfiles.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vigil {

namespace {

Result<QByteArray> bytesOf(const ExportPlan& plan, const ExportItem& item, LetterWriter* writer)
{
    if (plan.format != ExportFormat::Pdf)
        return item.bytes;
    Q_ASSERT(writer);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    VIGIL_TRY(writer->writePdf(item.content, buffer));
    return buffer.data();
}

QString formatKey(ExportFormat format)
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

QJsonObject manifestEntry(const ExportItem& item, const WrittenFile& file)
{
    return {{QStringLiteral("letter"), item.letter.toString()},
            {QStringLiteral("to"), item.to},
            {QStringLiteral("case"), item.caseTitle},
            {QStringLiteral("file"), QFileInfo(file.path).fileName()},
            {QStringLiteral("sha256"), file.sha256}};
}

/// One run over a plan.
class Batch final
{
public:
    Batch(const ExportPlan& plan, LetterWriter* writer, NewFiles& files)
        : m_plan(plan), m_writer(writer), m_files(files)
    {
        m_report.batch = plan.batch;
        m_report.skipped = plan.skipped;
    }

    Result<ExportReport> write(const ExportProgress& progress, const std::stop_token& stop)
    {
        const int total = static_cast<int>(m_plan.items.size());
        int done = 0;
        for (const auto& item : m_plan.items) {
            m_report.cancelled = stop.stop_requested();
            if (m_report.cancelled)
                break;
            VIGIL_TRY(writeItem(item));
            if (progress)
                progress(++done, total);
        }
        VIGIL_TRY(writeManifest());
        return m_report;
    }

private:
    Result<void> writeItem(const ExportItem& item)
    {
        const auto bytes = bytesOf(m_plan, item, m_writer);
        if (!bytes) {
            m_report.skipped.push_back({.reference = item.letter,
                                        .name = item.to,
                                        .code = bytes.error().code,
                                        .reason = messageForCode(bytes.error().code, bytes.error().detail)});
            return {};
        }
        VIGIL_TRY_GET(path, m_files.add(item.fileName, *bytes));
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        m_report.files.push_back({item.letter, path, QString::fromLatin1(hash)});
        m_entries.append(manifestEntry(item, m_report.files.back()));
        return {};
    }

    Result<void> writeManifest()
    {
        QJsonArray skipped;
        for (const auto& letter : m_report.skipped)
            skipped.append(QJsonObject{{QStringLiteral("letter"), letter.reference.toString()},
                                       {QStringLiteral("code"), letter.code.toString()}});
        const QJsonObject manifest{{QStringLiteral("batch"), m_plan.batch},
                                   {QStringLiteral("when"), m_plan.at},
                                   {QStringLiteral("format"), formatKey(m_plan.format)},
                                   {QStringLiteral("letters"), m_entries},
                                   {QStringLiteral("skipped"), skipped}};
        VIGIL_TRY_GET(path, m_files.add(QStringLiteral("manifest.json"), QJsonDocument(manifest).toJson()));
        m_report.manifest = path;
        return {};
    }

    const ExportPlan& m_plan;
    LetterWriter* m_writer;
    NewFiles& m_files;
    ExportReport m_report;
    QJsonArray m_entries;
};

} // namespace

Result<ExportReport> writeBatch(const ExportPlan& plan, LetterWriter* writer, const ExportProgress& progress,
                                std::stop_token stop)
{
    VIGIL_TRY_GET(files, NewFiles::open(plan.folder));
    auto report = Batch(plan, writer, files).write(progress, stop);
    if (!report)
        files.takeBack();
    return report;
}

} // namespace vigil
