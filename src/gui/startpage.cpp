// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startpage.h"

#include "ui_startpage.h"

#include "domain/names.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

namespace vigil {

StartPage::StartPage(AppSettings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_recent(new QListWidget(this)), m_recentTitle(new QLabel(this)),
      m_restore(new QPushButton(this)), m_ui(std::make_unique<Ui::StartPage>())
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
    setTabOrder(m_ui->sampleButton, m_restore);
    setTabOrder(m_restore, m_recent);
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &StartPage::sampleRequested);
    m_restore->setIcon(icon(QStringLiteral("edit-undo")));
    connect(m_restore, &QPushButton::clicked, this, &StartPage::restoreRequested);
    m_ui->column->addWidget(m_restore);
    makeHeading(*m_recentTitle);
    m_recent->setItemDelegate(new TwoLineDelegate(this));
    m_recent->setMaximumHeight(200);
    m_recent->installEventFilter(this);
    m_ui->column->addSpacing(8);
    m_ui->column->addWidget(m_recentTitle);
    m_ui->column->addWidget(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT fileRequested(item->data(Qt::UserRole).toString()); });
    connect(&settings, &AppSettings::changed, this, [this](Setting setting) {
        if (setting == Setting::RecentFiles)
            fillRecent();
    });
    setTexts();
}

void StartPage::setTexts()
{
    m_ui->retranslateUi(this);
    m_restore->setText(tr("&Restore a backup…"));
    m_recentTitle->setText(tr("Recent campaigns"));
    m_recent->setAccessibleName(tr("Recent campaigns"));
    fillRecent();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}

void StartPage::fillRecent()
{
    m_recent->clear();
    for (const QString& file : m_settings.recentFiles()) {
        const QFileInfo info(file);
        auto* item = new QListWidgetItem(madeVisible(info.fileName()), m_recent);
        const QString folder = madeVisible(QDir::toNativeSeparators(info.absolutePath()));
        item->setData(DetailRole, info.exists() ? folder : tr("%1 · not there now").arg(folder));
        item->setData(Qt::UserRole, file);
        item->setToolTip(plainToolTip(tr("Enter opens it, Delete takes it off this list")));
    }
    const bool some = m_recent->count() > 0;
    m_recent->setVisible(some);
    m_recentTitle->setVisible(some);
    m_recent->setCurrentRow(0);
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    const auto* item = m_recent->currentItem();
    if (watched != m_recent || event->type() != QEvent::KeyPress || !item ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    m_settings.forgetRecentFile(item->data(Qt::UserRole).toString());
    return true;
}

StartPage::~StartPage() = default;

void StartPage::showProblem(const QString& sentence)
{
    m_ui->outcome->showSentence(sentence);
}

} // namespace vigil
