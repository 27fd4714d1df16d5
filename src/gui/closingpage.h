// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace vigil {

class PlainLabel;

/// Stands where the campaign was while its backup is made, before it closes.
class ClosingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ClosingPage(QWidget* parent = nullptr);
    void showCampaign(const QString& file);

private:
    PlainLabel* m_name;
    PlainLabel* m_what;
};

} // namespace vigil
