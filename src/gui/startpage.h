// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace Ui {
class StartPage;
}

namespace vigil {

class AppSettings;

/// What is shown while no campaign is open.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(AppSettings& settings, QWidget* parent = nullptr);
    ~StartPage() override;
    /// Why a campaign could not be opened or made; empty: nothing to say.
    void showProblem(const QString& sentence);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void restoreRequested();
    void fileRequested(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setTexts();
    void fillRecent();
    AppSettings& m_settings;
    QListWidget* m_recent;
    QLabel* m_recentTitle;
    QPushButton* m_restore;
    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace vigil
