// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace vigil {

/// The length of a term as a court gives it. Fractions of a year or month become months ("1.5 years" = 18 months); a
/// fraction that is no whole number of months is refused. Life, indefinite, unknown and suspended have no end.
class TermLength final
{
public:
    enum class Form { Counted, Life, Indefinite, Unknown, Suspended };

    static TermLength counted(int years, int months, int weeks, int days);
    static TermLength special(Form form);
    /// "15 days", "1.5 years", "2 years 6 months", "12 mo", "15 суток", "3 года 6 месяцев", "life", "indefinite",
    /// "unknown". Error "bad-length", detail the text. Each number 0…999, not all zero.
    static Result<TermLength> parse(const QString& text);

    Form form() const { return m_form; }
    int years() const { return m_years; }
    int months() const { return m_months; }
    int weeks() const { return m_weeks; }
    int days() const { return m_days; }
    bool hasEnd() const { return m_form == Form::Counted; }
    /// Canonical English: "2 years 6 months", "life".
    QString toString() const;
    bool operator==(const TermLength&) const = default;

private:
    TermLength() = default;
    Form m_form = Form::Counted;
    int m_years = 0;
    int m_months = 0;
    int m_weeks = 0;
    int m_days = 0;
};

} // namespace vigil
