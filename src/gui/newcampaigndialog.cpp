// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/newcampaigndialog.h"

#include "ui_newcampaigndialog.h"

#include "gui/shared/dialogs.h"
#include "gui/shared/failures.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"
#include "gui/shared/strength.h"

#include <QDir>
#include <QFileInfo>

namespace vigil {

NewCampaignDialog::NewCampaignDialog(const QString& file, Making making, QWidget* parent)
    : QDialog(parent), m_making(std::move(making)), m_ui(std::make_unique<Ui::NewCampaignDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->fileName->showText(QFileInfo(file).fileName());
    makeTitle(*m_ui->fileName);
    m_ui->folder->showText(QDir::toNativeSeparators(QFileInfo(file).absolutePath()));
    setTone(*m_ui->folder, TextTone::Muted);
    setTone(*m_ui->difference, TextTone::Error);
    m_ui->outcome->hide();
    m_ui->createButton->setDefault(true);
    m_ui->cancelButton->setAutoDefault(false);
    wire();
    setBusy(false);
    m_ui->passphrase->setFocus();
}

NewCampaignDialog::~NewCampaignDialog() = default;

void NewCampaignDialog::wire()
{
    for (QLineEdit* field : {m_ui->passphrase, m_ui->repeat}) {
        showWhileChecked(*m_ui->show, *field);
        connect(field, &QLineEdit::textEdited, this, &NewCampaignDialog::showChoice);
    }
    connect(m_ui->repeat, &QLineEdit::editingFinished, this, &NewCampaignDialog::showDifference);
    connect(m_ui->plain, &QCheckBox::toggled, this, &NewCampaignDialog::showChoice);
    connect(m_ui->createButton, &QPushButton::clicked, this, &NewCampaignDialog::make);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &NewCampaignDialog::reject);
}

void NewCampaignDialog::showChoice()
{
    m_ui->outcome->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{m_ui->passphrase, m_ui->repeat, m_ui->show})
        part->setEnabled(!m_isBusy && !m_ui->plain->isChecked());
    // Emptied, not hidden: the tick does not move from under the mouse.
    m_ui->warning->showSentence(m_ui->plain->isChecked() ? QString()
                                                         : tr("Nobody can reset it: print a recovery sheet."));
    showStrength();
    showDifference();
    m_ui->createButton->setEnabled(!m_isBusy && fits());
    if (isVisible())
        fitHeight(*this);
}

void NewCampaignDialog::showStrength()
{
    const Passphrase typed = typedSecret(*m_ui->passphrase);
    m_isStrongEnough = false;
    if (m_ui->plain->isChecked()) {
        m_ui->strength->showSentence({});
    } else if (typed.isEmpty()) {
        m_ui->strength->showSentence(strengthAdvice());
        setTone(*m_ui->strength, TextTone::Muted);
    } else {
        const PassphraseRating rating = ratePassphrase(typed);
        m_isStrongEnough = rating.strength != PassphraseStrength::TooWeak;
        m_ui->strength->showSentence(strengthSentence(rating));
        setTone(*m_ui->strength, strengthTone(rating.strength));
    }
    m_ui->passphrase->setAccessibleDescription(m_ui->strength->text());
}

/// A repeat that is only not typed to its end yet is no mistake.
void NewCampaignDialog::showDifference()
{
    const QString repeat = m_ui->repeat->text();
    const QString passphrase = m_ui->passphrase->text();
    const bool isUnderway = m_ui->repeat->hasFocus() && passphrase.startsWith(repeat);
    const bool differs = !repeat.isEmpty() && repeat != passphrase && !isUnderway;
    m_ui->difference->showSentence(differs ? tr("The two passphrases are not the same.") : QString());
    m_ui->difference->setVisible(differs);
    m_ui->repeat->setAccessibleDescription(m_ui->difference->text());
}

bool NewCampaignDialog::fits() const
{
    return m_ui->plain->isChecked() || (m_isStrongEnough && m_ui->repeat->text() == m_ui->passphrase->text());
}

void NewCampaignDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showChoice();
    m_ui->plain->setEnabled(!isBusy);
    m_ui->cancelButton->setEnabled(!isBusy);
    if (!isBusy)
        return;
    m_ui->outcome->showSentence(tr("Creating…"));
    setTone(*m_ui->outcome, TextTone::Muted);
    m_ui->outcome->show();
}

void NewCampaignDialog::make()
{
    setBusy(true);
    runAfterPaint(*this, [this] {
        const auto made = m_making(m_ui->plain->isChecked() ? std::optional<Passphrase>()
                                                            : std::optional(typedSecret(*m_ui->passphrase)));
        setBusy(false);
        if (made)
            accept();
        else
            showError(made.error());
    });
}

void NewCampaignDialog::showError(const Error& error)
{
    m_ui->outcome->showSentence(failureSentence(error));
    setTone(*m_ui->outcome, TextTone::Error);
    m_ui->outcome->show();
    m_ui->createButton->setFocus();
    fitHeight(*this);
}

void NewCampaignDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void NewCampaignDialog::done(int result)
{
    for (QLineEdit* field : {m_ui->passphrase, m_ui->repeat})
        clearSecret(*field);
    QDialog::done(result);
}

} // namespace vigil
