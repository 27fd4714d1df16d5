// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "base/passphrase.h"
#include "base/result.h"

#include <QList>
#include <QMainWindow>
#include <memory>
#include <optional>

class QLabel;

namespace Ui {
class MainWindow;
}

namespace vigil {

class Campaign;
class CampaignPages;
class LetterWriter;
class StartPage;
struct NewCampaign;
struct Notice;

/// The frame: menus, toolbar, the pages of the open campaign or the start page, message bar and status bar. What is
/// done to records is done by the pages.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Workplace& workplace, LetterWriter& writer, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// A failure is shown on the start page too. At "passphrase-needed" a dialog asks for it and opens the campaign.
    Result<void> openCampaign(const QString& file);
    /// A dialog asks how the new file is to be protected, and makes it.
    void startCampaign(const QString& file);
    Result<void> createCampaign(const NewCampaign& wanted);
    /// The sample campaign in the data folder; made when it is not there yet.
    Result<void> openSample();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void wireActions();
    void wireStartPage();
    void useCampaign(std::unique_ptr<Campaign> campaign);
    Result<void> tryOpening(const QString& file, const std::optional<Passphrase>& passphrase);
    Result<void> tryMaking(const NewCampaign& wanted);
    Result<void> closeCampaign();
    void tellNotices(const Result<void>& closedBefore);
    Result<void> failed(const Error& error);
    void chooseFile(bool isNew);
    void showState();
    void say(const Notice& notice);
    void undo();
    void redo();
    void goTo();
    void showPageActions();
    void undoChanges(const std::vector<qint64>& changes);
    void tellSaved();
    void showAbout();
    const Workplace& m_workplace;
    LetterWriter& m_writer;
    std::unique_ptr<Ui::MainWindow> m_ui;
    StartPage* m_start;
    QLabel* m_status;
    QLabel* m_saved;
    std::unique_ptr<Campaign> m_campaign;
    CampaignPages* m_pages = nullptr;
    QList<QAction*> m_pageActions; ///< of the shown page, in the Edit menu
};

} // namespace vigil
