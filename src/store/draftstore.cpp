// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/draftstore.h"

#include "store/database.h"

namespace vigil {

namespace {

const QString saveRow = QStringLiteral("INSERT INTO form_draft (form, content, at) VALUES (?, ?, ?) "
                                       "ON CONFLICT (form) DO UPDATE SET content = excluded.content, at = excluded.at");
const QString selectRow = QStringLiteral("SELECT content FROM form_draft WHERE form = ?");
const QString deleteRow = QStringLiteral("DELETE FROM form_draft WHERE form = ?");
const QString deleteAll = QStringLiteral("DELETE FROM form_draft");
const QString deleteNaming = QStringLiteral("DELETE FROM form_draft WHERE instr(content, ?) > 0");

} // namespace

DraftStore::DraftStore(Database& database) : m_database(database) {}

Result<void> DraftStore::save(const QString& form, const QByteArray& content, const QString& at)
{
    return m_database.prepared(saveRow).bind(0, form).bind(1, content).bind(2, at).run();
}

Result<std::optional<QByteArray>> DraftStore::find(const QString& form) const
{
    Statement& row = m_database.prepared(selectRow);
    row.bind(0, form);
    VIGIL_TRY(row.open());
    std::optional<QByteArray> content;
    if (row.next())
        content = row.bytes(0);
    if (const auto failure = row.failure())
        return *failure;
    row.finish();
    return content;
}

Result<void> DraftStore::remove(const QString& form)
{
    return m_database.prepared(deleteRow).bind(0, form).run();
}

Result<void> DraftStore::removeAll()
{
    return m_database.prepared(deleteAll).run();
}

Result<void> DraftStore::removeNaming(const QString& text)
{
    return m_database.prepared(deleteNaming).bind(0, text.toUtf8()).run();
}

} // namespace vigil
