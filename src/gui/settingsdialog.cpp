// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace vigil {

SettingsDialog::SettingsDialog(AppSettings& settings, QWidget* parent) : QDialog(parent), m_settings(settings)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    build();
}

void SettingsDialog::build()
{
    delete m_content;
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    setWindowTitle(tr("Settings"));
    setAccessibleName(tr("Settings"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    m_language = addChoice(
        *form, tr("&Language"), Setting::Language,
        {{"system", tr("As the system")}, {"en", QStringLiteral("English")}, {"ru", QStringLiteral("Русский")}});
    addChoice(*form, tr("&Colours"), Setting::Scheme,
              {{"system", tr("As the system")},
               {"light", tr("Light")},
               {"dark", tr("Dark")},
               {"contrast", tr("High contrast")}});
    QSpinBox* size = addNumber(*form, tr("&Text size"), Setting::TextSize, {90, 150});
    size->setSuffix(tr(" %"));
    size->setSingleStep(5);
    QSpinBox* idle = addNumber(*form, tr("Lock when &idle for"), Setting::IdleMinutes, {0, 240});
    idle->setSuffix(tr(" min"));
    idle->setSpecialValueText(tr("Never"));
    auto* locking = new QCheckBox(tr("Lock with the &screen and before the machine sleeps"), m_content);
    locking->setChecked(m_settings.number(Setting::LockWithScreen) != 0);
    connect(locking, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.set(Setting::LockWithScreen, on ? 1 : 0); });
    form->addRow(QString(), locking);
    QSpinBox* days = addNumber(*form, tr("&Remind of backups after"), Setting::BackupReminderDays, {1, 365});
    days->setSuffix(tr(" days"));
    auto* buttons = new QDialogButtonBox(m_content);
    buttons->addButton(tr("Cl&ose"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

/// Only after the box that was used has done with its event.
void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_willBuild)
        return;
    m_willBuild = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_willBuild = false;
            build();
            m_language->setFocus();
        },
        Qt::QueuedConnection);
}

QComboBox* SettingsDialog::addChoice(QFormLayout& form, const QString& label, Setting setting,
                                     const std::vector<Choice>& choices)
{
    auto* box = new QComboBox(m_content);
    for (const Choice& choice : choices)
        box->addItem(choice.word, QString::fromLatin1(choice.key));
    box->setCurrentIndex(std::max(0, box->findData(m_settings.text(setting))));
    box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    connect(box, &QComboBox::activated, this,
            [this, box, setting] { m_settings.set(setting, box->currentData().toString()); });
    form.addRow(label, box);
    return box;
}

QSpinBox* SettingsDialog::addNumber(QFormLayout& form, const QString& label, Setting setting, std::pair<int, int> range)
{
    auto* box = new QSpinBox(m_content);
    box->setRange(range.first, range.second);
    box->setValue(m_settings.number(setting));
    box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    connect(box, &QSpinBox::valueChanged, this, [this, setting](int value) { m_settings.set(setting, value); });
    form.addRow(label, box);
    return box;
}

} // namespace vigil
