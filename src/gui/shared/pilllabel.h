// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/words.h"

#include <QLabel>
#include <optional>

namespace vigil {

/// One pill standing alone. A label, so that assistive technology reads its word.
class PillLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PillLabel(QWidget* parent = nullptr);
    void showPill(const Pill& pill);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Pill> m_pill;
};

} // namespace vigil
