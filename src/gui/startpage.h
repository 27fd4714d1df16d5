// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

namespace Ui {
class StartPage;
}

namespace vigil {

/// What is shown while no campaign is open.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    ~StartPage() override;
    /// Why a campaign could not be opened or made; empty: nothing to say.
    void showProblem(const QString& sentence);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested();

private:
    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace vigil
