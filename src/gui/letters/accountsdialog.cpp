// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/accountsdialog.h"

#include "app/campaign.h"
#include "app/messages.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/secretfield.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil {

namespace {

struct SecurityWay
{
    const char* key;
    const char* word;
    const char* port;
};

// RFC 8314 prefers implicit TLS on 465.
constexpr SecurityWay ways[] = {
    {"tls", QT_TRANSLATE_NOOP("vigil::AccountsDialog", "TLS from the start (port 465)"), "465"},
    {"starttls", QT_TRANSLATE_NOOP("vigil::AccountsDialog", "STARTTLS (port 587)"), "587"},
    {"none", QT_TRANSLATE_NOOP("vigil::AccountsDialog", "None, on this machine only"), "25"},
};

} // namespace

AccountsDialog::AccountsDialog(Campaign& campaign, QWidget* parent)
    : QDialog(parent), m_campaign(campaign), m_list(new QListWidget(this)), m_security(new QComboBox(this)),
      m_outcome(new PlainLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mail accounts"));
    setAccessibleName(tr("Mail accounts"));
    resize(760, 480);
    build();
    fillList({});
}

AccountsDialog::~AccountsDialog()
{
    clearSecret(*m_password);
}

QLineEdit* AccountsDialog::addLine(QFormLayout& form, const QString& label, const QString& field, const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    form.addRow(label, edit);
    addFinding(form, field);
    return edit;
}

void AccountsDialog::addFinding(QFormLayout& form, const QString& field)
{
    auto* finding = new PlainLabel(this);
    setTone(*finding, TextTone::Error);
    finding->hide();
    form.addRow(QString(), finding);
    m_findings.insert(field, finding);
}

void AccountsDialog::build()
{
    auto* form = new QFormLayout;
    form->setVerticalSpacing(6);
    m_name = addLine(*form, tr("&Name"), QStringLiteral("name"), tr("what you call it: campaign"));
    m_from = addLine(*form, tr("&From"), QStringLiteral("from"), tr("Name <address@domain>"));
    m_host = addLine(*form, tr("Se&rver"), QStringLiteral("host"), tr("smtp.your-provider.example"));
    for (const SecurityWay& way : ways)
        m_security->addItem(tr(way.word), QLatin1String(way.key));
    m_security->setAccessibleName(tr("Security"));
    form->addRow(tr("Securit&y"), m_security);
    addFinding(*form, QStringLiteral("security"));
    m_port = addLine(*form, tr("P&ort"), QStringLiteral("port"), {});
    m_user = addLine(*form, tr("&User"), QStringLiteral("user"), {});
    m_password = addLine(*form, tr("&Password"), QStringLiteral("password"), tr("kept as it is when left empty"));
    m_password->setEchoMode(QLineEdit::Password);
    m_caFile = addLine(*form, tr("Cer&tificate file"), QStringLiteral("caFile"), tr("empty: as the system trusts"));
    auto* box = new QDialogButtonBox(this);
    auto* saving = box->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_test = box->addButton(tr("T&est this account"), QDialogButtonBox::ActionRole);
    m_remove = box->addButton(tr("&Delete"), QDialogButtonBox::ActionRole);
    auto* closing = box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    saving->setIcon(icon(QStringLiteral("dialog-ok-apply")));
    saving->setDefault(true);
    for (QPushButton* button : {m_test, m_remove, closing})
        button->setAutoDefault(false);
    m_list->setAccessibleName(tr("Mail accounts"));
    m_list->setMaximumWidth(200);
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addStretch(1);
    right->addWidget(m_outcome);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addSpacing(8);
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addLayout(middle, 1);
    layout->addWidget(box);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountsDialog::showAccount);
    connect(m_security, &QComboBox::activated, this, [this] { choosePortFor(m_security->currentData().toString()); });
    connect(saving, &QPushButton::clicked, this, &AccountsDialog::save);
    connect(m_test, &QPushButton::clicked, this, &AccountsDialog::test);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::remove);
    connect(box, &QDialogButtonBox::rejected, this, &AccountsDialog::reject);
}

