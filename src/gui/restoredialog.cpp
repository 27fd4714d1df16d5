// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/restoredialog.h"

#include "app/backupservice.h"
#include "app/messages.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"
#include "gui/shared/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil {

namespace {

QString countsText(const ContentCounts& counts)
{
    return RestoreDialog::tr("people %1, cases %2, contacts %3, letters %4, changes %5")
        .arg(counts.people)
        .arg(counts.cases)
        .arg(counts.contacts)
        .arg(counts.letters)
        .arg(counts.changes);
}

} // namespace

RestoreDialog::RestoreDialog(const QString& campaignFile, const Workplace& workplace, QWidget* parent)
    : QDialog(parent), m_file(campaignFile), m_job(workplace), m_backups(new QComboBox(this)),
      m_passphrase(new QLineEdit(this)), m_outcome(new PlainLabel(this)),
      m_preview(new QPushButton(tr("&Look what would change"), this)),
      m_restore(new QPushButton(icon(QStringLiteral("edit-undo")), tr("&Restore this backup"), this)),
      m_close(new QPushButton(tr("&Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Restore backup"));
    setAccessibleName(tr("Restore backup"));
    resize(620, 420);
    build();
    fillBackups();
    connect(&m_job, &RestoreJob::previewed, this, &RestoreDialog::showPreview);
    connect(&m_job, &RestoreJob::restored, this, &RestoreDialog::showRestored);
}

RestoreDialog::~RestoreDialog()
{
    clearSecret(*m_passphrase);
}

void RestoreDialog::build()
{
    auto* lead = new PlainLabel(this);
    lead->showSentence(tr("A backup takes the place of %1. The file that is there now is kept beside it.")
                           .arg(inSentence(QFileInfo(m_file).fileName())));
    m_backups->setAccessibleName(tr("Backup"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setPlaceholderText(tr("empty for a campaign without one"));
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* form = new QFormLayout;
    form->addRow(tr("&Backup"), m_backups);
    form->addRow(tr("&Passphrase"), m_passphrase);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_preview, QDialogButtonBox::ActionRole);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    m_preview->setDefault(true);
    m_restore->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_restore->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(lead);
    layout->addLayout(form);
    layout->addWidget(m_outcome, 1);
    layout->addWidget(buttons);
    connect(m_preview, &QPushButton::clicked, this, &RestoreDialog::preview);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::restore);
    connect(m_close, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_backups, &QComboBox::currentIndexChanged, this, &RestoreDialog::forget);
    connect(m_passphrase, &QLineEdit::textEdited, this, &RestoreDialog::forget);
}

void RestoreDialog::fillBackups()
{
    for (const BackupEntry& backup : backupsOf(m_file))
        m_backups->addItem(QStringLiteral("%1 · %2").arg(momentText(backup.file.madeAt),
                                                         QLocale().formattedDataSize(backup.file.bytes)),
                           backup.file.file);
    if (m_backups->count() > 0)
        return;
    setTone(*m_outcome, TextTone::Muted);
    m_outcome->showSentence(tr("There are no backups of this campaign."));
    m_preview->setEnabled(false);
}

void RestoreDialog::chooseBackup(const QString& file)
{
    m_backups->setCurrentIndex(std::max(0, m_backups->findData(file)));
}

/// What was looked at is not what would be restored any more.
void RestoreDialog::forget()
{
    m_restore->setEnabled(false);
    m_outcome->clear();
}

RestoreJob::Subject RestoreDialog::subject() const
{
    RestoreJob::Subject subject{.campaignFile = m_file, .backup = m_backups->currentData().toString()};
    if (!m_passphrase->text().isEmpty())
        subject.passphrase = typedSecret(*m_passphrase);
    return subject;
}

void RestoreDialog::setBusy(bool isBusy)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_backups, m_passphrase, m_preview, m_close})
        part->setEnabled(!isBusy);
    m_restore->setEnabled(false);
    setTone(*m_outcome, TextTone::Muted);
    if (isBusy)
        m_outcome->showSentence(tr("Reading. This takes a moment."));
}

void RestoreDialog::preview()
{
    setBusy(true);
    m_job.preview(subject());
}

void RestoreDialog::restore()
{
    setBusy(true);
    m_job.restore(subject());
}

void RestoreDialog::showProblem(const Error& error)
{
    setTone(*m_outcome, TextTone::Error);
    m_outcome->showSentence(failureSentence(error));
    m_passphrase->setFocus();
    m_passphrase->selectAll();
}

void RestoreDialog::showPreview(const Result<RestorePreview>& preview)
{
    setBusy(false);
    if (!preview)
        return showProblem(preview.error());
    QStringList lines{tr("The backup has: %1.").arg(countsText(preview->backup))};
    if (preview->present)
        lines << tr("The campaign has now: %1.").arg(countsText(*preview->present));
    else if (preview->presentFailure)
        lines << tr("The campaign cannot be read now: %1").arg(messageFor(*preview->presentFailure));
    if (!preview->isFromThisCampaign)
        lines << tr("This backup is of another campaign, or from before the key was changed.");
    lines << tr("Changes that would be lost: %1.").arg(preview->lostChanges);
    for (const HistoryEntry& entry : preview->newestLost)
        lines << QStringLiteral("  – ") + labelFor(entry.verb, madeVisible(entry.label));
    setTone(*m_outcome, preview->lostChanges > 0 ? TextTone::Warning : TextTone::Normal);
    m_outcome->showSentence(lines.join(QLatin1Char('\n')));
    m_restore->setEnabled(true);
    m_restore->setFocus();
}

void RestoreDialog::showRestored(const Result<Restored>& restored)
{
    setBusy(false);
    if (!restored)
        return showProblem(restored.error());
    clearSecret(*m_passphrase);
    const QString file = m_file;
    accept();
    Q_EMIT this->restored(file);
}

void RestoreDialog::reject()
{
    if (!m_job.isRunning())
        QDialog::reject();
}

} // namespace vigil
