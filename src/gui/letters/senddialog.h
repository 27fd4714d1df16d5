// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"

#include <QDialog>
#include <QElapsedTimer>

class QComboBox;
class QProgressBar;
class QPushButton;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;
class PlainLabel;
class ReadJob;

/// Sends what is approved and due: first the list of what will leave and what will not, then progress letter by letter.
/// Pausing and closing let the letter in hand end; what has not left stays in the outbox.
class SendDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SendDialog(Campaign& campaign, QWidget* parent = nullptr);
    ~SendDialog() override;
    void reject() override;
    bool isSending() const { return m_job != nullptr; }

Q_SIGNALS:
    void accountsRequested();

private:
    void build();
    void fillAccounts();
    void plan();
    void showPlan(const Result<SendReport>& plan);
    void start();
    void stop();
    void showProgress(int done, int total);
    void finish();
    void showReport(const SendReport& report);
    void addRow(const QString& letter, const QString& to, const QString& state, const QString& reason);
    void showState(int row, const QString& state, const QString& reason);
    void showProblem(const QString& sentence);
    void showRunning(bool running);
    QString remainingTime(int done, int total) const;
    Campaign& m_campaign;
    QComboBox* m_account;
    PlainLabel* m_summary;
    QStandardItemModel* m_model;
    ListTable* m_table;
    QProgressBar* m_progress;
    QPushButton* m_start;
    QPushButton* m_pause;
    QPushButton* m_close;
    ReadJob* m_reader;
    std::unique_ptr<SendJob> m_job;
    std::size_t m_followed = 0; ///< rows of the report whose state is in the list
    QElapsedTimer m_clock;
    bool m_closesWhenDone = false;
};

} // namespace vigil
