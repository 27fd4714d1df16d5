// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailaccounts.h"

#include "app/stores.h"
#include "domain/address.h"
#include "domain/names.h"

#include <QFileInfo>
#include <algorithm>
#include <limits>

namespace vigil {

namespace {

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// CR, LF and NUL would reach the server as commands of their own.
bool hasLineEnd(const QByteArray& text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

class AccountReader final
{
public:
    explicit AccountReader(const AccountInput& input) : m_input(input) {}

    Findings read()
    {
        checkName();
        checkHost();
        checkPort();
        checkSecurity();
        checkSignIn();
        checkFrom();
        if (!m_input.caFile.isEmpty() && !QFileInfo(m_input.caFile).isReadable())
            refuse("caFile", "ca-file-unreadable", m_input.caFile);
        return m_findings;
    }

private:
    void refuse(const char* field, Code code, const QString& detail)
    {
        m_findings.push_back({Severity::Error, QString::fromLatin1(field), code, madeVisible(detail)});
    }

    void checkName()
    {
        if (m_input.name.trimmed().isEmpty())
            refuse("name", "required", {});
        else if (hasControl(m_input.name))
            refuse("name", "control-character", m_input.name);
    }

    void checkHost()
    {
        const QString host = m_input.host.trimmed();
        const auto isOdd = [](QChar c) {
            return !c.isLetterOrNumber() && c != QLatin1Char('.') && c != QLatin1Char('-') && c != QLatin1Char(':');
        };
        if (host.isEmpty())
            refuse("host", "required", {});
        else if (std::any_of(host.begin(), host.end(), isOdd))
            refuse("host", "bad-host", host);
    }

    void checkPort()
    {
        bool isNumber = false;
        const int port = m_input.port.toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            refuse("port", "bad-port", m_input.port);
    }

    void checkSecurity()
    {
        const QStringList known{QStringLiteral("tls"), QStringLiteral("starttls"), QStringLiteral("none")};
        if (!known.contains(m_input.security))
            refuse("security", "unknown-code", m_input.security);
        else if (m_input.security == QStringLiteral("none") && !isLoopbackHost(m_input.host.trimmed()))
            refuse("security", "plain-not-loopback", m_input.host);
    }

    void checkSignIn()
    {
        if (hasControl(m_input.user))
            refuse("user", "control-character", m_input.user);
        if (hasLineEnd(m_input.password.reveal()))
            refuse("password", "control-character", {});
        if (m_input.user.isEmpty() && !m_input.password.reveal().isEmpty())
            refuse("user", "password-without-user", {});
    }

    void checkFrom()
    {
        if (const auto from = Mailbox::parse(m_input.from); !from)
            refuse("from", from.error().code, from.error().detail);
    }

    const AccountInput& m_input;
    Findings m_findings;
};

/// Causes that are the account's and not the letter's.
bool isAccountCause(const QString& lastReply)
{
    static const QStringList causes{QStringLiteral("sign-in-failed"), QStringLiteral("certificate"),
                                    QStringLiteral("no-tls"), QStringLiteral("plain-not-loopback")};
    return causes.contains(lastReply.section(QLatin1Char(':'), 0, 0));
}

} // namespace

Result<StoredAccount> readAccount(const AccountInput& input)
{
    if (Findings findings = AccountReader(input).read(); !findings.empty())
        return Error{"input-refused", input.name, std::move(findings)};
    return StoredAccount{.name = input.name.trimmed(),
                         .host = input.host.trimmed(),
                         .port = input.port.toInt(),
                         .security = input.security,
                         .user = input.user,
                         .password = input.password,
                         .caFile = input.caFile.isEmpty() ? QString() : QFileInfo(input.caFile).absoluteFilePath(),
                         .from = Mailbox::parse(input.from)->toString()};
}

SmtpServer serverOf(const StoredAccount& account)
{
    const MailSecurity security = account.security == QStringLiteral("tls")        ? MailSecurity::Tls
                                  : account.security == QStringLiteral("starttls") ? MailSecurity::StartTls
                                                                                   : MailSecurity::None;
    return {.host = account.host,
            .port = account.port,
            .security = security,
            .user = account.user,
            .password = account.password,
            .caFile = account.caFile};
}

Result<StoredAccount> chooseAccount(const AccountStore& accounts, const QString& name)
{
    if (!name.isEmpty()) {
        VIGIL_TRY_GET(found, accounts.find(name));
        if (!found)
            return Error{"unknown-account", name};
        return *found;
    }
    VIGIL_TRY_GET(all, accounts.list());
    if (all.empty())
        return Error{"no-account", {}};
    if (all.size() == 1)
        return all.front();
    QStringList names;
    for (const auto& account : all)
        names << account.name;
    return Error{"ambiguous-account", names.join(QStringLiteral(", "))};
}

Result<void> requeueHeldBy(Stores& stores, const QString& account, const QString& at)
{
    VIGIL_TRY_GET(held, stores.outbox.inState(OutboxState::Held, std::numeric_limits<int>::max()));
    for (const qint64 letter : held) {
        VIGIL_TRY_GET(item, stores.outbox.find(letter));
        if (item && item->account == account && isAccountCause(item->lastReply))
            VIGIL_TRY(stores.outbox.move(letter, OutboxState::Held, *nextState(OutboxState::Held, OutboxEvent::Requeue),
                                         at, item->lastReply));
    }
    return {};
}

} // namespace vigil
