// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/termlength.h"
#include "fuzz.h"

using namespace vigil;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = TermLength::parse(fuzzText(data, size));
    if (!read)
        return 0;
    const auto again = TermLength::parse(read->toString());
    must(again && *again == *read, "a length reads back");
    must(read->years() >= 0 && read->months() >= 0 && read->weeks() >= 0 && read->days() >= 0, "no part is negative");
    return 0;
}
