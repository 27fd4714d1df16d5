// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/keysdialog.h"

#include "app/campaign.h"
#include "app/keyservice.h"
#include "app/passphrasejob.h"
#include "app/recoverysheet.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"
#include "gui/shared/strength.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil {

KeysDialog::KeysDialog(Campaign& campaign, RecoverySheetWriter& writer, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_writer(writer), m_strength(new PlainLabel(this)),
      m_outcome(new PlainLabel(this)), m_change(new QPushButton(tr("Change the &passphrase"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Passphrase and recovery sheet"));
    setAccessibleName(tr("Passphrase and recovery sheet"));
    resize(560, 420);
    build();
    showStrength();
}

KeysDialog::~KeysDialog()
{
    for (QLineEdit* field : {m_present, m_wanted, m_repeat})
        clearSecret(*field);
}

void KeysDialog::startAtSheet()
{
    m_sheet->setFocus();
}

QLineEdit* KeysDialog::addSecret(QGridLayout& grid, const QString& label, const QString& name)
{
    auto* field = new QLineEdit(this);
    field->setEchoMode(QLineEdit::Password);
    field->setAccessibleName(name);
    auto* text = new QLabel(label, this);
    text->setBuddy(field);
    const int row = grid.rowCount();
    grid.addWidget(text, row, 0);
    grid.addWidget(field, row, 1);
    connect(field, &QLineEdit::textEdited, this, &KeysDialog::showStrength);
    return field;
}

void KeysDialog::build()
{
    auto* first = new QLabel(tr("Another passphrase"), this);
    makeHeading(*first);
    auto* grid = new QGridLayout;
    m_present = addSecret(*grid, tr("&Now"), tr("Present passphrase"));
    m_wanted = addSecret(*grid, tr("N&ew"), tr("Passphrase"));
    m_repeat = addSecret(*grid, tr("&Again"), tr("Repeat passphrase"));
    auto* show = new QCheckBox(tr("Sho&w"), this);
    for (QLineEdit* field : {m_present, m_wanted, m_repeat})
        showWhileChecked(*show, *field);
    grid->addWidget(show, grid->rowCount(), 1);
    auto* older = new PlainLabel(this);
    older->showSentence(tr("Backups made before go on to open with the passphrase of their time."));
    setTone(*older, TextTone::Muted);
    auto* second = new QLabel(tr("Recovery sheet"), this);
    makeHeading(*second);
    auto* what = new PlainLabel(this);
    what->showSentence(
        m_campaign.keys().hasRecoverySheet()
            ? tr("There is a sheet. A new one makes the one on paper void.")
            : tr("There is no sheet yet: who forgets the passphrase loses the campaign. Print one, keep the "
                 "paper apart from the computer, and delete the file."));
    m_sheet = new QPushButton(icon(QStringLiteral("document-export")), tr("&Make a recovery sheet…"), this);
    m_sheet->setAutoDefault(false);
    m_change->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{first})
        layout->addWidget(part);
    layout->addLayout(grid);
    layout->addWidget(m_strength);
    layout->addWidget(older);
    layout->addWidget(m_change, 0, Qt::AlignLeft);
    layout->addSpacing(8);
    layout->addWidget(second);
    layout->addWidget(what);
    layout->addWidget(m_sheet, 0, Qt::AlignLeft);
    layout->addStretch(1);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
    connect(m_change, &QPushButton::clicked, this, &KeysDialog::change);
    connect(m_sheet, &QPushButton::clicked, this, &KeysDialog::chooseSheetFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &KeysDialog::reject);
}

void KeysDialog::showStrength()
{
    const Passphrase typed = typedSecret(*m_wanted);
    if (typed.isEmpty()) {
        m_strength->showSentence(strengthAdvice());
        setTone(*m_strength, TextTone::Muted);
    } else if (!m_repeat->text().isEmpty() && !m_wanted->text().startsWith(m_repeat->text())) {
        m_strength->showSentence(tr("The two passphrases are not the same."));
        setTone(*m_strength, TextTone::Error);
    } else {
        const PassphraseRating rating = ratePassphrase(typed);
        m_strength->showSentence(strengthSentence(rating));
        setTone(*m_strength, strengthTone(rating.strength));
    }
    m_wanted->setAccessibleDescription(m_strength->text());
    m_change->setEnabled(fits());
}

bool KeysDialog::fits() const
{
    return !m_present->text().isEmpty() && m_repeat->text() == m_wanted->text() &&
           ratePassphrase(typedSecret(*m_wanted)).strength != PassphraseStrength::TooWeak;
}

void KeysDialog::say(const QString& sentence, bool failed)
{
    setTone(*m_outcome, failed ? TextTone::Error : TextTone::Normal);
    m_outcome->showSentence(sentence);
}

void KeysDialog::change()
{
    say(tr("Changing…"), false);
    m_job = std::make_unique<PassphraseJob>(m_campaign.keys(), typedSecret(*m_present), typedSecret(*m_wanted));
    setBusy(true);
    connect(m_job.get(), &PassphraseJob::finished, this, &KeysDialog::finishChange);
    m_job->start();
}

void KeysDialog::finishChange(const Result<void>& changed)
{
    m_job.release()->deleteLater();
    setBusy(false);
    if (!changed) {
        m_present->setFocus();
        return say(failureSentence(m_campaign, changed.error()), true);
    }
    for (QLineEdit* field : {m_present, m_wanted, m_repeat})
        clearSecret(*field);
    showStrength();
    say(tr("The passphrase was changed."), false);
}

void KeysDialog::setBusy(bool isBusy)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_present, m_wanted, m_repeat, m_sheet})
        part->setEnabled(!isBusy);
    m_change->setEnabled(!isBusy && fits());
}

/// Not while the passphrase changes: nobody would know which one is true.
void KeysDialog::reject()
{
    if (!m_job)
        QDialog::reject();
}

void KeysDialog::chooseSheetFile()
{
    auto* dialog = new QFileDialog(this, tr("Recovery sheet"), QDir::homePath(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, &KeysDialog::writeSheet);
    dialog->open();
}

void KeysDialog::writeSheet(const QString& file)
{
    const auto info = m_campaign.info();
    if (!info)
        return say(failureSentence(m_campaign, info.error()), true);
    const RecoverySheetFacts facts{.file = m_campaign.file(),
                                   .campaignTitle = info->title,
                                   .created = m_campaign.now(),
                                   .zone = m_campaign.zone()};
    const auto made = m_campaign.keys().makeRecoverySheet(
        [&](const RecoveryKey& key) { return writeRecoverySheet(file, key, facts, m_writer); });
    if (!made)
        return say(failureSentence(m_campaign, made.error()), true);
    say(tr("Print %1, keep the paper apart from the computer, and delete the file.").arg(inSentence(file)), false);
}

} // namespace vigil
