// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/viewnamedialog.h"

#include "app/viewservice.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil {

ViewNameDialog::ViewNameDialog(const Words& words, Taker take, QWidget* parent)
    : QDialog(parent), m_take(std::move(take)), m_name(new QLineEdit(this)), m_outcome(new PlainLabel(this))
{
    constexpr int width = 380;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setAccessibleName(words.title);
    setMinimumWidth(width);
    auto* label = new QLabel(tr("&Name of the view"), this);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(ViewService::longestName);
    m_name->setText(words.name);
    m_name->selectAll();
    setTone(*m_outcome, TextTone::Error);
    m_outcome->hide();
    auto* buttons = new QDialogButtonBox(this);
    m_giving = buttons->addButton(words.action, QDialogButtonBox::AcceptRole);
    m_giving->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
    const auto follow = [this] { m_giving->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &ViewNameDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &ViewNameDialog::reject);
    follow();
}

void ViewNameDialog::give()
{
    const auto taken = m_take(m_name->text());
    if (taken)
        return accept();
    m_outcome->showSentence(failureSentence(taken.error()));
    m_outcome->show();
    m_name->setFocus();
}

} // namespace vigil
