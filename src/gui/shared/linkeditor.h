// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/fieldeditor.h"

#include <optional>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace vigil {

/// One record, by a few letters of its name in any script. A name that is on file nowhere can be made a record where
/// the kind needs no more than a name. What was typed is never replaced without a key.
class LinkEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LinkEditor(const FieldDef& field, const RecordPorts& ports, QWidget* parent);
    /// "P-1" when a record was chosen, else what was typed.
    QString text() const override;
    void setText(const QString& text) override;
    void setFieldName(const QString& name) override;
    void setHint(const QString& hint);
    void clear() { setText({}); }

Q_SIGNALS:
    void chosen(vigil::Reference reference);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void suggest(const QString& typed);
    void addNew(Kind kind, const QString& name);
    void choose(int row);
    void show(Reference reference);
    const RecordPorts& m_ports;
    std::vector<Kind> m_kinds;
    QLineEdit* m_edit;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
    std::optional<Reference> m_chosen;
    QString m_title; ///< of what is chosen; other text in the field means another choice
};

} // namespace vigil
