// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>
#include <optional>

class QDateTime;

namespace vigil {

/// The identity of a record everywhere: a UUID version 7 (RFC 9562, section 5.7). Local ids never leave a campaign.
class Uid final
{
public:
    /// 48 bits of Unix milliseconds from `now`, the rest random from the system's generator.
    static Uid generate(const QDateTime& now);
    /// Accepts the 36-character form in either case; any other text gives nothing.
    static std::optional<Uid> parse(const QString& text);

    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }
    bool operator==(const Uid&) const = default;

private:
    explicit Uid(const QUuid& value) : m_value(value) {}
    QUuid m_value;
};

} // namespace vigil
