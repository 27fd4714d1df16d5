// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpverdict.h"

#include <QRegularExpression>

namespace vigil {

namespace {

/// Words for the sender's own limit. "Over quota" with x.2.2 (RFC 3463) is the addressee's full mailbox, which is no
/// reason to stop the account.
bool speaksOfSendingQuota(const SmtpReply& reply)
{
    const QString enhanced = reply.enhancedCode();
    if (enhanced == QLatin1String("5.4.5") || enhanced == QLatin1String("4.5.3"))
        return true;
    if (enhanced.mid(1).startsWith(QLatin1String(".2.")))
        return false;
    static const QRegularExpression words(
        QStringLiteral("(sending|sender|message|messages|daily|hourly|rate|sent|outgoing)[ -](limit|limits|quota)"
                       "|(limit|quota)s? (for|on) (sending|outgoing)"
                       "|too many (messages|mails|emails|recipients)"
                       "|(quota|limit) (is |was |has been )?(exceeded|reached)|exceeded .{0,40}(quota|limit)"
                       "|rate.?limited"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(reply.lines.join(QLatin1Char(' '))).hasMatch();
}

bool speaksOfSignIn(const SmtpReply& reply)
{
    const int code = reply.code;
    return code == 530 || code == 534 || code == 535 || code == 538 ||
           reply.enhancedCode() == QLatin1String("5.7.30"); // basic sign-in switched off by the provider
}

bool speaksOfSize(const SmtpReply& reply, SmtpStage stage)
{
    const QString enhanced = reply.enhancedCode();
    if (enhanced == QLatin1String("5.3.4") || enhanced == QLatin1String("5.2.3"))
        return true;
    return reply.code == 552 && enhanced.isEmpty() && stage != SmtpStage::Recipient;
}

DeliveryOutcome transientVerdict(const SmtpReply& reply)
{
    DeliveryOutcome outcome{DeliveryResult::Deferred, QStringLiteral("try-later"), reply.code, reply.text()};
    const bool quota = speaksOfSendingQuota(reply);
    if (quota)
        outcome.reason = QStringLiteral("quota");
    outcome.accountStops =
        quota || reply.code == 421 || reply.code == 454 || reply.enhancedCode().startsWith(QLatin1String("4.7."));
    return outcome;
}

DeliveryOutcome held(const SmtpReply& reply, const QString& reason, bool accountStops)
{
    return {DeliveryResult::Held, reason, reply.code, reply.text(), {}, accountStops};
}

DeliveryOutcome permanentVerdict(const SmtpReply& reply, SmtpStage stage)
{
    if (speaksOfSignIn(reply))
        return held(reply, QStringLiteral("sign-in-failed"), true);
    if (speaksOfSize(reply, stage))
        return held(reply, QStringLiteral("too-large"), false);
    if (speaksOfSendingQuota(reply))
        return held(reply, QStringLiteral("quota"), true);
    if (stage == SmtpStage::Connect)
        return held(reply, QStringLiteral("refused"), true); // a greeting or EHLO that says no is not about the letter
    const auto reason = stage == SmtpStage::Recipient ? QStringLiteral("recipient-refused") : QStringLiteral("refused");
    return {DeliveryResult::Refused, reason, reply.code, reply.text()};
}

} // namespace

DeliveryOutcome verdictOf(const SmtpReply& reply, SmtpStage stage)
{
    if (reply.isTransient())
        return transientVerdict(reply);
    if (reply.isPermanent())
        return permanentVerdict(reply, stage);
    const auto result = stage == SmtpStage::FinalReply ? DeliveryResult::Unknown : DeliveryResult::Deferred;
    return {result, QStringLiteral("protocol-error"), reply.code, reply.text()};
}

bool isPlainRefusal(const SmtpReply& reply)
{
    return (reply.isTransient() || reply.isPermanent()) && reply.code != 421;
}

} // namespace vigil
