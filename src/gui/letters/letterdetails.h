// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "gui/shared/notice.h"

#include <QWidget>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace vigil {

class Campaign;
class PlainLabel;

/// One letter to read as it leaves, what stands in its way, what the mail server said, and what can be done about it.
class LetterDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterDetails(Campaign& campaign, QWidget* parent = nullptr);
    void showLetter(std::optional<Reference> letter, const std::vector<OutboxRow>& outbox);

Q_SIGNALS:
    void said(const vigil::Notice& notice);

private:
    void clear();
    void showView(const LetterView& letter);
    void showMail(const OutboxRow& row);
    void offer(const QString& state);
    void decide(Result<void> (MailService::*verb)(Reference), const QString& done);
    Campaign& m_campaign;
    std::optional<Reference> m_letter;
    PlainLabel* m_addressee;
    PlainLabel* m_subject;
    PlainLabel* m_findings;
    PlainLabel* m_mail;
    QPushButton* m_arrived;
    QPushButton* m_again;
    QPlainTextEdit* m_body;
};

} // namespace vigil
