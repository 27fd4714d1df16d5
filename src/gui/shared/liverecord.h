// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recordservice.h"
#include "gui/shared/formdraft.h"
#include "gui/shared/notice.h"
#include "gui/shared/recordports.h"

#include <QWidget>
#include <memory>

namespace vigil {

class Campaign;
class FieldGrid;

/// One stored record, field by field: a field is saved when it is left. A wrong value stays as typed, is explained
/// under its field, and is not saved; Esc brings back what is stored.
class LiveRecord final : public QWidget
{
    Q_OBJECT

public:
    LiveRecord(Campaign& campaign, Kind kind, const QStringList& without, QWidget* parent = nullptr);
    ~LiveRecord() override;
    void showRecord(Reference record);
    /// Reads the record again; fields that hold unsaved typing are left alone.
    void refresh();
    void focusFirst();
    bool hasUnsaved() const { return !m_unsaved.isEmpty(); }

Q_SIGNALS:
    void said(const vigil::Notice& notice);

private:
    void typed(const QString& field);
    void commit(const QString& field);
    void refuse(const QString& field, const Error& error);
    void restore(const QString& field);
    void settle(const QString& field);
    QString storedText(const QString& field) const;
    Campaign& m_campaign;
    RecordPorts m_ports;
    FieldGrid* m_grid;
    std::unique_ptr<FormDraft> m_draft;
    std::optional<StoredRecord> m_record;
    TypedFields m_unsaved; ///< what was typed and is not saved, by field
};

} // namespace vigil