void AccountsDialog::choosePortFor(const QString& security)
{
    for (const SecurityWay& way : ways)
        if (security == QLatin1String(way.key))
            m_port->setText(QLatin1String(way.port));
}

void AccountsDialog::fillList(const QString& chosen)
{
    auto accounts = m_campaign.mail().accounts();
    m_accounts = accounts ? std::move(*accounts) : std::vector<AccountRow>();
    m_list->clear();
    int row = 0;
    for (const AccountRow& account : m_accounts) {
        if (account.name == chosen)
            row = m_list->count();
        m_list->addItem(madeVisible(account.name));
    }
    m_list->addItem(tr("New account"));
    m_list->setCurrentRow(row);
}

void AccountsDialog::showAccount()
{
    clearFindings();
    const int row = m_list->currentRow();
    const bool isOnFile = row >= 0 && row < static_cast<int>(m_accounts.size());
    AccountRow account;
    account.security = QStringLiteral("tls");
    account.port = 465;
    if (isOnFile)
        account = m_accounts.at(static_cast<std::size_t>(row));
    m_name->setText(account.name);
    m_host->setText(account.host);
    m_port->setText(QString::number(account.port));
    m_security->setCurrentIndex(std::max(0, m_security->findData(account.security)));
    m_user->setText(account.user);
    m_from->setText(account.from);
    m_caFile->setText(account.caFile);
    clearSecret(*m_password);
    m_remove->setEnabled(isOnFile);
}

AccountInput AccountsDialog::input() const
{
    return {.name = m_name->text(),
            .host = m_host->text(),
            .port = m_port->text().trimmed(),
            .security = m_security->currentData().toString(),
            .user = m_user->text(),
            .password = Sensitive(m_password->text().toUtf8()),
            .caFile = m_caFile->text(),
            .from = m_from->text()};
}

void AccountsDialog::clearFindings()
{
    for (PlainLabel* finding : std::as_const(m_findings))
        finding->hide();
    m_outcome->clear();
}

void AccountsDialog::showOutcome(const QString& sentence, bool failed)
{
    setTone(*m_outcome, failed ? TextTone::Error : TextTone::Normal);
    m_outcome->showSentence(sentence);
}

void AccountsDialog::showError(const Error& error)
{
    for (const Finding& finding : error.findings)
        if (PlainLabel* place = m_findings.value(finding.field)) {
            place->showSentence(messageFor(finding));
            place->show();
        }
    if (error.findings.empty())
        showOutcome(failureSentence(m_campaign, error), true);
}

void AccountsDialog::save()
{
    clearFindings();
    const AccountInput typed = input();
    const auto saved = m_campaign.mail().saveAccount(typed);
    if (!saved)
        return showError(saved.error());
    fillList(typed.name.trimmed());
    showOutcome(tr("Saved."), false);
}

void AccountsDialog::test()
{
    clearFindings();
    auto test = m_campaign.mail().testAccount(input());
    if (!test)
        return showError(test.error());
    m_running = std::move(*test);
    m_test->setEnabled(false);
    showOutcome(tr("Connecting and signing in. Nothing is sent."), false);
    connect(m_running.get(), &AccountTest::finished, this, [this](const std::optional<AccountProblem>& problem) {
        m_test->setEnabled(true);
        m_running.release()->deleteLater();
        if (!problem)
            return showOutcome(tr("It works: the server took the connection and the sign-in. Nothing was sent."),
                               false);
        QString sentence = messageForReason(problem->reason, {});
        if (!problem->reply.isEmpty())
            sentence += QLatin1Char('\n') + tr("The server said: %1").arg(inSentence(problem->reply));
        showOutcome(sentence, true);
    });
    m_running->start();
}

void AccountsDialog::remove()
{
    const QString name = m_accounts.at(static_cast<std::size_t>(m_list->currentRow())).name;
    const auto removed = m_campaign.mail().removeAccount(name);
    if (!removed)
        return showError(removed.error());
    fillList({});
    showOutcome(tr("Deleted. Its password is gone from the campaign."), false);
}

} // namespace vigil
