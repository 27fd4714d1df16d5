// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/fieldeditor.h"

#include "gui/shared/datefield.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/linkeditor.h"
#include "gui/shared/linkseditor.h"

#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vigil {

void FieldEditor::watch(QWidget& part)
{
    part.installEventFilter(this);
    if (!focusProxy())
        setFocusProxy(&part);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

QHBoxLayout* bareLayout(QWidget& editor)
{
    auto* layout = new QHBoxLayout(&editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

class LineEditor final : public FieldEditor
{
public:
    LineEditor(const QString& hint, int width, QWidget* parent) : FieldEditor(parent), m_edit(new QLineEdit(this))
    {
        bareLayout(*this)->addWidget(m_edit);
        m_edit->setPlaceholderText(hint);
        if (width > 0) {
            m_edit->setMaximumWidth(width);
            layout()->setAlignment(m_edit, Qt::AlignLeft);
        }
        watch(*m_edit);
        connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    QString text() const override { return m_edit->text(); }
    void setText(const QString& text) override
    {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
    void setFieldName(const QString& name) override { m_edit->setAccessibleName(name); }

private:
    QLineEdit* m_edit;
};

class TextEditor final : public FieldEditor
{
public:
    TextEditor(const QString& hint, QWidget* parent) : FieldEditor(parent), m_edit(new QPlainTextEdit(this))
    {
        bareLayout(*this)->addWidget(m_edit);
        m_edit->setPlaceholderText(hint);
        m_edit->setTabChangesFocus(true);
        m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 4 + 14);
        watch(*m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_isFilling)
                Q_EMIT edited();
        });
    }
    QString text() const override { return m_edit->toPlainText(); }
    void setText(const QString& text) override
    {
        m_isFilling = true;
        m_edit->setPlainText(text);
        m_isFilling = false;
    }
    void setFieldName(const QString& name) override { m_edit->setAccessibleName(name); }

private:
    QPlainTextEdit* m_edit;
    bool m_isFilling = false;
};

/// A key with its word. A key that is not in the list is kept and shown as it is.
class ChoiceEditor final : public FieldEditor
{
public:
    ChoiceEditor(const std::vector<std::pair<QString, QString>>& choices, QWidget* parent)
        : FieldEditor(parent), m_box(new QComboBox(this))
    {
        bareLayout(*this)->addWidget(m_box, 0, Qt::AlignLeft);
        m_box->addItem(QStringLiteral("–"), QString());
        for (const auto& [key, word] : choices)
            m_box->addItem(word, key);
        m_box->setMinimumWidth(150);
        watch(*m_box);
        connect(m_box, &QComboBox::activated, this, [this] {
            Q_EMIT edited();
            Q_EMIT left();
        });
    }
    QString text() const override { return m_box->currentData().toString(); }
    void setText(const QString& text) override
    {
        if (m_box->findData(text) < 0)
            m_box->addItem(text, text);
        m_box->setCurrentIndex(m_box->findData(text));
    }
    void setFieldName(const QString& name) override { m_box->setAccessibleName(name); }

protected:
    /// The wheel scrolls the form; it must not change a value on its way.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Wheel && !m_box->hasFocus()) {
            event->ignore();
            return true;
        }
        return FieldEditor::eventFilter(watched, event);
    }

private:
    QComboBox* m_box;
};

class DateEditor final : public FieldEditor
{
public:
    DateEditor(QDate today, QWidget* parent) : FieldEditor(parent), m_field(new DateField(this))
    {
        bareLayout(*this)->addWidget(m_field);
        m_field->setReference(today, QLocale());
        watch(m_field->edit());
        connect(m_field, &DateField::changed, this, [this] {
            if (!m_isFilling)
                Q_EMIT edited();
        });
    }
    QString text() const override { return m_field->submission(); }
    void setText(const QString& text) override
    {
        m_isFilling = true;
        m_field->setText(text);
        m_isFilling = false;
    }
    void setFieldName(const QString& name) override { m_field->setFieldName(name); }

private:
    DateField* m_field;
    bool m_isFilling = false;
};

std::vector<std::pair<QString, QString>> choicesOf(const QString& list)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const QString& key : codeList(list))
        choices.emplace_back(key, codeWord(list, key));
    return choices;
}

QString hintFor(FieldType type)
{
    switch (type) {
    case FieldType::Time:
        return FieldEditor::tr("19:30, morning, by 19:30 …");
    case FieldType::Zone:
        return FieldEditor::tr("Asia/Almaty …");
    case FieldType::Country:
        return FieldEditor::tr("KZ, RU, DE …");
    case FieldType::Language:
        return FieldEditor::tr("en, ru, kk …");
    case FieldType::Languages:
        return FieldEditor::tr("ru, en …");
    case FieldType::PerLanguage:
        return FieldEditor::tr("en: the text in English\nru: текст по-русски");
    case FieldType::Length:
        return FieldEditor::tr("15 days, 3 years 6 months, life …");
    case FieldType::Currency:
        return FieldEditor::tr("KZT, EUR …");
    default:
        return {};
    }
}

constexpr int shortWidth = 190;

} // namespace

FieldEditor* makeFieldEditor(const FieldDef& field, const RecordPorts& ports, QWidget* parent)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Email:
        return new LineEditor(hintFor(field.type), 0, parent);
    case FieldType::LongText:
    case FieldType::PerLanguage:
        return new TextEditor(hintFor(field.type), parent);
    case FieldType::Code:
        return new ChoiceEditor(choicesOf(field.codes), parent);
    case FieldType::Flag:
        return new ChoiceEditor(
            {{QStringLiteral("1"), FieldEditor::tr("Yes")}, {QStringLiteral("0"), FieldEditor::tr("No")}}, parent);
    case FieldType::Date:
        return new DateEditor(ports.today, parent);
    case FieldType::OneLink:
        return new LinkEditor(field, ports, parent);
    case FieldType::ManyLinks:
        return new LinksEditor(field, ports, parent);
    case FieldType::Number:
    case FieldType::Time:
    case FieldType::Zone:
    case FieldType::Country:
    case FieldType::Language:
    case FieldType::Languages:
    case FieldType::Length:
    case FieldType::Currency:
        return new LineEditor(hintFor(field.type), shortWidth, parent);
    }
    Q_UNREACHABLE();
}

} // namespace vigil
