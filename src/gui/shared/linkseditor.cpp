// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/linkseditor.h"

#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/linkeditor.h"
#include "gui/shared/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil {

LinksEditor::LinksEditor(const FieldDef& field, const RecordPorts& ports, QWidget* parent)
    : FieldEditor(parent), m_ports(ports), m_roles(field.codes), m_rowsLayout(new QVBoxLayout),
      m_adder(new LinkEditor(field, ports, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_rowsLayout->setSpacing(0);
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_adder);
    m_adder->setHint(tr("Add: type a name"));
    setFocusProxy(m_adder);
    connect(m_adder, &FieldEditor::edited, this, &FieldEditor::edited);
    connect(m_adder, &FieldEditor::left, this, &FieldEditor::left);
    connect(m_adder, &LinkEditor::chosen, this, [this](Reference reference) {
        add(reference, {});
        m_adder->clear();
        Q_EMIT edited();
        Q_EMIT left();
    });
}

QString LinksEditor::text() const
{
    QStringList entries;
    for (const Row& row : m_rows)
        entries << (row.role.isEmpty() ? row.reference.toString()
                                       : row.reference.toString() + QStringLiteral(": ") + row.role);
    if (const QString typed = m_adder->text().trimmed(); !typed.isEmpty())
        entries << typed;
    return entries.join(QStringLiteral("; "));
}

void LinksEditor::setText(const QString& text)
{
    clearRows();
    m_adder->clear();
    QStringList unread;
    for (const QString& entry : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto reference = Reference::parse(entry.section(QLatin1Char(':'), 0, 0).trimmed());
        if (reference)
            add(*reference, entry.section(QLatin1Char(':'), 1).trimmed());
        else
            unread << entry.trimmed();
    }
    m_adder->setText(unread.join(QStringLiteral("; ")));
}

void LinksEditor::setFieldName(const QString& name)
{
    m_name = name;
    m_adder->setFieldName(name);
}

void LinksEditor::clearRows()
{
    for (const Row& row : m_rows)
        delete row.widget;
    m_rows.clear();
}

void LinksEditor::add(Reference reference, const QString& role)
{
    const bool isThere =
        std::ranges::any_of(m_rows, [&](const Row& row) { return row.reference == reference && row.role == role; });
    if (isThere)
        return;
    QWidget* widget = makeRow(reference, role);
    m_rowsLayout->addWidget(widget);
    m_rows.push_back({reference, role, widget});
}

QWidget* LinksEditor::makeRow(Reference reference, const QString& role)
{
    auto* widget = new QWidget(this);
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(2, 0, 0, 0);
    layout->setSpacing(4);
    const QString title = m_ports.titleOf(reference);
    auto* label = new PlainLabel(widget);
    label->showText(title);
    layout->addWidget(label, 1);
    if (!m_roles.isEmpty()) {
        auto* box = new QComboBox(widget);
        box->addItem(QStringLiteral("–"), QString());
        for (const QString& key : codeList(m_roles))
            box->addItem(codeWord(m_roles, key), key);
        box->setCurrentIndex(std::max(0, box->findData(role)));
        box->setAccessibleName(tr("Role of %1").arg(inSentence(title)));
        connect(box, &QComboBox::activated, this, [this, box, widget] {
            for (Row& row : m_rows)
                if (row.widget == widget)
                    row.role = box->currentData().toString();
            Q_EMIT edited();
            Q_EMIT left();
        });
        layout->addWidget(box);
    }
    auto* removal = new QToolButton(widget);
    removal->setIcon(icon(QStringLiteral("list-remove")));
    removal->setAutoRaise(true);
    removal->setFocusPolicy(Qt::TabFocus);
    removal->setAccessibleName(tr("Take out %1").arg(inSentence(title)));
    removal->setToolTip(sentenceToolTip(removal->accessibleName()));
    connect(removal, &QToolButton::clicked, this, [this, widget] {
        const auto row = std::ranges::find(m_rows, widget, &Row::widget);
        if (row != m_rows.end())
            remove(row->reference, row->role);
    });
    layout->addWidget(removal);
    return widget;
}

void LinksEditor::remove(Reference reference, const QString& role)
{
    const auto row =
        std::ranges::find_if(m_rows, [&](const Row& each) { return each.reference == reference && each.role == role; });
    if (row == m_rows.end())
        return;
    // Its own button is still in the middle of its click.
    row->widget->hide();
    row->widget->deleteLater();
    m_rows.erase(row);
    m_adder->setFocus();
    Q_EMIT edited();
    Q_EMIT left();
}

} // namespace vigil
