// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/recordports.h"

#include <QWidget>

namespace vigil {

/// Where one field is typed or chosen. Its text is what RecordService reads, valid or not; it judges nothing.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual QString text() const = 0;
    virtual void setText(const QString& text) = 0;
    /// What screen readers say of the part that takes the keyboard.
    virtual void setFieldName(const QString& name) = 0;

Q_SIGNALS:
    void edited(); ///< by a person, with every key
    void left();   ///< the keyboard went elsewhere, but not to a popup of this

protected:
    /// Watches the part that takes the keyboard.
    void watch(QWidget& part);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The editor for a field of the table. `ports` must outlive it.
FieldEditor* makeFieldEditor(const FieldDef& field, const RecordPorts& ports, QWidget* parent);

} // namespace vigil
