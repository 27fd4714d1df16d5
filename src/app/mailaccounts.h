// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mailservice.h"
#include "mail/mailtransport.h"
#include "store/accountstore.h"

namespace vigil {

struct Stores;

/// Reads an account as typed. Error "input-refused" with findings.
Result<StoredAccount> readAccount(const AccountInput& input);
SmtpServer serverOf(const StoredAccount& account);
/// The account of this name, or the only one. Errors "no-account", "ambiguous-account", "unknown-account".
Result<StoredAccount> chooseAccount(const AccountStore& accounts, const QString& name);
/// Letters that waited for this account to be put right go back to the queue.
Result<void> requeueHeldBy(Stores& stores, const QString& account, const QString& at);

} // namespace vigil
