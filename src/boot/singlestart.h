// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;
class QLocalSocket;

namespace vigil {

/// One window a campaign: a second start tells the first to come forward, and leaves. Only processes of the same person
/// can talk to it, and all they can say is a path.
class SingleStart final : public QObject
{
    Q_OBJECT

public:
    /// `scope`: a campaign's path, or a word for a start without one.
    explicit SingleStart(const QString& scope, QObject* parent = nullptr);
    /// True when an older start answers; it was given the file, which may be empty.
    bool handOver(const QString& file) const;
    /// From now on this start is the one that answers, unless another does.
    void listen();

Q_SIGNALS:
    void fileHandedOver(const QString& file);

private:
    void readFrom(QLocalSocket& socket);
    QString m_name;
    QLocalServer* m_server;
};

} // namespace vigil
