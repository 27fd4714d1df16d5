// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/helpwindow.h"

#include <QAbstractTextDocumentLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace vigil {

namespace {

/// The guide without its pictures and its links to other files, which are not in the program.
QString guide()
{
    QFile file(QStringLiteral(":/help/guide.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression picture(QStringLiteral("\\n!\\[[^\\]]*\\]\\([^)]*\\)\\n"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    return QString::fromUtf8(file.readAll()).remove(picture).replace(link, QStringLiteral("\\1"));
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    setAccessibleName(tr("Help"));
    setModal(false);
    resize(640, 640);
    m_text->setAccessibleName(tr("Guide"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    m_text->setMarkdown(guide()); // lint: allowed, the program's own text
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &HelpWindow::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
}

void HelpWindow::openAt(const QString& heading)
{
    show();
    showTopic(heading);
    raise();
    activateWindow();
}

void HelpWindow::showTopic(const QString& heading)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && block.text() == heading) {
            m_text->setTextCursor(QTextCursor(block));
            const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(block);
            m_text->verticalScrollBar()->setValue(static_cast<int>(place.top()));
            return;
        }
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace vigil
