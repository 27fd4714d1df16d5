// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/liverecord.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldgrid.h"

#include <QVBoxLayout>

#include <algorithm>

namespace vigil {

LiveRecord::LiveRecord(Campaign& campaign, Kind kind, const QStringList& without, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_ports(recordPorts(campaign)),
      m_grid(new FieldGrid({.kind = kind, .without = without}, m_ports, this)),
      m_draft(std::make_unique<FormDraft>(
          campaign, [this] { return m_unsaved; }, nullptr))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    connect(m_grid, &FieldGrid::edited, this, &LiveRecord::typed);
    connect(m_grid, &FieldGrid::left, this, &LiveRecord::commit);
    connect(m_grid, &FieldGrid::escaped, this, &LiveRecord::restore);
}

LiveRecord::~LiveRecord()
{
    // It collects what is unsaved, which goes before it otherwise.
    m_draft.reset();
}

void LiveRecord::showRecord(Reference record)
{
    if (m_record && m_record->reference == record)
        return refresh();
    m_draft->setForm(QStringLiteral("edit-") + record.toString());
    m_grid->clearFindings();
    m_unsaved.clear();
    m_record.reset();
    const auto view = m_campaign.records().show(record);
    if (!view)
        return;
    m_record = view->stored;
    const TypedFields kept = m_draft->kept();
    for (const QString& field : m_grid->fields())
        m_grid->setText(field, kept.value(field, storedText(field)));
    for (auto field = kept.begin(); field != kept.end(); ++field) {
        if (!m_grid->hasField(field.key()) || field.value() == storedText(field.key()))
            continue;
        m_unsaved.insert(field.key(), field.value());
        m_grid->showFinding(field.key(), tr("Typed before and not saved yet. Esc brings back what is stored."));
    }
    m_grid->unfoldUsed();
}

void LiveRecord::refresh()
{
    if (!m_record)
        return;
    const auto view = m_campaign.records().show(m_record->reference);
    if (!view || view->stored.version == m_record->version)
        return;
    const StoredRecord before = *m_record;
    m_record = view->stored;
    for (const QString& field : m_grid->fields())
        if (!m_unsaved.contains(field) && before.record.value(field) != m_record->record.value(field))
            m_grid->setText(field, storedText(field));
}

void LiveRecord::focusFirst()
{
    m_grid->focusFirst();
}

QString LiveRecord::storedText(const QString& field) const
{
    return fieldText(m_record->record.value(field));
}

void LiveRecord::typed(const QString& field)
{
    if (!m_record)
        return;
    m_unsaved.insert(field, m_grid->text(field));
    m_draft->touch();
}

void LiveRecord::settle(const QString& field)
{
    m_unsaved.remove(field);
    m_grid->clearFinding(field);
    m_draft->keepNow();
}

void LiveRecord::commit(const QString& field)
{
    if (!m_record || !m_unsaved.contains(field))
        return;
    const QString text = m_grid->text(field);
    if (text.trimmed() == storedText(field).trimmed())
        return settle(field);
    const auto receipt = m_campaign.records().set(m_record->reference, {{field, text}});
    if (!receipt)
        return refuse(field, receipt.error());
    settle(field);
    refresh();
    m_grid->setText(field, storedText(field));
    QStringList warnings;
    for (const Finding& finding : receipt->findings)
        if (finding.field == field)
            warnings << messageFor(finding);
    m_grid->showFinding(field, warnings.join(QLatin1Char(' ')));
    Q_EMIT said({.text = labelFor(receipt->verb, receipt->label), .undoChanges = {receipt->change}});
}

void LiveRecord::refuse(const QString& field, const Error& error)
{
    const auto own = std::ranges::find(error.findings, field, &Finding::field);
    const auto first =
        own != error.findings.end() ? own : std::ranges::find_if(error.findings, [](const Finding& each) {
            return each.severity == Severity::Error;
        });
    const QString sentence = first != error.findings.end() ? messageFor(*first) : failureSentence(m_campaign, error);
    m_grid->showFinding(field, tr("Not saved: %1").arg(sentence));
    m_draft->keepNow();
}

void LiveRecord::restore(const QString& field)
{
    if (!m_record || !m_grid->hasField(field))
        return;
    m_grid->setText(field, storedText(field));
    settle(field);
}

} // namespace vigil
