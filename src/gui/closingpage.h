// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vigil {

class PlainLabel;

/// Stands where the campaign is not seen: while its backup is made, before it closes, or while records leave it for
/// good.
class ClosingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ClosingPage(QWidget* parent = nullptr);
    void showClosing(const QString& file);
    void showForgetting();
    void showTidying(const QString& file);

private:
    PlainLabel* m_name;
    PlainLabel* m_what;
};

} // namespace vigil
