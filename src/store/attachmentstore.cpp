// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attachmentstore.h"

#include "store/database.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace vigil {

namespace {

constexpr int piecesAtOnce = 16;

const QString savePiece = QStringLiteral("INSERT INTO attachment_piece (sha256, position, bytes) VALUES (?, ?, ?) "
                                         "ON CONFLICT (sha256, position) DO UPDATE SET bytes = excluded.bytes");
const QString selectPiece = QStringLiteral("SELECT bytes FROM attachment_piece WHERE sha256 = ? AND position = ?");
const QString deleteUnused = QStringLiteral(
    "DELETE FROM attachment_piece WHERE sha256 IN (SELECT kept.sha256 FROM (SELECT DISTINCT sha256 FROM "
    "attachment_piece) AS kept WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = kept.sha256) AND "
    "NOT EXISTS (SELECT 1 FROM change_row WHERE kind = 'attachment' AND (before_image LIKE '%' || kept.sha256 || '%' "
    "OR after_image LIKE '%' || kept.sha256 || '%')))");

/// A device of a known length, piece by piece, with the digest of what went by.
class PieceReader final
{
public:
    PieceReader(QIODevice& device, qint64 size) : m_device(device), m_size(size) {}

    /// Empty at the end.
    Result<QByteArray> next()
    {
        QByteArray piece;
        while (piece.size() < AttachmentStore::pieceSize) {
            const QByteArray more = m_device.read(AttachmentStore::pieceSize - piece.size());
            if (more.isEmpty())
                break;
            piece += more;
        }
        m_done += piece.size();
        // A device says of a failed read only that nothing came.
        const bool isCutShort = piece.size() < AttachmentStore::pieceSize && m_done < m_size;
        if (isCutShort && !m_device.atEnd())
            return Error{"file-unreadable", {}};
        if (isCutShort || m_done > m_size)
            return Error{"file-changed", {}};
        m_hash.addData(piece);
        return piece;
    }

    QString sha256() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QIODevice& m_device;
    qint64 m_size;
    qint64 m_done = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

AttachmentStore::AttachmentStore(Database& database) : m_database(database) {}

Result<QString> AttachmentStore::digest(QIODevice& device, qint64 size)
{
    if (!device.seek(0))
        return Error{"file-unreadable", {}};
    PieceReader pieces(device, size);
    for (;;) {
        VIGIL_TRY_GET(piece, pieces.next());
        if (piece.isEmpty())
            return pieces.sha256();
    }
}

Result<void> AttachmentStore::write(QIODevice& device, qint64 size, const QString& sha256)
{
    if (isWhole(sha256))
        return {};
    if (!device.seek(0))
        return Error{"file-unreadable", {}};
    PieceReader pieces(device, size);
    bool isAtEnd = false;
    qint64 position = 0;
    const auto writeSome = [&]() -> Result<void> {
        for (int count = 0; count < piecesAtOnce && !isAtEnd; ++count) {
            VIGIL_TRY_GET(piece, pieces.next());
            isAtEnd = piece.isEmpty();
            if (!isAtEnd)
                VIGIL_TRY(m_database.prepared(savePiece).bind(0, sha256).bind(1, position++).bind(2, piece).run());
        }
        return {};
    };
    while (!isAtEnd)
        VIGIL_TRY(m_database.transaction(writeSome));
    return pieces.sha256() == sha256 ? Result<void>() : Error{"file-changed", {}};
}

Result<void> AttachmentStore::read(const QString& sha256, const ByteSink& put) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 position = 0;; ++position) {
        Statement& row = m_database.prepared(selectPiece);
        row.bind(0, sha256).bind(1, position);
        VIGIL_TRY(row.open());
        const bool isPiece = row.next();
        if (const auto failure = row.failure())
            return *failure;
        if (!isPiece)
            break;
        const QByteArray piece = row.bytes(0);
        row.finish();
        hash.addData(piece);
        VIGIL_TRY(put(piece));
    }
    if (QString::fromLatin1(hash.result().toHex()) != sha256)
        return Error{"attachment-damaged", sha256};
    return {};
}

Result<void> AttachmentStore::removeUnused()
{
    return m_database.prepared(deleteUnused).run();
}

bool AttachmentStore::isWhole(const QString& sha256) const
{
    return read(sha256, [](const QByteArray&) { return Result<void>(); }).hasValue();
}

} // namespace vigil
