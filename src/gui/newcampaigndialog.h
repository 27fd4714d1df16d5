// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QDialog>
#include <functional>
#include <memory>
#include <optional>

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
    /// Called with the passphrase, or none for a file in clear; its failure is shown in the dialog.
    using Making = std::function<Result<void>(const std::optional<Passphrase>&)>;
    NewCampaignDialog(const QString& file, Making making, QWidget* parent);
    ~NewCampaignDialog() override;
    void reject() override;
    void done(int result) override;

private:
    void wire();
    void showChoice();
    void showStrength();
    void showDifference();
    bool fits() const;
    void make();
    void setBusy(bool isBusy);
    void showError(const Error& error);
    Making m_making;
    bool m_isBusy = false;
    bool m_isStrongEnough = false;
    std::unique_ptr<Ui::NewCampaignDialog> m_ui;
};

} // namespace vigil
