// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/passphrasedialog.h"

#include "ui_passphrasedialog.h"

#include "gui/shared/dialogs.h"
#include "gui/shared/failures.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"

#include <QDir>
#include <QFileInfo>

namespace vigil {

PassphraseDialog::PassphraseDialog(const QString& file, Opening opening, QWidget* parent)
    : QDialog(parent), m_opening(std::move(opening)), m_ui(std::make_unique<Ui::PassphraseDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->fileName->showText(QFileInfo(file).fileName());
    makeTitle(*m_ui->fileName);
    m_ui->folder->showText(QDir::toNativeSeparators(QFileInfo(file).absolutePath()));
    setTone(*m_ui->folder, TextTone::Muted);
    setTone(*m_ui->hint, TextTone::Muted);
    m_ui->outcome->hide();
    m_ui->unlockButton->setDefault(true);
    m_ui->cancelButton->setAutoDefault(false);
    showWhileChecked(*m_ui->show, *m_ui->passphrase);
    connect(m_ui->passphrase, &QLineEdit::textEdited, this, &PassphraseDialog::textEdited);
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &PassphraseDialog::tryOpening);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &PassphraseDialog::reject);
    setBusy(false);
}

PassphraseDialog::~PassphraseDialog() = default;

void PassphraseDialog::textEdited()
{
    m_ui->passphrase->setAccessibleDescription({});
    m_ui->unlockButton->setEnabled(!m_ui->passphrase->text().isEmpty());
}

void PassphraseDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget* part : std::initializer_list<QWidget*>{m_ui->passphrase, m_ui->show, m_ui->cancelButton})
        part->setEnabled(!isBusy);
    m_ui->unlockButton->setEnabled(!isBusy && !m_ui->passphrase->text().isEmpty());
    m_ui->outcome->setVisible(isBusy);
    if (isBusy) {
        m_ui->outcome->showSentence(tr("Opening…"));
        setTone(*m_ui->outcome, TextTone::Muted);
    } else {
        m_ui->passphrase->setFocus();
    }
}

void PassphraseDialog::tryOpening()
{
    setBusy(true);
    runAfterPaint(*this, [this] {
        const auto opened = m_opening(typedSecret(*m_ui->passphrase));
        setBusy(false);
        if (opened)
            accept();
        else
            showError(opened.error());
    });
}

void PassphraseDialog::showError(const Error& error)
{
    m_ui->outcome->showSentence(failureSentence(error));
    setTone(*m_ui->outcome, TextTone::Error);
    m_ui->outcome->show();
    m_ui->passphrase->setAccessibleDescription(m_ui->outcome->text());
    m_ui->passphrase->selectAll();
    fitHeight(*this);
}

void PassphraseDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void PassphraseDialog::done(int result)
{
    clearSecret(*m_ui->passphrase);
    QDialog::done(result);
}

} // namespace vigil
