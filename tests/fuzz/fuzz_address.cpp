// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"
#include "fuzz.h"

#include <algorithm>

using namespace vigil;

namespace {

bool fitsACommand(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0x20 || c.unicode() == 0x7f; });
}

void tryAddress(const QString& text)
{
    const auto read = EmailAddress::parse(text);
    if (!read)
        return;
    const QString written = read->toString();
    must(fitsACommand(written), "an address has no spaces and no control characters");
    must(written.toUtf8().size() <= 254, "an address has at most 254 octets");
    must(written == read->localPart() + QLatin1Char('@') + read->domain(), "an address is its two parts");
    const auto again = EmailAddress::parse(written);
    must(again && *again == *read, "an address reads back");
}

void tryMailbox(const QString& text)
{
    const auto read = Mailbox::parse(text);
    if (!read)
        return;
    const auto again = Mailbox::parse(read->toString());
    must(again && *again == *read, "a mailbox reads back");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = fuzzText(data, size);
    tryAddress(text);
    tryMailbox(text);
    isMaskedAddress(text);
    const auto header = HeaderText::parse(text);
    if (header)
        must(!header->toString().contains(QLatin1Char('\n')) && !header->toString().contains(QLatin1Char('\r')),
             "a header text is one line");
    return 0;
}
