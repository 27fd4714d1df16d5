// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/linkeditor.h"

#include "domain/names.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace vigil {

namespace {

enum ChoiceRole {
    IdRole = Qt::UserRole + 1,
    KindRole,
    NewNameRole ///< set on the row that makes a record
};

} // namespace

LinkEditor::LinkEditor(const FieldDef& field, const RecordPorts& ports, QWidget* parent)
    : FieldEditor(parent), m_ports(ports), m_kinds(field.targets), m_edit(new QLineEdit(this)),
      m_model(new QStandardItemModel(this)), m_completer(new QCompleter(m_model, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    QStringList kinds;
    for (const Kind kind : m_kinds)
        kinds << (kinds.isEmpty() ? kindWord(kind) : kindWord(kind).toLower());
    m_edit->setPlaceholderText(tr("%1: type a name").arg(kinds.join(QStringLiteral(", "))));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    watch(*m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& typed) {
        suggest(typed);
        Q_EMIT edited();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

QString LinkEditor::text() const
{
    return m_chosen && m_edit->text() == m_title ? m_chosen->toString() : m_edit->text();
}

void LinkEditor::setText(const QString& text)
{
    m_chosen.reset();
    if (const auto reference = Reference::parse(text))
        return show(*reference);
    m_edit->setText(text);
}

void LinkEditor::show(Reference reference)
{
    m_chosen = reference;
    m_title = madeVisible(m_ports.titleOf(reference));
    m_edit->setText(m_title);
    m_edit->setCursorPosition(0);
}

void LinkEditor::setFieldName(const QString& name)
{
    m_edit->setAccessibleName(name);
}

void LinkEditor::setHint(const QString& hint)
{
    m_edit->setPlaceholderText(hint);
}

void LinkEditor::suggest(const QString& typed)
{
    const QString name = typed.trimmed();
    m_model->clear();
    for (const LinkChoice& choice : m_ports.find(name, m_kinds)) {
        const QString title = madeVisible(choice.title);
        auto* item =
            new QStandardItem(choice.detail.isEmpty() ? title : tr("%1 (%2)").arg(title, madeVisible(choice.detail)));
        item->setData(choice.reference.id, IdRole);
        item->setData(static_cast<int>(choice.reference.kind), KindRole);
        m_model->appendRow(item);
    }
    if (!name.isEmpty())
        for (const Kind kind : m_kinds)
            if (isMadeByName(kind))
                addNew(kind, name);
    if (m_model->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void LinkEditor::addNew(Kind kind, const QString& name)
{
    auto* item = new QStandardItem(tr("New %1: %2").arg(kindWord(kind).toLower(), inSentence(name)));
    item->setData(name, NewNameRole);
    item->setData(static_cast<int>(kind), KindRole);
    m_model->appendRow(item);
}

void LinkEditor::choose(int row)
{
    const QStandardItem* item = m_model->item(row);
    if (!item)
        return;
    const Kind kind = static_cast<Kind>(item->data(KindRole).toInt());
    Reference reference{kind, item->data(IdRole).toLongLong()};
    if (const QString name = item->data(NewNameRole).toString(); !name.isEmpty()) {
        const auto made = m_ports.make(kind, name);
        // The name stays in the field, where saving will say what is wrong with it.
        if (!made)
            return;
        reference = *made;
    }
    show(reference);
    Q_EMIT edited();
    Q_EMIT chosen(reference);
}

bool LinkEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            suggest(m_edit->text() == m_title ? QString() : m_edit->text());
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace vigil
