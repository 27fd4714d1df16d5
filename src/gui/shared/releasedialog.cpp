// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/releasedialog.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldgrid.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace vigil {

namespace {

QString dateField()
{
    return QStringLiteral("released");
}

QString sourceField()
{
    return QStringLiteral("releaseSource");
}

QStringList otherFields()
{
    QStringList others;
    for (const FieldDef& field : kindDef(Kind::Custody).fields)
        if (field.key != dateField() && field.key != sourceField())
            others << field.key;
    return others;
}

} // namespace

ReleaseDialog::ReleaseDialog(Campaign& campaign, Reference person, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_person(person), m_ports(recordPorts(campaign)),
      m_grid(new FieldGrid({.kind = Kind::Custody,
                            .without = otherFields(),
                            .withMnemonics = true,
                            .usedMnemonics = tr("ac", "letters that the buttons use: Save, Close")},
                           m_ports)),
      m_outcome(new PlainLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Confirm release"));
    setAccessibleName(tr("Confirm release"));
    build();
    m_grid->focusField(dateField());
}

void ReleaseDialog::build()
{
    auto* lead = new PlainLabel(this);
    lead->showSentence(tr("When was %1 released, and who says so? Letters that ask for the release stop.")
                           .arg(inSentence(m_campaign.records().titleOf(m_person))));
    setTone(*m_outcome, TextTone::Error);
    m_outcome->hide();
    auto* buttons = new QDialogButtonBox(this);
    auto* saving = buttons->addButton(tr("S&ave"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    saving->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    connect(buttons, &QDialogButtonBox::accepted, this, &ReleaseDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReleaseDialog::reject);
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, &ReleaseDialog::save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(lead);
    layout->addSpacing(8);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
    resize(560, 260);
}

void ReleaseDialog::save()
{
    m_grid->clearFindings();
    m_outcome->hide();
    const auto receipt =
        m_campaign.casework().confirmRelease(m_person, m_grid->text(dateField()), m_grid->text(sourceField()));
    if (!receipt)
        return showError(receipt.error());
    accept();
    Q_EMIT saved(*receipt);
}

void ReleaseDialog::showError(const Error& error)
{
    QString first;
    for (const Finding& finding : error.findings) {
        const QString field = finding.field == QLatin1String("source") ? sourceField() : dateField();
        m_grid->showFinding(field, messageFor(finding));
        if (first.isEmpty())
            first = field;
    }
    if (!first.isEmpty())
        return m_grid->focusField(first);
    m_outcome->showSentence(failureSentence(m_campaign, error));
    m_outcome->show();
}

} // namespace vigil
