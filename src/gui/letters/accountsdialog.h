// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounttest.h"
#include "app/mailservice.h"
#include "gui/shared/notice.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace vigil {

class Campaign;
class PlainLabel;

/// The mail accounts of the campaign: how to reach the server, and a trial that sends nothing.
class AccountsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AccountsDialog(Campaign& campaign, QWidget* parent = nullptr);
    ~AccountsDialog() override;

public Q_SLOTS:
    void save();
    void test();

Q_SIGNALS:
    void said(const vigil::Notice& notice);

private:
    void build();
    QLineEdit* addLine(QFormLayout& form, const QString& label, const QString& field, const QString& hint);
    void addFinding(QFormLayout& form, const QString& field);
    void fillList(const QString& chosen);
    void showAccount();
    void choosePortFor(const QString& security);
    void remove();
    AccountInput input() const;
    void showError(const Error& error);
    void showOutcome(const QString& sentence, bool failed);
    void clearFindings();
    Campaign& m_campaign;
    QListWidget* m_list;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QComboBox* m_security;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_caFile = nullptr;
    QLineEdit* m_from = nullptr;
    QMap<QString, PlainLabel*> m_findings;
    PlainLabel* m_outcome;
    QPushButton* m_test = nullptr;
    QPushButton* m_remove = nullptr;
    std::vector<AccountRow> m_accounts;
    std::unique_ptr<AccountTest> m_running;
};

} // namespace vigil
