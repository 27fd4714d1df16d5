// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backupsdialog.h"

#include "app/backupservice.h"
#include "app/campaign.h"
#include "app/messages.h"
#include "domain/names.h"
#include "gui/shared/dialogs.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"
#include "gui/shared/words.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace vigil {

BackupsDialog::BackupsDialog(Campaign& campaign, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_model(new QStandardItemModel(this)), m_table(new ListTable(this)),
      m_outcome(new PlainLabel(this)),
      m_restore(new QPushButton(icon(QStringLiteral("edit-undo")), tr("&Restore…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backups"));
    setAccessibleName(tr("Backups"));
    resize(620, 420);
    auto* lead = new PlainLabel(this);
    lead->showSentence(
        tr("Backups are made by themselves when the campaign closes, and read back before they count. They lie "
           "in %1: copy them to another disk now and then.")
            .arg(inSentence(QDir::toNativeSeparators(campaign.backups().folder().path()))));
    m_table->setAccessibleName(tr("Backups"));
    m_table->setModel(m_model);
    auto* buttons = new QDialogButtonBox(this);
    m_making = buttons->addButton(tr("&Back up now"), QDialogButtonBox::ActionRole);
    m_checking = buttons->addButton(tr("C&heck the campaign"), QDialogButtonBox::ActionRole);
    m_checking->setAutoDefault(false);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_restore->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(lead);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
    connect(m_making, &QPushButton::clicked, this, &BackupsDialog::backupRequested);
    connect(m_checking, &QPushButton::clicked, this, &BackupsDialog::checkRequested);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restore);
    connect(m_table, &ListTable::rowOpened, this, &BackupsDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &BackupsDialog::reject);
    fill();
}

void BackupsDialog::fill()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Made"), tr("Size"), tr("Opens with"), tr("File")});
    for (const BackupEntry& backup : backupsOf(m_campaign.file())) {
        QList<QStandardItem*> row{
            new QStandardItem(momentText(backup.file.madeAt)),
            new QStandardItem(QLocale().formattedDataSize(backup.file.bytes)),
            new QStandardItem(backup.hasSameKey ? tr("today's passphrase") : tr("the passphrase of its time")),
            new QStandardItem(madeVisible(QFileInfo(backup.file.file).fileName()))};
        row.front()->setData(backup.file.file, Qt::UserRole);
        for (QStandardItem* item : row)
            item->setEditable(false);
        m_model->appendRow(row);
    }
    constexpr int widths[] = {150, 90, 170};
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, scaledToText(widths[column]));
    m_table->chooseRow(0);
    m_restore->setEnabled(m_model->rowCount() > 0);
    if (m_model->rowCount() == 0)
        m_outcome->showSentence(tr("There is no backup yet. The first is made when the campaign closes."));
}

void BackupsDialog::say(const QString& sentence, bool failed)
{
    setTone(*m_outcome, failed ? TextTone::Error : TextTone::Normal);
    m_outcome->showSentence(sentence);
}

void BackupsDialog::showBackingUp()
{
    m_making->setEnabled(false);
    m_checking->setEnabled(false);
    say(tr("Backing up and reading it back… You can close this window and go on."), false);
}

void BackupsDialog::showOutcome(const Result<void>& made)
{
    m_making->setEnabled(true);
    m_checking->setEnabled(true);
    if (!made)
        return say(failureSentence(m_campaign, made.error()), true);
    fill();
    say(tr("Backed up, and found whole."), false);
}

void BackupsDialog::showChecking()
{
    m_checking->setEnabled(false);
    say(tr("Reading every page of the campaign and of its newest backup…"), false);
}

void BackupsDialog::showCheck(const Result<Findings>& problems)
{
    m_checking->setEnabled(true);
    if (!problems)
        return say(failureSentence(m_campaign, problems.error()), true);
    if (problems->empty())
        return say(m_model->rowCount() > 0 ? tr("The campaign and its newest backup are whole.")
                                           : tr("The campaign is whole."),
                   false);
    QStringList sentences;
    for (const Finding& problem : *problems)
        sentences << messageFor(problem);
    constexpr qsizetype most = 5;
    say(sentences.mid(0, most).join(QLatin1Char(' ')), true);
}

void BackupsDialog::restore()
{
    const QStandardItem* item = m_model->item(m_table->currentRow());
    if (!item)
        return;
    const QString backup = item->data(Qt::UserRole).toString();
    accept();
    Q_EMIT restoreRequested(backup);
}

BackupReminder backupReminder(const QString& campaignFile, const QDateTime& now, int reminderDays)
{
    const auto backups = BackupFolder(campaignFile).list();
    if (backups.empty())
        return {BackupsDialog::tr("No backup yet"), false};
    const auto days = static_cast<int>(backups.front().madeAt.toLocalTime().date().daysTo(now.toLocalTime().date()));
    if (days <= 0)
        return {BackupsDialog::tr("Backup: today"), false};
    if (days == 1)
        return {BackupsDialog::tr("Backup: yesterday"), days > reminderDays};
    return {BackupsDialog::tr("Backup: %n days ago", nullptr, days), days > reminderDays};
}

} // namespace vigil
