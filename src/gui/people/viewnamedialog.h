// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDialog>
#include <functional>

class QLineEdit;
class QPushButton;

namespace vigil {

class PlainLabel;

/// Asks for the name of a saved view. Stays, with what was typed, while the name is not taken.
class ViewNameDialog final : public QDialog
{
    Q_OBJECT

public:
    using Taker = std::function<Result<void>(const QString& name)>;
    /// `title` and `action` are ours: "Save view", "&Save".
    struct Words
    {
        QString title;
        QString action;
        QString name; ///< to begin with
    };
    ViewNameDialog(const Words& words, Taker take, QWidget* parent);

private:
    void give();
    Taker m_take;
    QLineEdit* m_name;
    PlainLabel* m_outcome;
    QPushButton* m_giving = nullptr;
};

} // namespace vigil
