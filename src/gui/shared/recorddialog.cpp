// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/recorddialog.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldgrid.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace vigil {

namespace {

QString draftKey(const RecordDialog::Task& task)
{
    if (task.record)
        return QStringLiteral("form-") + task.record->toString();
    return QStringLiteral("new-%1-%2").arg(kindDef(task.kind).key, task.to);
}

} // namespace

RecordDialog::RecordDialog(Campaign& campaign, Task task, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_task(std::move(task)), m_ports(recordPorts(campaign)),
      m_grid(new FieldGrid({.kind = m_task.kind,
                            .without = m_task.without,
                            .withMnemonics = true,
                            .usedMnemonics = tr("sc", "letters that the buttons of a form use: Save, Close")},
                           m_ports)),
      m_outcome(new PlainLabel(this)), m_keptBar(new QWidget(this)),
      m_draft(std::make_unique<FormDraft>(
          campaign, [this] { return typedFields(); }, nullptr))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString word = kindWord(m_task.kind);
    setWindowTitle(m_task.record ? tr("%1 %2").arg(word, m_task.record->toString()) : tr("New %1").arg(word.toLower()));
    setAccessibleName(windowTitle());
    build();
    m_draft->setForm(draftKey(m_task));
    fill();
    connect(m_grid, &FieldGrid::edited, this, [this](const QString& field) {
        m_grid->clearFinding(field);
        m_draft->touch();
    });
    m_grid->focusFirst();
}

RecordDialog::~RecordDialog() = default;

void RecordDialog::build()
{
    auto* keptText = new QLabel(tr("This is what you typed before."), m_keptBar);
    auto* afresh = new QPushButton(tr("Start afresh"), m_keptBar);
    auto* keptLayout = new QHBoxLayout(m_keptBar);
    keptLayout->setContentsMargins(0, 0, 0, 0);
    keptLayout->addWidget(keptText, 1);
    keptLayout->addWidget(afresh);
    m_keptBar->hide();
    connect(afresh, &QPushButton::clicked, this, &RecordDialog::startAfresh);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_grid->setContentsMargins(0, 0, 8, 0);
    scroll->setWidget(m_grid);
    setTone(*m_outcome, TextTone::Error);
    m_outcome->hide();
    auto* needed = new QLabel(tr("* is needed"), this);
    setTone(*needed, TextTone::Muted);
    auto* buttons = new QDialogButtonBox(this);
    auto* saving = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    auto* closing = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    saving->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    saving->setToolTip(plainToolTip(tr("Ctrl+Enter")));
    closing->setToolTip(plainToolTip(tr("Esc; what is typed is kept")));
    closing->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, &RecordDialog::save);
    auto* foot = new QHBoxLayout;
    foot->addWidget(needed, 1);
    foot->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(m_keptBar);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_outcome);
    layout->addLayout(foot);
    resize(620, std::min(680, m_grid->sizeHint().height() + 130));
}

QString RecordDialog::initialText(const QString& field) const
{
    for (const FieldInput& input : m_task.preset)
        if (input.field == field)
            return input.text;
    return {};
}

void RecordDialog::fill()
{
    if (m_task.record) {
        if (const auto view = m_campaign.records().show(*m_task.record))
            for (const QString& field : m_grid->fields())
                m_initial.insert(field, fieldText(view->stored.record.value(field)));
    } else {
        for (const QString& field : m_grid->fields())
            m_initial.insert(field, initialText(field));
    }
    const TypedFields kept = m_draft->kept();
    for (const QString& field : m_grid->fields())
        m_grid->setText(field, kept.value(field, m_initial.value(field)));
    m_keptBar->setVisible(!kept.isEmpty());
    m_grid->unfoldUsed();
}

void RecordDialog::startAfresh()
{
    m_draft->discard();
    m_keptBar->hide();
    m_grid->clearFindings();
    for (const QString& field : m_grid->fields())
        m_grid->setText(field, m_initial.value(field));
    m_grid->focusFirst();
}

TypedFields RecordDialog::typedFields() const
{
    TypedFields typed;
    for (const QString& field : m_grid->fields())
        if (const QString text = m_grid->text(field); text.trimmed() != m_initial.value(field).trimmed())
            typed.insert(field, text);
    return typed;
}

Result<Receipt> RecordDialog::submit()
{
    const TypedFields typed = typedFields();
    std::vector<FieldInput> fields;
    for (auto field = typed.begin(); field != typed.end(); ++field)
        fields.push_back({field.key(), field.value()});
    if (m_task.record)
        return m_campaign.records().set(*m_task.record, fields);
    for (const FieldInput& preset : m_task.preset)
        if (!typed.contains(preset.field))
            fields.push_back(preset);
    return m_campaign.records().add({.kind = m_task.kind, .fields = fields, .to = m_task.to});
}

void RecordDialog::save()
{
    m_grid->clearFindings();
    m_outcome->hide();
    if (m_task.record && typedFields().isEmpty())
        return reject();
    const auto receipt = submit();
    if (!receipt)
        return showError(receipt.error());
    m_draft->discard();
    for (const QString& field : m_grid->fields())
        m_initial.insert(field, m_grid->text(field));
    accept();
    Q_EMIT saved(*receipt);
}

void RecordDialog::showError(const Error& error)
{
    QString first;
    for (const Finding& finding : error.findings) {
        if (finding.severity != Severity::Error)
            continue;
        if (!m_grid->hasField(finding.field)) {
            m_outcome->showSentence(messageFor(finding));
            m_outcome->show();
            continue;
        }
        m_grid->showFinding(finding.field, messageFor(finding));
        if (first.isEmpty())
            first = finding.field;
    }
    if (!first.isEmpty())
        return m_grid->focusField(first);
    if (m_outcome->isHidden()) {
        m_outcome->showSentence(failureSentence(m_campaign, error));
        m_outcome->show();
    }
}

void RecordDialog::reject()
{
    m_draft->keepNow();
    QDialog::reject();
}

} // namespace vigil
