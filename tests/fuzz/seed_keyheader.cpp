// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyslots.h"

#include <QDir>
#include <QFile>

using namespace vigil;

namespace {

KeyHeader seedHeader()
{
    const SecretKey dataKey;
    KeyHeader header{.generation = 2};
    constexpr KeyCost cheap{.passes = 1, .memory = quint64{8} << 20};
    header.slots[0] = *passphraseSlot(Passphrase("invented"), dataKey, header.keyId, 0, cheap);
    header.slots[1] = {.kind = SlotKind::RecoverySheet};
    header.slots[7] = openSlot(dataKey, header.keyId, 7);
    return header;
}

QByteArray bytesOf(const KeyHeader& header)
{
    const HeaderCopy copy = headerToBytes(header, SecretKey());
    return QByteArray(reinterpret_cast<const char*>(copy.data()), static_cast<qsizetype>(copy.size()));
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Writes the inputs that fuzz_keyheader starts from.
int main(int count, char** arguments)
{
    if (count != 2 || !cryptographyIsReady())
        return 1;
    const QDir folder(QFile::decodeName(arguments[1]));
    KeyHeader header = seedHeader();
    const QByteArray older = bytesOf(header);
    header.generation = 3;
    const QByteArray newer = bytesOf(header);
    const QByteArray blank(older.size(), '\0');
    const QByteArray mended(1, '\1');
    const bool isWritten = folder.mkpath(QStringLiteral(".")) &&
                           put(folder.filePath(QStringLiteral("same")), mended + older + older) &&
                           put(folder.filePath(QStringLiteral("changing")), mended + older + newer) &&
                           put(folder.filePath(QStringLiteral("only-b")), mended + blank + newer) &&
                           put(folder.filePath(QStringLiteral("cut")), mended + older + newer.left(1000)) &&
                           put(folder.filePath(QStringLiteral("checksum")), QByteArray(1, '\0') + older + newer);
    return isWritten ? 0 : 2;
}
