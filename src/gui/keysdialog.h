// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDialog>
#include <memory>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace vigil {

class Campaign;
class PassphraseJob;
class PlainLabel;
class RecoverySheetWriter;

/// The ways into the open campaign: another passphrase, and a recovery sheet for paper.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(Campaign& campaign, RecoverySheetWriter& writer, QWidget* parent = nullptr);
    ~KeysDialog() override;
    /// The focus is on making a sheet, not on the passphrase.
    void startAtSheet();
    /// Makes a new sheet as this file; the sheet before it is void from then on.
    void writeSheet(const QString& file);

private:
    QLineEdit* addSecret(QGridLayout& grid, const QString& label, const QString& name);
    void build();
    void showStrength();
    bool fits() const;
    void change();
    void finishChange(const Result<void>& changed);
    void setBusy(bool isBusy);
    void reject() override;
    void chooseSheetFile();
    void say(const QString& sentence, bool failed);
    Campaign& m_campaign;
    RecoverySheetWriter& m_writer;
    QLineEdit* m_present = nullptr;
    QLineEdit* m_wanted = nullptr;
    QLineEdit* m_repeat = nullptr;
    PlainLabel* m_strength;
    PlainLabel* m_outcome;
    QPushButton* m_change;
    QPushButton* m_sheet = nullptr;
    std::unique_ptr<PassphraseJob> m_job;
};

} // namespace vigil
