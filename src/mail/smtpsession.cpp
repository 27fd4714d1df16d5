// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpsession.h"

#include "base/logging.h"
#include "mail/message.h"
#include "mail/smtpverdict.h"

#include <algorithm>
#include <array>
#include <netinet/in.h>
#include <sys/socket.h>

namespace vigil {

namespace {

// RFC 5321 section 4.1.3. Without a name libcurl would tell the server the host name of this machine.
constexpr const char* ehloPath = "/%5B127.0.0.1%5D";

/// What the callbacks of one attempt share; must outlive curl_easy_perform() only.
struct Attempt
{
    const SmtpServer& server;
    std::stop_token stop;
    SmtpReplyReader reader = {};
    std::vector<SmtpReply> replies = {};
    bool leftLoopback = false;
    std::array<char, CURL_ERROR_SIZE> words = {};
};

size_t takeReplyLine(char* bytes, size_t size, size_t count, void* context)
{
    auto& attempt = *static_cast<Attempt*>(context);
    attempt.reader.add(QByteArray(bytes, static_cast<qsizetype>(size * count)));
    while (auto reply = attempt.reader.takeReply())
        attempt.replies.push_back(*reply);
    return size * count;
}

/// libcurl would wait on for a reply among lines that are none.
int abortWhenHopeless(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto& attempt = *static_cast<Attempt*>(context);
    return attempt.stop.stop_requested() || attempt.reader.isBroken() ? 1 : 0;
}

bool isLoopback(const sockaddr* address)
{
    if (address->sa_family == AF_INET)
        return ntohl(reinterpret_cast<const sockaddr_in*>(address)->sin_addr.s_addr) >> 24 == 127;
    return address->sa_family == AF_INET6 &&
           IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr);
}

/// A resolver may say that "localhost" is elsewhere, so the address itself decides, before a byte leaves.
curl_socket_t openSocket(void* context, curlsocktype, curl_sockaddr* address)
{
    auto& attempt = *static_cast<Attempt*>(context);
    if (attempt.server.security == MailSecurity::None && !isLoopback(&address->addr)) {
        attempt.leftLoopback = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/// Empty when the host cannot stand in a URL.
QByteArray serverUrl(const SmtpServer& server)
{
    const auto host = asciiDomain(server.host);
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), &curl_url_cleanup);
    const bool v6 = server.host.contains(QLatin1Char(':'));
    const QString name = v6 ? QStringLiteral("[%1]").arg(server.host) : host ? *host : QString();
    const char* scheme = server.security == MailSecurity::Tls ? "smtps" : "smtp";
    const bool valid =
        curl_url_set(url.get(), CURLUPART_SCHEME, scheme, 0) == CURLUE_OK &&
        curl_url_set(url.get(), CURLUPART_HOST, name.toLatin1().constData(), 0) == CURLUE_OK &&
        curl_url_set(url.get(), CURLUPART_PORT, QByteArray::number(server.port).constData(), 0) == CURLUE_OK &&
        curl_url_set(url.get(), CURLUPART_PATH, ehloPath, 0) == CURLUE_OK;
    char* text = nullptr;
    if (!valid || name.isEmpty() || curl_url_get(url.get(), CURLUPART_URL, &text, 0) != CURLUE_OK)
        return {};
    const QByteArray result(text);
    curl_free(text);
    return result;
}

void setSecurity(CURL* handle, const SmtpServer& server)
{
    // CURLUSESSL_TRY would go on in clear without a word.
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     static_cast<long>(server.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (server.caFile.isEmpty())
        return;
    curl_easy_setopt(handle, CURLOPT_CAINFO, server.caFile.toLocal8Bit().constData());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr); // the system's authorities do not count beside a named file
}

void setSignIn(CURL* handle, const SmtpServer& server)
{
    if (server.user.isEmpty())
        return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.reveal().constData());
    // Left to itself, Debian's libcurl prefers DIGEST-MD5 and does not fall back.
    curl_easy_setopt(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
    curl_easy_setopt(handle, CURLOPT_SASL_IR, 1L);
}

void setOptions(CURL* handle, Attempt& attempt, const QByteArray& url)
{
    const auto& server = attempt.server;
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, ""); // the environment's proxies are not the person's choice
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.connectTimeout.count()));
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, attempt.words.data());
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &takeReplyLine);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &attempt);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &abortWhenHopeless);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &attempt);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &openSocket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &attempt);
    setSecurity(handle, server);
    setSignIn(handle, server);
}

/// The attempt ends with the function that made it; the handle lives on.
void forgetAttempt(CURL* handle)
{
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, nullptr);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, nullptr);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 1L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, nullptr);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, nullptr);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, nullptr);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, nullptr);
}

