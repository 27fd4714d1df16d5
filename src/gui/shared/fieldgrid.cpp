// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/fieldgrid.h"

#include "domain/names.h"
#include "gui/shared/fieldeditor.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/plaintext.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace vigil {

namespace {

constexpr int labelWidth = 150;
constexpr qsizetype longestShown = 200; ///< characters

QGridLayout* makeGrid(QWidget& place)
{
    auto* grid = new QGridLayout(&place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

QString withMnemonic(const QString& label, QString& used)
{
    for (qsizetype at = 0; at < label.size(); ++at) {
        const QChar letter = label.at(at).toLower();
        if (!letter.isLetterOrNumber() || used.contains(letter))
            continue;
        used += letter;
        return QString(label).insert(at, QLatin1Char('&'));
    }
    return label;
}

FieldGrid::FieldGrid(Shape shape, const RecordPorts& ports, QWidget* parent)
    : QWidget(parent), m_shape(std::move(shape)), m_ports(ports), m_more(new QWidget(this)),
      m_moreButton(new QToolButton(this))
{
    auto* main = new QWidget(this);
    QGridLayout& mainGrid = *makeGrid(*main);
    QGridLayout& moreGrid = *makeGrid(*m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(main);
    layout->addWidget(m_moreButton, 0, Qt::AlignLeft);
    layout->addWidget(m_more);
    layout->addStretch(1);
    const KindDef& kind = kindDef(m_shape.kind);
    const QStringList& shown = mainFields(m_shape.kind);
    const auto wanted = [&](const FieldDef& field) { return !field.fixed && !m_shape.without.contains(field.key); };
    for (const QString& key : shown)
        if (const FieldDef* field = kind.field(key); field && wanted(*field))
            addField(*field, *main, mainGrid);
    for (const FieldDef& field : kind.fields)
        if (!shown.contains(field.key) && wanted(field)) {
            addField(field, *m_more, moreGrid);
            m_folded.insert(field.key);
        }
    m_moreButton->setText(tr("More fields"));
    m_moreButton->setAccessibleName(tr("More fields"));
    m_moreButton->setCheckable(true);
    m_moreButton->setArrowType(Qt::RightArrow);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setFocusPolicy(Qt::TabFocus);
    m_moreButton->setVisible(!m_folded.isEmpty());
    m_more->hide();
    connect(m_moreButton, &QToolButton::toggled, this, [this](bool on) {
        m_moreButton->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_more->setVisible(on);
    });
}

QString FieldGrid::labelOf(const FieldDef& field)
{
    const QString word = fieldLabel(m_shape.kind, field.key);
    QString label = m_shape.withMnemonics ? withMnemonic(word, m_shape.usedMnemonics) : word;
    if (field.required)
        label += QStringLiteral(" *");
    return field.privacy == Privacy::Restricted ? tr("%1 (restricted)").arg(label) : label;
}

void FieldGrid::addField(const FieldDef& field, QWidget& place, QGridLayout& grid)
{
    auto* label = new QLabel(labelOf(field), &place);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, 6, 0, 0);
    if (field.privacy == Privacy::Restricted)
        label->setToolTip(plainToolTip(tr("Leaves the campaign only when an export names it")));
    else if (field.required)
        label->setToolTip(plainToolTip(tr("Needed")));
    FieldEditor* editor = makeFieldEditor(field, m_ports, &place);
    editor->setFieldName(fieldLabel(m_shape.kind, field.key));
    label->setBuddy(editor->focusProxy() ? editor->focusProxy() : editor);
    auto* finding = new PlainLabel(&place);
    setTone(*finding, TextTone::Error);
    finding->hide();
    auto* unseen = new PlainLabel(&place);
    setTone(*unseen, TextTone::Warning);
    unseen->hide();
    const int line = grid.rowCount();
    grid.addWidget(label, line, 0);
    grid.addWidget(editor, line, 1);
    grid.addWidget(finding, line + 1, 1);
    grid.addWidget(unseen, line + 2, 1);
    m_fields << field.key;
    m_rows.insert(field.key, {label, editor, finding, unseen});
    const QString key = field.key;
    connect(editor, &FieldEditor::edited, this, [this, key] {
        showUnseen(key);
        Q_EMIT edited(key);
    });
    connect(editor, &FieldEditor::left, this, [this, key] { Q_EMIT left(key); });
    QWidget* part = editor;
    while (part->focusProxy())
        part = part->focusProxy();
    part->setProperty("field", key);
    part->installEventFilter(this);
}

const FieldGrid::Row& FieldGrid::row(const QString& field) const
{
    return *m_rows.constFind(field);
}

QString FieldGrid::text(const QString& field) const
{
    return row(field).editor->text();
}

void FieldGrid::setText(const QString& field, const QString& text)
{
    row(field).editor->setText(text);
    showUnseen(field);
}

/// An editor shows text as it will be written: a mark that turns the order of the letters does so there too.
void FieldGrid::showUnseen(const QString& field)
{
    const Row& place = row(field);
    const QString text = place.editor->text();
    const bool holdsAny = holdsUnseen(text);
    place.unseen->setVisible(holdsAny);
    if (holdsAny)
        place.unseen->showSentence(text.size() <= longestShown
                                       ? tr("With what one does not see: %1").arg(inSentence(text))
                                       : tr("This holds characters that one does not see."));
}

void FieldGrid::showFinding(const QString& field, const QString& sentence)
{
    const Row& place = row(field);
    place.finding->showSentence(sentence);
    place.finding->setVisible(!sentence.isEmpty());
    QWidget* part = place.editor;
    while (part->focusProxy())
        part = part->focusProxy();
    part->setAccessibleDescription(sentence);
    if (!sentence.isEmpty() && m_folded.contains(field))
        m_moreButton->setChecked(true);
}

void FieldGrid::clearFindings()
{
    for (const QString& field : std::as_const(m_fields))
        clearFinding(field);
}

void FieldGrid::focusField(const QString& field)
{
    if (!m_rows.contains(field))
        return;
    if (m_folded.contains(field))
        m_moreButton->setChecked(true);
    row(field).editor->setFocus(Qt::OtherFocusReason);
}

void FieldGrid::focusFirst()
{
    if (!m_fields.isEmpty())
        focusField(m_fields.front());
}

void FieldGrid::unfoldUsed()
{
    const bool isUsed =
        std::ranges::any_of(m_folded, [this](const QString& field) { return !text(field).trimmed().isEmpty(); });
    if (isUsed)
        m_moreButton->setChecked(true);
}

bool FieldGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        Q_EMIT escaped(watched->property("field").toString());
        return false;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vigil
