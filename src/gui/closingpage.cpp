// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/closingpage.h"

#include "domain/names.h"
#include "gui/shared/busybar.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace vigil {

ClosingPage::ClosingPage(QWidget* parent) : QWidget(parent), m_name(new PlainLabel(this)), m_what(new PlainLabel(this))
{
    constexpr int columnWidth = 460;
    makeTitle(*m_name);
    auto* bar = new BusyBar(this);
    bar->setMinimumWidth(columnWidth);
    m_what->setMinimumWidth(columnWidth);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_name);
    column->addWidget(bar);
    column->addWidget(m_what);
    column->addStretch(3);
    auto* layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
}

void ClosingPage::showForgetting()
{
    setAccessibleName(tr("Forgetting"));
    m_name->showSentence(tr("Forgetting for good"));
    m_what->showSentence(tr("The campaign file is written anew without it, and opens again when that is done."));
}

void ClosingPage::showTidying(const QString& file)
{
    setAccessibleName(tr("Emptying the trash"));
    m_name->showSentence(tr("Opening %1").arg(inSentence(madeVisible(QFileInfo(file).completeBaseName()))));
    m_what->showSentence(tr("What was deleted long ago is forgotten for good before it opens."));
}

void ClosingPage::showClosing(const QString& file)
{
    setAccessibleName(tr("Closing"));
    m_name->showSentence(tr("Closing %1").arg(inSentence(madeVisible(QFileInfo(file).completeBaseName()))));
    m_what->showSentence(tr("Everything is saved. A backup is made before it closes."));
}

} // namespace vigil
