// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/letterdetails.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "gui/letters/lettersmodel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace vigil {

LetterDetails::LetterDetails(Campaign& campaign, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_addressee(new PlainLabel(this)), m_subject(new PlainLabel(this)),
      m_findings(new PlainLabel(this)), m_mail(new PlainLabel(this)),
      m_arrived(new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("It arrived"), this)),
      m_again(new QPushButton(icon(QStringLiteral("mail-message-new")), tr("Send again"), this)),
      m_body(new QPlainTextEdit(this))
{
    setTone(*m_addressee, TextTone::Muted);
    makeHeading(*m_subject);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setAccessibleName(tr("Letter body"));
    m_body->document()->setDocumentMargin(12);
    m_again->setToolTip(plainToolTip(tr("The same letter with the same Message-ID goes back to the outbox")));
    auto* decisions = new QHBoxLayout;
    decisions->addWidget(m_arrived);
    decisions->addWidget(m_again);
    decisions->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{m_addressee, m_subject, m_findings, m_mail})
        layout->addWidget(part);
    layout->addLayout(decisions);
    layout->addWidget(m_body, 1);
    connect(m_arrived, &QPushButton::clicked, this,
            [this] { decide(&MailService::resolveAsSent, tr("Marked as sent.")); });
    connect(m_again, &QPushButton::clicked, this,
            [this] { decide(&MailService::requeue, tr("Back in the outbox. It leaves with the next sending.")); });
    clear();
}

void LetterDetails::clear()
{
    for (PlainLabel* label : {m_addressee, m_subject, m_findings, m_mail}) {
        label->clear();
        label->hide();
    }
    m_body->clear();
    offer({});
}

void LetterDetails::showLetter(std::optional<Reference> letter, const std::vector<OutboxRow>& outbox)
{
    m_letter = letter;
    clear();
    if (!letter)
        return;
    const auto view = m_campaign.letters().show(*letter);
    if (!view) {
        m_findings->showSentence(failureSentence(m_campaign, view.error()));
        m_findings->show();
        return;
    }
    showView(*view);
    for (const OutboxRow& row : outbox)
        if (row.letter == *letter)
            showMail(row);
    offer(view->row.state);
}

void LetterDetails::showView(const LetterView& letter)
{
    QStringList lines{letter.postalTo.isEmpty() ? letter.row.to : letter.postalTo.join(QStringLiteral(", "))};
    if (!letter.emailTo.isEmpty())
        lines << letter.emailTo;
    if (!letter.copies.isEmpty())
        lines << tr("copies: %1").arg(letter.copies.join(QStringLiteral(", ")));
    m_addressee->showText(
        QStringLiteral("%1 · %2").arg(letter.row.reference.toString(), lines.join(QStringLiteral(" · "))));
    m_subject->showText(letter.row.subject);
    m_body->setPlainText(letter.body);
    m_addressee->show();
    m_subject->show();
    QStringList sentences;
    for (const Finding& finding : letter.findings)
        sentences << messageFor(finding);
    m_findings->showSentence(sentences.join(QLatin1Char('\n')));
    m_findings->setVisible(!sentences.isEmpty());
    setTone(*m_findings, hasErrors(letter.findings) ? TextTone::Error : TextTone::Warning);
}

void LetterDetails::showMail(const OutboxRow& row)
{
    const QDateTime changed = QDateTime::fromString(row.changedAt, Qt::ISODate);
    QStringList lines{tr("To %1 by the account %2, %3, tries: %4.")
                          .arg(inSentence(row.address), inSentence(row.account), momentText(changed))
                          .arg(row.attempts)};
    if (!row.lastReply.isEmpty())
        lines << tr("The server said: %1").arg(inSentence(row.lastReply));
    m_mail->showSentence(lines.join(QLatin1Char('\n')));
    m_mail->show();
}

void LetterDetails::offer(const QString& state)
{
    const LetterPart part = state.isEmpty() ? LetterPart::All : partOf(state);
    m_arrived->setVisible(part == LetterPart::Unknown);
    m_again->setVisible(part == LetterPart::Unknown || part == LetterPart::Refused);
    if (part == LetterPart::Unknown) {
        m_findings->showSentence(
            tr("Nobody knows whether this letter left: the answer of the server was lost. Look into "
               "the account's Sent folder or ask, then decide. It is never sent again by itself."));
        setTone(*m_findings, TextTone::Warning);
        m_findings->show();
    }
}

void LetterDetails::decide(Result<void> (MailService::*verb)(Reference), const QString& done)
{
    if (!m_letter)
        return;
    const auto decided = (m_campaign.mail().*verb)(*m_letter);
    if (decided)
        Q_EMIT said({.text = done});
    else
        Q_EMIT said({.text = failureSentence(m_campaign, decided.error()), .tone = Notice::Tone::Failed});
}

} // namespace vigil
