// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "gui/shared/recordports.h"

#include <QMap>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace vigil {

class FieldEditor;
class PlainLabel;

/// The fields of one kind as labels and editors, each with a place for what is wrong with it. Rare fields fold away
/// until they hold something. It saves nothing.
class FieldGrid final : public QWidget
{
    Q_OBJECT

public:
    struct Shape
    {
        Kind kind;
        QStringList without = {};   ///< fields that are not shown
        bool withMnemonics = false; ///< for a window of its own
        QString usedMnemonics = {}; ///< letters that the window uses already
    };
    FieldGrid(Shape shape, const RecordPorts& ports, QWidget* parent = nullptr);

    QStringList fields() const { return m_fields; }
    QString text(const QString& field) const;
    void setText(const QString& field, const QString& text);
    void showFinding(const QString& field, const QString& sentence);
    void clearFinding(const QString& field) { showFinding(field, {}); }
    void clearFindings();
    bool hasField(const QString& field) const { return m_rows.contains(field); }
    void focusField(const QString& field);
    void focusFirst();
    /// Unfolds what is folded away when any of it holds something.
    void unfoldUsed();

Q_SIGNALS:
    void edited(const QString& field);
    void left(const QString& field);
    void escaped(const QString& field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row
    {
        QLabel* label;
        FieldEditor* editor;
        PlainLabel* finding;
        PlainLabel* unseen; ///< what the field holds and an editor does not show
    };
    void addField(const FieldDef& field, QWidget& place, QGridLayout& grid);
    QString labelOf(const FieldDef& field);
    void showUnseen(const QString& field);
    const Row& row(const QString& field) const;
    Shape m_shape;
    const RecordPorts& m_ports;
    QStringList m_fields;
    QMap<QString, Row> m_rows;
    QSet<QString> m_folded;
    QWidget* m_more;
    QToolButton* m_moreButton;
};

/// The label with "&" before the first letter that is not used yet, which is then added to `used`.
QString withMnemonic(const QString& label, QString& used);

} // namespace vigil
