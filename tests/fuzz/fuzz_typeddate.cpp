// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/partialdate.h"
#include "fuzz.h"

using namespace vigil;

namespace {

void tryDate(const PartialDate& date)
{
    must(!date.earliest() || !date.latest() || *date.earliest() <= *date.latest(), "the bounds are in order");
    if (date.edtf().isEmpty()) {
        must(!date.earliest() && !date.latest(), "what cannot be read has no bounds");
        return;
    }
    const auto again = PartialDate::fromEdtf(date.edtf(), date.text());
    must(again && *again == date, "a date reads back from its EDTF");
}

void tryReading(const DateReading& reading)
{
    tryDate(reading.date);
    if (reading.alternative)
        tryDate(*reading.alternative);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = fuzzText(data, size);
    const QDate today(2012, 5, 1);
    tryReading(readTypedDate(text, today));
    tryReading(readTypedDate(text, today, QLocale(QLocale::English, QLocale::UnitedStates)));
    tryReading(readTypedDate(text, today, QLocale(QLocale::Russian)));
    const auto strict = PartialDate::fromEdtf(text, text);
    if (strict)
        tryDate(*strict);
    return 0;
}