bool isCertificateError(CURLcode code)
{
    return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
           code == CURLE_SSL_ISSUER_ERROR || code == CURLE_SSL_INVALIDCERTSTATUS ||
           code == CURLE_SSL_PINNEDPUBKEYNOTMATCH || code == CURLE_SSL_CRL_BADFILE;
}

DeliveryOutcome held(const QString& reason, const QString& words)
{
    return {DeliveryResult::Held, reason, 0, words, {}, true};
}

/// A handshake that the peer refused, as opposed to a connection that broke during it.
bool isTlsRefusal(CURLcode code, const QString& words)
{
    if (code == CURLE_USE_SSL_FAILED)
        return true;
    return code == CURLE_SSL_CONNECT_ERROR && words.contains(QLatin1String("error:")) &&
           !words.contains(QLatin1String("unexpected eof"));
}

DeliveryOutcome failureWithoutReply(const Attempt& attempt, CURLcode code)
{
    const QString words = SmtpReply{0, {QString::fromUtf8(attempt.words.data())}}.text();
    if (isTlsRefusal(code, words))
        return held(QStringLiteral("no-tls"), words);
    if (code == CURLE_LOGIN_DENIED)
        return held(QStringLiteral("sign-in-failed"), words);
    if (attempt.reader.isBroken() || code == CURLE_WEIRD_SERVER_REPLY)
        return {DeliveryResult::Deferred, QStringLiteral("protocol-error"), 0, words};
    if (code == CURLE_OPERATION_TIMEDOUT)
        return {DeliveryResult::Deferred, QStringLiteral("timeout"), 0, words};
    return {DeliveryResult::Deferred, QStringLiteral("connection-lost"), 0, words};
}

DeliveryOutcome failure(const Attempt& attempt, CURLcode code)
{
    if (attempt.stop.stop_requested())
        return {DeliveryResult::Cancelled, QStringLiteral("cancelled")};
    if (attempt.leftLoopback)
        return held(QStringLiteral("plain-not-loopback"), attempt.server.host);
    if (isCertificateError(code))
        return held(QStringLiteral("certificate"), SmtpReply{0, {QString::fromUtf8(attempt.words.data())}}.text());
    const bool refused = !attempt.replies.empty() && attempt.replies.back().code >= 400;
    if (code == CURLE_LOGIN_DENIED && refused && attempt.replies.back().isPermanent()) {
        auto outcome = verdictOf(attempt.replies.back(), SmtpStage::Connect);
        outcome.reason = QStringLiteral("sign-in-failed");
        return outcome;
    }
    if (code == CURLE_USE_SSL_FAILED && !(refused && attempt.replies.back().isTransient()))
        return held(QStringLiteral("no-tls"), refused ? attempt.replies.back().text() : QString());
    return refused ? verdictOf(attempt.replies.back(), SmtpStage::Connect) : failureWithoutReply(attempt, code);
}

/// libcurl goes on without a sign-in when the server offers none.
bool lacksSignIn(const Attempt& attempt)
{
    return !attempt.server.user.isEmpty() &&
           std::none_of(attempt.replies.begin(), attempt.replies.end(), [](const auto& r) { return r.code == 235; });
}

QStringList capabilities(const std::vector<SmtpReply>& replies)
{
    const auto ehlo = std::find_if(replies.rbegin(), replies.rend(), [](const auto& r) { return r.code == 250; });
    if (ehlo == replies.rend())
        return {};
    QStringList result;
    for (const auto& line : ehlo->lines.mid(1))
        result += line.toUpper();
    return result;
}

} // namespace

SmtpSessionResult openSmtpSession(const SmtpServer& server, const std::stop_token& stop)
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    const QByteArray url = serverUrl(server);
    CurlHandle handle(curl_easy_init());
    if (started != CURLE_OK || !handle || url.isEmpty())
        return DeliveryOutcome{DeliveryResult::Deferred, QStringLiteral("connection-lost"), 0, server.host};
    Attempt attempt{server, stop};
    setOptions(handle.get(), attempt, url);
    const CURLcode code = curl_easy_perform(handle.get());
    forgetAttempt(handle.get());
    if (code != CURLE_OK) {
        qCDebug(logMail) << "connecting failed with" << static_cast<int>(code);
        return failure(attempt, code);
    }
    if (lacksSignIn(attempt))
        return held(QStringLiteral("sign-in-failed"), {});
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(handle.get(), CURLINFO_ACTIVESOCKET, &socket);
    return SmtpSession{std::move(handle), socket, capabilities(attempt.replies)};
}

} // namespace vigil
