// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restorejob.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace vigil {

class PlainLabel;

/// Brings a backup back in the place of a closed campaign: first what would come and what would be lost, then the deed.
/// What is there now is kept beside it.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString& campaignFile, const Workplace& workplace, QWidget* parent = nullptr);
    ~RestoreDialog() override;
    void chooseBackup(const QString& file);
    void reject() override;

Q_SIGNALS:
    void restored(const QString& campaignFile);

private:
    void build();
    void fillBackups();
    void forget();
    void preview();
    void restore();
    RestoreJob::Subject subject() const;
    void setBusy(bool isBusy);
    void showPreview(const Result<RestorePreview>& preview);
    void showRestored(const Result<Restored>& restored);
    void showProblem(const Error& error);
    QString m_file;
    RestoreJob m_job;
    QComboBox* m_backups;
    QLineEdit* m_passphrase;
    PlainLabel* m_outcome;
    QPushButton* m_preview;
    QPushButton* m_restore;
    QPushButton* m_close;
};

} // namespace vigil
