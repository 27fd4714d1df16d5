// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"
#include "base/result.h"

#include <QDialog>
#include <functional>
#include <memory>

namespace Ui {
class PassphraseDialog;
}

namespace vigil {

/// Asks for the passphrase of a campaign, or its recovery code, until it opens or the person gives up. Deletes itself
/// when closed.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Called with what was typed; its failure is shown under the field.
    using Opening = std::function<Result<void>(const Passphrase&)>;
    PassphraseDialog(const QString& file, Opening opening, QWidget* parent);
    ~PassphraseDialog() override;
    void reject() override;
    void done(int result) override;

private:
    void tryOpening();
    void setBusy(bool isBusy);
    void showError(const Error& error);
    void textEdited();
    Opening m_opening;
    bool m_isBusy = false;
    std::unique_ptr<Ui::PassphraseDialog> m_ui;
};

} // namespace vigil
