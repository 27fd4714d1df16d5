// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/fieldeditor.h"

class QVBoxLayout;

namespace vigil {

class LinkEditor;

/// Several records, each with a role where the field has roles: a row for each, and a line to add one.
class LinksEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LinksEditor(const FieldDef& field, const RecordPorts& ports, QWidget* parent);
    /// "P-1: detained; P-2", and what stands in the line for adding.
    QString text() const override;
    void setText(const QString& text) override;
    void setFieldName(const QString& name) override;

private:
    struct Row
    {
        Reference reference;
        QString role;
        QWidget* widget;
    };
    void add(Reference reference, const QString& role);
    QWidget* makeRow(Reference reference, const QString& role);
    void remove(Reference reference, const QString& role);
    void clearRows();
    const RecordPorts& m_ports;
    QString m_roles;
    QString m_name;
    QVBoxLayout* m_rowsLayout;
    LinkEditor* m_adder;
    std::vector<Row> m_rows;
};

} // namespace vigil
