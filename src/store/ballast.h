// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace vigil {

/// 2 MiB kept beside a campaign, given back when the disk is full, so that a last change, a draft and the closing
/// checkpoint still find room. Made again when there is space.
class Ballast final
{
public:
    explicit Ballast(const QString& campaignFile);
    /// Makes it when it is missing and the disk has several times its size to spare. Its absence is no error.
    void lay() const;
    /// Whether there was something to give back.
    bool release() const;

private:
    QByteArray m_path;
};

} // namespace vigil
