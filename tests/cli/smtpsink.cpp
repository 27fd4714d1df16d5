// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtpsink.h"

#include <QTcpSocket>

namespace {

/// One conversation; deletes itself with its socket.
class Conversation final : public QObject
{
public:
    Conversation(QTcpSocket* socket, std::atomic<int>& letters, const std::atomic<bool>& silent)
        : QObject(socket), m_socket(socket), m_letters(letters), m_silent(silent)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        m_socket->write("220 sink.example ESMTP\r\n");
    }

private:
    void read()
    {
        while (m_socket->canReadLine()) {
            const QByteArray line = m_socket->readLine().trimmed();
            if (m_inData)
                takeBody(line);
            else if (!m_silent)
                answer(line.left(4).toUpper());
        }
    }

    void takeBody(const QByteArray& line)
    {
        if (line != ".")
            return;
        m_inData = false;
        ++m_letters;
        m_socket->write("250 2.0.0 taken\r\n");
    }

    void answer(const QByteArray& verb)
    {
        if (verb == "EHLO")
            m_socket->write("250-sink.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n");
        else if (verb == "QUIT")
            m_socket->write("221 2.0.0 bye\r\n");
        else if (verb == "DATA")
            m_socket->write("354 go on\r\n");
        else
            m_socket->write("250 2.1.0 fine\r\n");
        m_inData = verb == "DATA";
        if (verb == "QUIT")
            m_socket->disconnectFromHost();
    }

    QTcpSocket* m_socket;
    std::atomic<int>& m_letters;
    const std::atomic<bool>& m_silent;
    bool m_inData = false;
};

} // namespace

SmtpSink::SmtpSink()
{
    auto* server = new QTcpServer;
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [server, letters = m_letters, silent = m_silent] {
        while (QTcpSocket* socket = server->nextPendingConnection())
            new Conversation(socket, *letters, *silent);
    });
    m_thread.start();
    QMetaObject::invokeMethod(
        server,
        [this, server] {
            server->listen(QHostAddress::LocalHost);
            m_port = server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

SmtpSink::~SmtpSink()
{
    m_thread.quit();
    m_thread.wait();
}
