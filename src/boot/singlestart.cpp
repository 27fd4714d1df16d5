// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/singlestart.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

#include <unistd.h>

namespace vigil {

namespace {

constexpr int patienceMs = 1000;
constexpr qint64 longestPath = qint64{32} * 1024;

} // namespace

SingleStart::SingleStart(const QString& scope, QObject* parent) : QObject(parent), m_server(new QLocalServer(this))
{
    const QByteArray hash =
        QCryptographicHash::hash(scope.toUtf8() + '\n' + QByteArray::number(getuid()), QCryptographicHash::Sha256);
    // Not in /tmp, where somebody else could answer under the name and be told a path.
    m_name = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/vigil-") +
             QString::fromLatin1(hash.toHex().left(32));
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(*socket); });
            if (socket->bytesAvailable() > 0)
                readFrom(*socket);
        }
    });
}

bool SingleStart::handOver(const QString& file) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(file.toUtf8() + '\n');
    if (!socket.waitForBytesWritten(patienceMs))
        return false;
    // Its answer proves that it lives; a process that hangs leaves this start to open by itself.
    return socket.waitForReadyRead(patienceMs);
}

void SingleStart::listen()
{
    if (m_server->listen(m_name))
        return;
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(patienceMs))
        return;
    // A killed process leaves its socket behind.
    QLocalServer::removeServer(m_name);
    m_server->listen(m_name);
}

void SingleStart::readFrom(QLocalSocket& socket)
{
    if (socket.bytesAvailable() > longestPath)
        return socket.abort();
    if (!socket.canReadLine())
        return;
    const QString file = QString::fromUtf8(socket.readLine(longestPath)).trimmed();
    socket.write("ok\n");
    socket.flush();
    Q_EMIT fileHandedOver(file);
}

} // namespace vigil
