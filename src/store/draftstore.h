// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace vigil {

class Database;

/// What somebody had typed into a form when it closed, locked or died. Not journaled, not undone.
class DraftStore final
{
public:
    explicit DraftStore(Database& database);
    Result<void> save(const QString& form, const QByteArray& content, const QString& at);
    Result<std::optional<QByteArray>> find(const QString& form) const;
    Result<void> remove(const QString& form);
    Result<void> removeAll();
    /// Those that hold this text, letter for letter.
    Result<void> removeNaming(const QString& text);

private:
    Database& m_database;
};

} // namespace vigil
