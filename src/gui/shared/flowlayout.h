// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace vigil {

/// Puts its items side by side at their own sizes, and on another line when one is full: for chips, whose words are
/// longer in some languages and larger at some text sizes. Right to left where the widget is.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int spacing);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< all on one line
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool place) const; ///< gives the height
    std::vector<QLayoutItem*> m_items;
};

} // namespace vigil
