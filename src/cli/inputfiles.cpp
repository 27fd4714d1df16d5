// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputfiles.h"

#include "cli/runcli.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr qint64 secretAtMost = qint64{64} * 1024;

Result<QByteArray> readAll(QIODevice& device, const QString& name, qint64 atMost)
{
    QByteArray bytes;
    while (bytes.size() <= atMost) {
        const QByteArray more = device.read(atMost + 1 - bytes.size());
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return Error{"file-too-large", name};
}

} // namespace

Result<QByteArray> readInput(const CliContext& context, const QString& file, qint64 atMost)
{
    if (file == "-"_L1)
        return readAll(context.in, file, atMost);
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return Error{"file-unreadable", u"%1 (%2)"_s.arg(file, device.errorString())};
    return readAll(device, file, atMost);
}

Result<Sensitive<QByteArray>> readSecret(const CliContext& context, const QString& file)
{
    VIGIL_TRY_GET(bytes, readInput(context, file, secretAtMost));
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return Sensitive(bytes);
}

} // namespace vigil
