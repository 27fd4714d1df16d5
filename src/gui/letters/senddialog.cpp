// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/senddialog.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/letterservice.h"
#include "app/messages.h"
#include "app/readjob.h"
#include "domain/names.h"
#include "gui/shared/busybar.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace vigil {

namespace {

enum Column { Letter, To, State, Reason };

constexpr qint64 minuteMs = 60'000;

/// How many letters there are that may be sent.
qint64 lettersToRead(const LetterService& letters)
{
    qint64 sum = 0;
    for (const char* state : {"approved", "queued"})
        if (const auto count = letters.count(QString::fromLatin1(state)))
            sum += *count;
    return sum;
}

/// Why it is in this state, and what the server said.
QString reasonOf(const SendRow& row)
{
    QString reason = row.reason.isEmpty() ? QString() : messageForReason(row.reason, {});
    if (!row.reply.isEmpty())
        reason += QLatin1Char(' ') + madeVisible(row.reply);
    return reason;
}

} // namespace

SendDialog::SendDialog(Campaign& campaign, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_account(new QComboBox(this)), m_summary(new PlainLabel(this)),
      m_model(new QStandardItemModel(this)), m_table(new ListTable(this)), m_progress(new BusyBar(this)),
      m_start(new QPushButton(icon(QStringLiteral("mail-message-new")), tr("&Send"), this)),
      m_pause(new QPushButton(tr("&Pause"), this)), m_close(new QPushButton(tr("&Close"), this)),
      m_reader(new ReadJob(campaign, ChangeDesk::few, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send letters"));
    setAccessibleName(tr("Send letters"));
    resize(820, 480);
    build();
    fillAccounts();
    plan();
}

SendDialog::~SendDialog() = default;

void SendDialog::build()
{
    auto* label = new QLabel(tr("&Account"), this);
    label->setBuddy(m_account);
    m_account->setAccessibleName(tr("Account"));
    m_account->setMinimumWidth(240);
    auto* accounts = new QPushButton(tr("&Mail accounts…"), this);
    accounts->setAutoDefault(false);
    connect(accounts, &QPushButton::clicked, this, &SendDialog::accountsRequested);
    auto* head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_account);
    head->addWidget(accounts);
    head->addStretch(1);
    m_model->setHorizontalHeaderLabels({tr("Letter"), tr("To"), tr("State"), tr("Reason")});
    m_table->setAccessibleName(tr("Letters to send"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(State, new PillDelegate(this));
    m_table->setColumnWidth(Letter, scaledToText(80));
    m_table->setColumnWidth(To, scaledToText(250));
    m_table->setColumnWidth(State, scaledToText(120));
    m_progress->hide();
    m_pause->hide();
    m_pause->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_start->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_progress, 1);
    foot->addStretch(0);
    for (QPushButton* button : {m_start, m_pause, m_close})
        foot->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addLayout(head);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    connect(m_account, &QComboBox::activated, this, &SendDialog::plan);
    connect(m_start, &QPushButton::clicked, this, &SendDialog::start);
    connect(m_pause, &QPushButton::clicked, this, &SendDialog::stop);
    connect(m_close, &QPushButton::clicked, this, &SendDialog::reject);
}

void SendDialog::fillAccounts()
{
    const auto accounts = m_campaign.mail().accounts();
    if (!accounts)
        return;
    for (const AccountRow& account : *accounts)
        m_account->addItem(tr("%1: %2").arg(madeVisible(account.name), madeVisible(account.from)), account.name);
    m_account->setEnabled(!accounts->empty());
}

void SendDialog::showProblem(const QString& sentence)
{
    setTone(*m_summary, TextTone::Error);
    m_summary->showSentence(sentence);
    m_start->setEnabled(false);
}

void SendDialog::plan()
{
    m_model->removeRows(0, m_model->rowCount());
    if (m_account->count() == 0)
        return showProblem(tr("There is no mail account yet. Set one up under “Mail accounts”, then open this again."));
    m_start->setEnabled(false);
    setTone(*m_summary, TextTone::Normal);
    m_summary->showSentence(tr("Reading the letters…"));
    m_reader->ask<SendReport>(
        lettersToRead(m_campaign.letters()),
        [account = m_account->currentData().toString()](const ReadVerbs& verbs, const std::stop_token& stop) {
            return verbs.mail.dryRun({.account = account, .dryRun = true}, stop);
        },
        [this](const Result<SendReport>& plan) { showPlan(plan); });
}

void SendDialog::showPlan(const Result<SendReport>& plan)
{
    if (!plan)
        return showProblem(failureSentence(m_campaign, plan.error()));
    showReport(*plan);
    m_summary->showSentence(tr("Will leave: %1. Stopped, with the reason: %2. Nothing has been sent yet.")
                                .arg(plan->rows.size())
                                .arg(plan->skipped.size()));
    m_start->setEnabled(!plan->rows.empty());
}

void SendDialog::addRow(const QString& letter, const QString& to, const QString& state, const QString& reason)
{
    QList<QStandardItem*> row{new QStandardItem(letter), new QStandardItem(madeVisible(to)), new QStandardItem,
                              new QStandardItem};
    for (QStandardItem* item : row)
        item->setEditable(false);
    m_model->appendRow(row);
    showState(m_model->rowCount() - 1, state, reason);
}

void SendDialog::showState(int row, const QString& state, const QString& reason)
{
    const Pill pill = state == QLatin1String("would-send") ? Pill{tr("Ready"), PillTone::HouseArrest}
                      : state.isEmpty()                    ? Pill{tr("Stopped"), PillTone::Detained}
                                                           : letterPillOf(state);
    m_model->item(row, State)->setText(pill.word);
    m_model->item(row, State)->setData(static_cast<int>(pill.tone), PillToneRole);
    m_model->item(row, Reason)->setText(reason);
    m_model->item(row, Reason)->setToolTip(sentenceToolTip(reason));
}

void SendDialog::showReport(const SendReport& report)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const SendRow& row : report.rows)
        addRow(row.letter.toString(), row.to, row.state, reasonOf(row));
    for (const SkippedLetter& letter : report.skipped)
        addRow(letter.reference.toString(), letter.name, {}, letter.reason);
}

