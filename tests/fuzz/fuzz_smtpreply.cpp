// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "mail/smtpreply.h"

#include <algorithm>
#include <vector>

using namespace vigil;

namespace {

struct Heard
{
    std::vector<SmtpReply> replies;
    bool broken = false;
};

/// What a server's bytes are taken for when they arrive in pieces of this size.
Heard hear(const QByteArray& bytes, qsizetype piece)
{
    Heard heard;
    SmtpReplyReader reader;
    for (qsizetype at = 0; at < bytes.size() && !reader.isBroken(); at += piece) {
        reader.add(bytes.mid(at, piece));
        while (const auto reply = reader.takeReply())
            heard.replies.push_back(*reply);
    }
    heard.broken = reader.isBroken();
    return heard;
}

void tryReply(const SmtpReply& reply)
{
    must(reply.code >= 200 && reply.code < 600, "a code is from 200 to 599");
    const QString text = reply.text();
    must(text.size() <= 500, "a text for a person has at most 500 characters");
    must(std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != QLatin1Char('\n'); }),
         "control characters are made visible");
    reply.enhancedCode();
}

bool areSame(const SmtpReply& one, const SmtpReply& two)
{
    return one.code == two.code && one.lines == two.lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzzBytes(data, size);
    const Heard whole = hear(bytes, std::max<qsizetype>(1, bytes.size()));
    const Heard pieces = hear(bytes, 3);
    must(std::equal(whole.replies.begin(), whole.replies.end(), pieces.replies.begin(), pieces.replies.end(), areSame),
         "replies do not depend on how the bytes arrive");
    must(whole.broken == pieces.broken, "nor does a broken stream");
    std::for_each(whole.replies.begin(), whole.replies.end(), tryReply);
    return 0;
}
