// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QDialog>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;

namespace Ui {
class NewCampaignDialog;
}

namespace vigil {

/// Asks how a new campaign is protected: a passphrase, typed twice, or by a tick nothing at all. Deletes itself when
/// closed.
class NewCampaignDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        std::optional<Passphrase> passphrase; ///< none: a file in clear
        QString country;                      ///< ISO 3166-1 alpha-2, or empty
        QString zone;                         ///< IANA, or empty: as the country has it
        QString language;                     ///< ISO 639-1
    };
    NewCampaignDialog(const QString& file, QWidget* parent);
    ~NewCampaignDialog() override;
    /// A person wants a recovery sheet as soon as the campaign is there.
    bool wantsSheet() const;
    /// What became of the choice: closes, or shows why not and lets go on.
    void finish(const Result<void>& made);
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// Somebody makes the campaign, however long it takes, and says `finish`.
    void chosen(const vigil::NewCampaignDialog::Choice& choice);

private:
    void wire();
    void buildPlace();
    void showZones();
    void showChoice();
    void showStrength();
    void showDifference();
    bool fits() const;
    void make();
    void setBusy(bool isBusy);
    void showError(const Error& error);
    QComboBox* m_country;
    QComboBox* m_zone;
    QComboBox* m_language;
    QCheckBox* m_sheet;
    QString m_backups;
    bool m_isBusy = false;
    bool m_isStrongEnough = false;
    std::unique_ptr<Ui::NewCampaignDialog> m_ui;
};

} // namespace vigil
