// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/unlockpage.h"

#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"
#include "gui/shared/words.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace vigil {

namespace {

constexpr int patienceMs = 300;
constexpr int columnWidth = 460;

} // namespace

UnlockPage::UnlockPage(QWidget* parent)
    : QWidget(parent), m_name(new PlainLabel(this)), m_folder(new PlainLabel(this)), m_field(new QLineEdit(this)),
      m_show(new QCheckBox(this)), m_label(new QLabel(this)), m_hint(new QLabel(this)), m_outcome(new PlainLabel(this)),
      m_restore(new QPushButton(this)), m_leave(new QPushButton(this)), m_unlock(new QPushButton(this)),
      m_patience(new QTimer(this))
{
    build();
    setTexts();
    setFocusProxy(m_field);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        setTone(*m_outcome, TextTone::Muted);
        m_outcome->showSentence(tr("Opening…"));
    });
    showWhileChecked(*m_show, *m_field);
    connect(m_field, &QLineEdit::textChanged, this, &UnlockPage::showButtons);
    connect(m_field, &QLineEdit::returnPressed, this, &UnlockPage::give);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::give);
    connect(m_leave, &QPushButton::clicked, this, &UnlockPage::left);
    connect(m_restore, &QPushButton::clicked, this, &UnlockPage::restoreRequested);
    connect(QGuiApplication::inputMethod(), &QInputMethod::localeChanged, this, &UnlockPage::showHint);
    m_field->installEventFilter(this);
}

void UnlockPage::build()
{
    makeTitle(*m_name);
    setTone(*m_folder, TextTone::Muted);
    setTone(*m_hint, TextTone::Muted);
    m_hint->setTextFormat(Qt::PlainText);
    m_outcome->setMinimumHeight(48);
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMinimumWidth(columnWidth - 120);
    m_label->setBuddy(m_field);
    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_show);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_unlock);
    m_unlock->setDefault(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_name);
    column->addWidget(m_folder);
    column->addSpacing(16);
    column->addWidget(m_label);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_outcome);
    column->addLayout(buttons);
    column->addStretch(3);
    auto* place = new QWidget(this);
    place->setLayout(column);
    place->setFixedWidth(columnWidth);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(place, 0, Qt::AlignHCenter);
}

void UnlockPage::setTexts()
{
    setAccessibleName(tr("Unlock"));
    m_field->setAccessibleName(tr("Passphrase"));
    m_label->setText(tr("P&assphrase or recovery code"));
    m_show->setText(tr("Sho&w"));
    m_restore->setText(tr("&Restore a backup…"));
    m_unlock->setText(tr("&Unlock"));
    m_leave->setText(m_wasLocked ? tr("&Close the campaign") : tr("&Cancel"));
}

void UnlockPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setTexts();
    showHint();
}

void UnlockPage::ask(const QString& file, bool wasLocked)
{
    m_name->showText(QFileInfo(file).fileName());
    m_folder->showText(QDir::toNativeSeparators(QFileInfo(file).absolutePath()));
    m_wasLocked = wasLocked;
    setTexts();
    m_outcome->clear();
    m_show->setChecked(false);
    m_restore->hide();
    m_hasCapsLock = false;
    clearSecret(*m_field);
    setBusy(false);
    showHint();
}

Passphrase UnlockPage::takePassphrase()
{
    Passphrase typed = typedSecret(*m_field);
    return typed;
}

void UnlockPage::give()
{
    if (!m_isBusy && !m_field->text().isEmpty())
        Q_EMIT passphraseGiven();
}

void UnlockPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_field->setEnabled(!isBusy);
    m_show->setEnabled(!isBusy);
    m_leave->setEnabled(!isBusy);
    m_restore->setEnabled(!isBusy);
    showButtons();
    if (isBusy) {
        m_outcome->clear();
        m_patience->start();
    } else {
        m_patience->stop();
        m_field->setFocus();
    }
}

void UnlockPage::showButtons()
{
    m_unlock->setEnabled(!m_isBusy && !m_field->text().isEmpty());
}

void UnlockPage::showError(const Error& error)
{
    setBusy(false);
    setTone(*m_outcome, TextTone::Error);
    m_outcome->showSentence(failureSentence(error));
    m_field->setAccessibleDescription(m_outcome->text());
    m_field->selectAll();
    m_restore->setVisible(error.code == Code("wrong-passphrase") || error.code == Code("campaign-damaged"));
}

/// Qt tells nothing of Caps Lock: a letter whose case does not fit Shift gives it away.
void UnlockPage::noticeCapsLock(const QKeyEvent& key)
{
    const QString text = key.text();
    if (text.size() != 1 || text.at(0).toUpper() == text.at(0).toLower())
        return;
    m_hasCapsLock = text.at(0).isUpper() != key.modifiers().testFlag(Qt::ShiftModifier);
    showHint();
}

void UnlockPage::showHint()
{
    QStringList hints;
    if (m_hasCapsLock)
        hints << tr("Caps Lock is on.");
    const QLocale layout = QGuiApplication::inputMethod()->locale();
    if (layout.language() != QLocale::C)
        hints << tr("Keyboard: %1").arg(languageName(QLocale::languageToCode(layout.language())));
    m_hint->setText(hints.join(QLatin1Char(' ')));
    setTone(*m_hint, m_hasCapsLock ? TextTone::Warning : TextTone::Muted);
}

bool UnlockPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        noticeCapsLock(key);
        if (key.key() == Qt::Key_Escape && m_leave->isEnabled()) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vigil
