// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/mailtransport.h"
#include "mail/smtpreply.h"

#include <curl/curl.h>
#include <memory>
#include <variant>
#include <vector>

namespace vigil {

struct CurlCleanup
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;

/// A connection that libcurl has opened, secured, greeted and signed in; from here on the conversation is ours.
struct SmtpSession
{
    CurlHandle handle;
    curl_socket_t socket;
    QStringList capabilities; ///< of the last EHLO, in capitals
};

using SmtpSessionResult = std::variant<SmtpSession, DeliveryOutcome>;

/// `connectTimeout` covers everything up to the sign-in.
SmtpSessionResult openSmtpSession(const SmtpServer& server, const std::stop_token& stop);

} // namespace vigil
