// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changewait.h"

#include "app/changedesk.h"
#include "gui/shared/busybar.h"
#include "gui/shared/dialogs.h"
#include "gui/shared/plaintext.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace vigil {

namespace {

using namespace std::chrono_literals;

constexpr auto untilItIsShown = 300ms;

/// Goes when the work is over, not before: leaving it asks for the end.
class WaitDialog final : public QDialog
{
public:
    WaitDialog(ChangeDesk& desk, QWidget* parent) : QDialog(parent), m_desk(desk), m_what(new PlainLabel(this))
    {
        constexpr int barWidth = 360;
        setWindowTitle(ChangeWait::tr("Changing"));
        setAccessibleName(ChangeWait::tr("Changing"));
        m_what->showSentence(ChangeWait::tr("Many records are being changed."));
        auto* bar = new BusyBar(this);
        bar->setMinimumWidth(barWidth);
        bar->setAccessibleName(ChangeWait::tr("Changing"));
        // Not the button: whoever types on when this comes must not cancel it.
        bar->setFocusPolicy(Qt::StrongFocus);
        bar->setFocus();
        auto* buttons = new QDialogButtonBox(this);
        m_cancel = buttons->addButton(ChangeWait::tr("&Cancel"), QDialogButtonBox::RejectRole);
        m_cancel->setAutoDefault(false);
        m_cancel->setEnabled(m_desk.mayBeCancelled());
        connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(16, 12, 16, 12);
        layout->addWidget(m_what);
        layout->addWidget(bar);
        layout->addWidget(buttons);
    }

    void reject() override
    {
        if (!m_desk.mayBeCancelled())
            return;
        m_desk.cancel();
        m_cancel->setEnabled(false);
        m_what->showSentence(ChangeWait::tr("It is being cancelled. What is half done is taken back."));
    }

private:
    ChangeDesk& m_desk;
    PlainLabel* m_what;
    QPushButton* m_cancel;
};

} // namespace

ChangeWait::ChangeWait(ChangeDesk& desk, QWidget& window, QObject& pages)
    : QObject(&pages), m_desk(desk), m_window(window)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(untilItIsShown);
    connect(&m_moment, &QTimer::timeout, this, &ChangeWait::show);
    connect(&desk, &ChangeDesk::busyChanged, this, &ChangeWait::follow);
}

ChangeWait::~ChangeWait()
{
    delete m_dialog;
}

void ChangeWait::follow()
{
    if (m_desk.isBusy())
        return m_moment.start();
    m_moment.stop();
    delete m_dialog;
}

/// Before the dialog that is seen, if any: the work may have been asked for there.
void ChangeWait::show()
{
    QWidget* modal = QApplication::activeModalWidget();
    m_dialog = new WaitDialog(m_desk, modal ? modal : &m_window);
    m_dialog->open();
}

} // namespace vigil
