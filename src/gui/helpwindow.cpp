// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/helpwindow.h"

#include "app/messages.h"

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

constexpr char englishGuide[] = ":/help/guide.md";

/// The guide in a language, else in English; without its pictures and its links to other files, which are not in the
/// program.
QString guideIn(const QString& language)
{
    QFile file(QStringLiteral(":/help/guide_%1.md").arg(language));
    if (!file.exists())
        file.setFileName(QLatin1String(englishGuide));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression picture(QStringLiteral("\\n!\\[[^\\]]*\\]\\([^)]*\\)\\n"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    return QString::fromUtf8(file.readAll()).remove(picture).replace(link, QStringLiteral("\\1"));
}

QStringList headingsOf(const QString& guide)
{
    static const QRegularExpression heading(QStringLiteral("^## (.*)$"), QRegularExpression::MultilineOption);
    QStringList headings;
    for (auto found = heading.globalMatch(guide); found.hasNext();)
        headings << found.next().captured(1);
    return headings;
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
    m_text->setMarkdown(guideIn(screenLanguage())); // lint: allowed, the program's own text
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &HelpWindow::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
}

/// The headings stand in the same order in every language.
void HelpWindow::openAt(const QString& heading)
{
    show();
    const qsizetype place = headingsOf(guideIn({})).indexOf(heading);
    showTopic(headingsOf(guideIn(screenLanguage())).value(place));
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
