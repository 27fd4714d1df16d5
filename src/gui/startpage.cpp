// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startpage.h"

#include "ui_startpage.h"

#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"

namespace vigil {

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    m_ui->picture->setPixmap(applicationIcon().pixmap(QSize(96, 96), devicePixelRatioF()));
    m_ui->newButton->setIcon(icon(QStringLiteral("document-new")));
    m_ui->openButton->setIcon(icon(QStringLiteral("document-open")));
    m_ui->sampleButton->setIcon(icon(QStringLiteral("document-preview")));
    QFont name = font();
    name.setPointSizeF(name.pointSizeF() + 12);
    name.setWeight(QFont::DemiBold);
    m_ui->name->setFont(name);
    setTone(*m_ui->claim, TextTone::Muted);
    setTone(*m_ui->outcome, TextTone::Error);
    m_ui->outcome->setMinimumHeight(48);
    setFocusProxy(m_ui->newButton);
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &StartPage::sampleRequested);
}

StartPage::~StartPage() = default;

void StartPage::showProblem(const QString& sentence)
{
    m_ui->outcome->showSentence(sentence);
}

} // namespace vigil
