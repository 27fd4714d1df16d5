// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/words.h"

#include <QStyledItemDelegate>

namespace vigil {

/// Roles that the delegates of lists read; the display role always holds the same as words.
enum ListRole {
    PillToneRole = Qt::UserRole + 1, ///< int of PillTone
    MutedTextRole,                   ///< QString after the main text, muted
    WarningRole,                     ///< bool: the text is in the warning colour
    ReferenceRole,                   ///< qint64 id
    DetailRole,                      ///< QString, a second line
    FadedRole,                       ///< bool: the row only stays for a while; its text is muted
};

/// A dot and a word on a tinted ground.
class PillDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Text, and after it a muted text (a name in its own script). No cell shows a focus frame: the row is what is chosen.
class TextDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A line of text and a muted line under it, for short lists.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

int pillWidth(const QFontMetrics& metrics, const QString& word);
void drawPill(QPainter& painter, const QRect& rect, const Pill& pill);

} // namespace vigil
