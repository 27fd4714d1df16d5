// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/messagebar.h"

#include "gui/shared/icons.h"
#include "gui/shared/palette.h"
#include "gui/shared/plaintext.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QUrl>

namespace vigil {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(new PlainLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    m_undo = addButton(QStringLiteral("edit-undo"));
    m_open = addButton(QStringLiteral("go-next"));
    m_folder = addButton(QStringLiteral("document-open"));
    m_close = addButton(QStringLiteral("window-close"));
    m_close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setTexts();
    connect(m_undo, &QToolButton::clicked, this, [this] {
        if (!m_notice.undo)
            return Q_EMIT undoRequested(m_notice.undoChanges);
        hide();
        const auto undo = m_notice.undo; // it may say something here
        undo();
    });
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (m_notice.open)
            Q_EMIT openRequested(*m_notice.open);
    });
    connect(m_folder, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_notice.folder)); });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::setTexts()
{
    const auto name = [](QToolButton& button, const QString& text) {
        button.setText(text);
        button.setAccessibleName(text);
    };
    name(*m_undo, tr("Undo"));
    name(*m_open, tr("Open"));
    name(*m_folder, tr("Show folder"));
    name(*m_close, tr("Hide the message"));
    m_close->setToolTip(m_close->text());
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}

QToolButton* MessageBar::addButton(const QString& iconName)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void MessageBar::say(const Notice& notice)
{
    m_notice = notice;
    const bool failed = notice.tone == Notice::Tone::Failed;
    m_icon->setPixmap(icon(failed ? QStringLiteral("dialog-warning") : QStringLiteral("dialog-ok-apply"))
                          .pixmap(QSize(22, 22), devicePixelRatioF()));
    setTone(*m_text, failed ? TextTone::Error : TextTone::Normal);
    m_text->showSentence(notice.text);
    m_undo->setVisible(!notice.undoChanges.empty() || notice.undo);
    m_open->setVisible(notice.open.has_value());
    m_folder->setVisible(!notice.folder.isEmpty());
    show();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(currentColors().base));
    painter.setPen(QColor(currentColors().border));
    painter.drawLine(0, 0, width(), 0);
    const QRgb mark = m_notice.tone == Notice::Tone::Failed ? currentColors().error : currentColors().accent;
    const int x = layoutDirection() == Qt::LeftToRight ? 0 : width() - 4;
    painter.fillRect(QRect(x, 1, 4, height() - 1), QColor(mark));
}

} // namespace vigil
