// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/newcampaigndialog.h"

#include "ui_newcampaigndialog.h"

#include "app/messages.h"
#include "domain/countryname.h"
#include "gui/shared/dialogs.h"
#include "gui/shared/failures.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"
#include "gui/shared/strength.h"
#include "gui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

namespace vigil {

namespace {

/// ISO 3166-1 alpha-2 of every country that Qt's tables name.
QStringList countryCodes()
{
    QStringList codes;
    for (int number = 1; number <= QLocale::LastTerritory; ++number) {
        const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(number));
        if (code.size() == 2)
            codes << code;
    }
    return codes;
}

} // namespace

NewCampaignDialog::NewCampaignDialog(const QString& file, QWidget* parent)
    : QDialog(parent), m_country(new QComboBox(this)), m_zone(new QComboBox(this)), m_language(new QComboBox(this)),
      m_sheet(new QCheckBox(tr("Make a recovery s&heet next"), this)), m_ui(std::make_unique<Ui::NewCampaignDialog>())
{
    m_ui->setupUi(this);
    m_backups = QFileInfo(file).fileName() + QStringLiteral(".backups");
    buildPlace();
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

/// Where the detained are held, unless a place says otherwise, and the language that texts without a mark are in.
void NewCampaignDialog::buildPlace()
{
    m_country->addItem(tr("Not said"), QString());
    for (const QString& code : countryCodes())
        m_country->addItem(countryName(code, screenLanguage()), code);
    m_country->model()->sort(0);
    m_country->setCurrentIndex(m_country->findData(QString()));
    for (const char* code : {"en", "ru", "kk", "uk", "be", "de", "fr", "es", "it", "pl", "tr", "ar"})
        m_language->addItem(languageName(QString::fromLatin1(code)), QString::fromLatin1(code));
    m_language->setCurrentIndex(std::max(0, m_language->findData(screenLanguage())));
    const auto add = [this](const QString& label, const QString& name, QComboBox* box) {
        box->setAccessibleName(name);
        m_ui->form->addRow(label, box);
    };
    add(tr("C&ountry"), tr("Country"), m_country);
    add(tr("Time &zone"), tr("Time zone"), m_zone);
    add(tr("Lan&guage"), tr("Language"), m_language);
    connect(m_country, &QComboBox::currentIndexChanged, this, &NewCampaignDialog::showZones);
    showZones();
    m_sheet->setChecked(true);
    auto* limits = new PlainLabel(this);
    limits->showSentence(
        tr("Backups are made beside the file, in %1. Encryption protects the file, not this machine while the campaign "
           "is open: not from a program "
           "that spies on it, from somebody who looks on, or from whoever forces the passphrase out of "
           "you. Exported letters and saved copies are not encrypted.")
            .arg(inSentence(m_backups)));
    setTone(*limits, TextTone::Muted);
    auto* column = static_cast<QVBoxLayout*>(layout());
    const int place = column->indexOf(m_ui->plain);
    column->insertWidget(place + 1, m_sheet);
    column->insertWidget(place + 2, limits);
}

void NewCampaignDialog::showZones()
{
    m_zone->clear();
    m_zone->addItem(tr("As the country has it"), QString());
    const QLocale::Territory territory = QLocale::codeToTerritory(m_country->currentData().toString());
    const auto zones = territory == QLocale::AnyTerritory ? QTimeZone::availableTimeZoneIds()
                                                          : QTimeZone::availableTimeZoneIds(territory);
    for (const QByteArray& zone : zones)
        if (zone.contains('/'))
            m_zone->addItem(QString::fromLatin1(zone));
}

bool NewCampaignDialog::wantsSheet() const
{
    return m_sheet->isChecked() && !m_ui->plain->isChecked();
}

void NewCampaignDialog::showChoice()
{
    m_ui->outcome->hide();
    m_sheet->setEnabled(!m_isBusy && !m_ui->plain->isChecked());
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
    for (QWidget* part : std::initializer_list<QWidget*>{m_ui->plain, m_country, m_zone, m_language})
        part->setEnabled(!isBusy);
    m_ui->cancelButton->setEnabled(!isBusy);
    if (!isBusy)
        return;
    m_ui->outcome->showSentence(tr("Creating…"));
    setTone(*m_ui->outcome, TextTone::Muted);
    m_ui->outcome->show();
}

void NewCampaignDialog::make()
{
    Choice choice{.passphrase = {},
                  .country = m_country->currentData().toString(),
                  .zone = m_zone->currentIndex() > 0 ? m_zone->currentText() : QString(),
                  .language = m_language->currentData().toString()};
    if (!m_ui->plain->isChecked())
        choice.passphrase = typedSecret(*m_ui->passphrase);
    setBusy(true);
    Q_EMIT chosen(choice);
}

void NewCampaignDialog::finish(const Result<void>& made)
{
    setBusy(false);
    if (made)
        accept();
    else
        showError(made.error());
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
