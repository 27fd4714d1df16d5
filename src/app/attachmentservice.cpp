// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attachmentservice.h"

#include "app/changes.h"
#include "app/newfiles.h"
#include "app/stores.h"
#include "base/logging.h"
#include "domain/attachment.h"
#include "domain/fields.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vigil {

namespace {

const QString nameField = QStringLiteral("name");
const QString sizeField = QStringLiteral("size");
const QString shaField = QStringLiteral("sha256");

struct OpenedFile
{
    std::unique_ptr<QIODevice> device;
    qint64 size;
};

Error unreadable(const QString& path, int number)
{
    return {"file-unreadable", QStringLiteral("%1 (%2)").arg(path, QString::fromLocal8Bit(std::strerror(number)))};
}

/// Opens a file that has an end. A link is followed, as for everybody who reads a file by its name; a pipe or a device
/// is not even opened, and one that takes the file's place meanwhile cannot make anybody wait.
Result<OpenedFile> openFile(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat found
    {
    };
    if (::stat(name.constData(), &found) != 0)
        return unreadable(path, errno);
    if (!S_ISREG(found.st_mode))
        return Error{"not-a-file", path};
    const int file = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return unreadable(path, errno);
    auto device = std::make_unique<QFile>();
    if (!device->open(file, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(file);
        return Error{"file-unreadable", path};
    }
    OpenedFile opened{std::move(device), 0};
    if (::fstat(file, &found) != 0 || !S_ISREG(found.st_mode))
        return Error{"not-a-file", path};
    opened.size = found.st_size;
    if (opened.size > largestAttachment)
        return Error{"attachment-too-large", path};
    return opened;
}

/// What is in memory needs no file, which would lie on the disk in clear.
Result<OpenedFile> openContent(const QByteArray& content)
{
    if (content.size() > largestAttachment)
        return Error{"attachment-too-large", {}};
    auto device = std::make_unique<QBuffer>();
    device->setData(content);
    device->open(QIODevice::ReadOnly);
    return OpenedFile{std::move(device), content.size()};
}

/// Bytes that fill the disk to its end could not even be taken away again: that needs room too. The log beside the
/// campaign holds some of them a second time.
bool fits(qint64 size, const QString& campaignFile)
{
    constexpr qint64 mebibyte = qint64{1024} * 1024;
    const QStorageInfo disk(QFileInfo(campaignFile).absolutePath());
    return !disk.isValid() || disk.bytesAvailable() >= size + qMin(size, 16 * mebibyte) + mebibyte;
}

/// What the store says of a device, said of the file.
Error about(const Error& error, const QString& path)
{
    return error.detail.isEmpty() ? Error{error.code, path, error.findings} : error;
}

QString plainHash(const QString& typed)
{
    return typed.simplified().remove(QLatin1Char(' ')).toLower();
}

} // namespace

AttachmentService::AttachmentService(Stores& stores, Changes& changes, const QString& campaignFile)
    : m_stores(stores), m_changes(changes), m_campaignFile(campaignFile)
{
}

Result<Receipt> AttachmentService::attach(const AttachRequest& request)
{
    const FieldDef* ownerField = kindDef(Kind::Attachment).parentField(request.owner.kind);
    if (!ownerField)
        return Error{"wrong-kind", request.owner.toString()};
    VIGIL_TRY_GET(owner, m_stores.records.find(request.owner));
    if (owner.trashedAt)
        return Error{"in-trash", request.owner.toString()};
    VIGIL_TRY_GET(file, request.content ? openContent(*request.content) : openFile(request.file));
    const auto sha256 = AttachmentStore::digest(*file.device, file.size);
    if (!sha256)
        return about(sha256.error(), request.file);

    Record attachment(Kind::Attachment);
    attachment.set(ownerField->key, request.owner);
    attachment.set(nameField, request.name.isEmpty() ? QFileInfo(request.file).fileName() : request.name);
    attachment.set(sizeField, file.size);
    attachment.set(shaField, *sha256);
    attachment = normalised(attachment);
    Findings findings = validate(attachment);
    if (hasErrors(findings))
        return Error{"input-refused", request.file, findings};
    VIGIL_TRY_GET(others, list(request.owner));
    for (const auto& other : others)
        if (other.record.text(shaField) == *sha256)
            findings.push_back({Severity::Warning, shaField, "already-attached", other.reference.toString()});
    const QString expected = request.owner.kind == Kind::Evidence ? owner.record.text(shaField) : QString();
    if (!expected.isEmpty() && plainHash(expected) != *sha256)
        findings.push_back({Severity::Warning, shaField, "hash-differs", expected});

    VIGIL_TRY(m_stores.attachments.removeUnused());
    if (!fits(file.size, m_campaignFile))
        return Error{"disk-full", m_campaignFile};
    const auto written = m_stores.attachments.write(*file.device, file.size, *sha256);
    auto receipt = written ? record(attachment, request.owner) : Result<Receipt>(about(written.error(), request.file));
    if (receipt)
        receipt->findings = findings;
    else if (const auto removed = m_stores.attachments.removeUnused(); !removed)
        qCWarning(logApp) << "bytes of a refused attachment stay until the next one:"
                          << removed.error().code.toString();
    return receipt;
}

Result<Receipt> AttachmentService::record(const Record& attachment, Reference owner)
{
    std::optional<Reference> made;
    auto receipt = m_changes.apply({.key = QStringLiteral("attach"), .label = attachment.text(nameField)},
                                   [&](ChangeWriter& writer) -> Result<void> {
                                       VIGIL_TRY_GET(inserted, writer.insert(attachment));
                                       made = inserted;
                                       if (owner.kind != Kind::Evidence)
                                           return {};
                                       VIGIL_TRY_GET(evidence, m_stores.records.find(owner));
                                       if (!evidence.record.text(shaField).isEmpty())
                                           return {};
                                       evidence.record.set(shaField, attachment.value(shaField));
                                       return writer.update(owner, evidence.record);
                                   });
    if (receipt)
        receipt->reference = made;
    return receipt;
}

Result<QString> AttachmentService::save(Reference attachment, const QString& outFile) const
{
    if (attachment.kind != Kind::Attachment)
        return Error{"wrong-kind", attachment.toString()};
    VIGIL_TRY_GET(stored, m_stores.records.find(attachment));
    const QFileInfo out(outFile);
    if (out.isDir())
        return Error{"file-exists", outFile};
    if (out.fileName().isEmpty() || !QFileInfo(out.absolutePath()).isDir())
        return Error{"folder-not-writable", out.absolutePath()};
    VIGIL_TRY_GET(files, NewFiles::open(out.absolutePath()));
    auto saved = files.addExactly(out.fileName(), [&](const ByteSink& put) {
        return m_stores.attachments.read(stored.record.text(shaField), put);
    });
    if (!saved && saved.error().code == Code("attachment-damaged"))
        return Error{"attachment-damaged", attachment.toString()};
    return saved;
}

Result<std::vector<StoredRecord>> AttachmentService::list() const
{
    return m_stores.records.list(Kind::Attachment);
}

Result<std::vector<StoredRecord>> AttachmentService::list(Reference owner) const
{
    const FieldDef* ownerField = kindDef(Kind::Attachment).parentField(owner.kind);
    if (!ownerField)
        return Error{"wrong-kind", owner.toString()};
    return m_stores.records.listLinking(Kind::Attachment, ownerField->key, owner);
}

Result<Findings> AttachmentService::problems() const
{
    VIGIL_TRY_GET(all, list());
    Findings problems;
    for (const auto& stored : all) {
        const auto whole =
            m_stores.attachments.read(stored.record.text(shaField), [](const QByteArray&) { return Result<void>(); });
        if (!whole)
            problems.push_back({Severity::Error, {}, "attachment-damaged", stored.reference.toString()});
    }
    return problems;
}

} // namespace vigil