void SendDialog::showRunning(bool running)
{
    m_progress->setVisible(running);
    m_pause->setVisible(running);
    m_start->setVisible(!running);
    m_account->setEnabled(!running);
}

void SendDialog::start()
{
    auto job = m_campaign.mail().prepare({.account = m_account->currentData().toString()});
    if (!job)
        return showProblem(failureSentence(m_campaign, job.error()));
    m_job = std::move(*job);
    m_followed = 0;
    connect(m_job.get(), &SendJob::progressed, this, &SendDialog::showProgress);
    connect(m_job.get(), &SendJob::finished, this, &SendDialog::finish);
    m_clock.start();
    m_progress->setRange(0, 0);
    m_summary->showSentence(tr("The letters are put into the outbox…"));
    showRunning(true);
    m_pause->setEnabled(true);
    m_job->start();
}

void SendDialog::stop()
{
    if (!m_job)
        return;
    m_pause->setEnabled(false);
    m_summary->showSentence(tr("Stopping: the letter in hand is finished first."));
    m_job->cancel();
}

QString SendDialog::remainingTime(int done, int total) const
{
    if (done == 0)
        return {};
    const qint64 rest = m_clock.elapsed() / done * (total - done);
    return rest < minuteMs ? tr("less than a minute") : tr("about %n min", nullptr, static_cast<int>(rest / minuteMs));
}

void SendDialog::showProgress(int done, int total)
{
    const SendReport& report = m_job->report();
    const int failed = report.refused + report.held + report.unknown;
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    for (; m_followed < report.rows.size(); ++m_followed) {
        const SendRow& row = report.rows.at(m_followed);
        for (const QStandardItem* item : m_model->findItems(row.letter.toString(), Qt::MatchExactly, Letter))
            showState(item->row(), row.state, reasonOf(row));
    }
    if (!m_pause->isEnabled())
        return;
    m_summary->showSentence(
        tr("%1 of %2 · failed: %3 · %4").arg(done).arg(total).arg(failed).arg(remainingTime(done, total)));
}

void SendDialog::finish()
{
    const SendReport report = m_job->report();
    const auto failure = m_job->failure();
    // Not from within its own signal: it waits for its thread.
    m_job.release()->deleteLater();
    showRunning(false);
    showReport(report);
    if (failure)
        return m_closesWhenDone ? reject() : showProblem(failureSentence(m_campaign, *failure));
    QStringList parts{tr("Accepted: %1").arg(report.accepted)};
    if (report.deferred > 0)
        parts << tr("later: %1").arg(report.deferred);
    if (report.refused + report.held > 0)
        parts << tr("refused: %1").arg(report.refused + report.held);
    if (report.unknown > 0)
        parts << tr("not known: %1").arg(report.unknown);
    if (report.remaining > 0)
        parts << tr("still in the outbox: %1").arg(report.remaining);
    QString sentence = parts.join(QStringLiteral(" · "));
    if (!report.accountProblem.isEmpty())
        sentence += QLatin1Char('\n') + tr("The account stopped: %1").arg(messageForReason(report.accountProblem, {}));
    setTone(*m_summary, report.accountProblem.isEmpty() ? TextTone::Normal : TextTone::Error);
    m_summary->showSentence(sentence);
    m_start->setText(report.remaining > 0 ? tr("Go &on") : tr("&Send"));
    m_start->setEnabled(report.remaining > 0);
    if (m_closesWhenDone)
        reject();
}

void SendDialog::reject()
{
    if (!m_job)
        return QDialog::reject();
    m_closesWhenDone = true;
    stop();
}

} // namespace vigil
