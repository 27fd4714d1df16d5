// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailtransport.h"
#include "mail/smtpreply.h"

namespace vigil {

enum class SmtpStage { Connect, Mail, Recipient, Data, FinalReply };

/// What a reply other than the expected one means for the letter and for the account. A reply that is neither 4xx nor
/// 5xx is a surprise: before the final reply "protocol-error" and Deferred, as the final reply Unknown.
DeliveryOutcome verdictOf(const SmtpReply& reply, SmtpStage stage);

/// Whether the connection may serve another letter after this reply and an RSET.
bool isPlainRefusal(const SmtpReply& reply);

} // namespace vigil
