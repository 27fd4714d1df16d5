// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recordservice.h"
#include "gui/shared/formdraft.h"
#include "gui/shared/recordports.h"

#include <QDialog>
#include <memory>

class QPushButton;

namespace vigil {

class Campaign;
class FieldGrid;
class PlainLabel;

/// A form for a new record, or for one on file, made from the field table. Ctrl+Enter saves; Esc closes and keeps what
/// was typed for the next time.
class RecordDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Task
    {
        Kind kind;
        std::optional<Reference> record = {}; ///< none: a new one
        QString to = {};                      ///< the owner of a new one: "P-1"
        std::vector<FieldInput> preset = {};  ///< fields that a new one has already; may be changed
        QStringList without = {};             ///< fields that are not asked for
    };
    RecordDialog(Campaign& campaign, Task task, QWidget* parent = nullptr);
    ~RecordDialog() override;
    void reject() override;

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void saved(const vigil::Receipt& receipt);

private:
    void build();
    void fill();
    void startAfresh();
    TypedFields typedFields() const;
    QString initialText(const QString& field) const;
    Result<Receipt> submit();
    void showError(const Error& error);
    Campaign& m_campaign;
    Task m_task;
    RecordPorts m_ports;
    FieldGrid* m_grid;
    PlainLabel* m_outcome;
    QWidget* m_keptBar;
    TypedFields m_initial;
    std::unique_ptr<FormDraft> m_draft;
};

} // namespace vigil
