// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <optional>

namespace vigil {

/// The answer to a comparison of dates that may be known only in part.
enum class Certainty { No, Possibly, Certainly };

/// A date known as well as it is known: a day, month or year, approximate or uncertain, an interval or an open interval
/// (EDTF level 1, ISO 8601-2:2019 annex A). Keeps the text as typed; the bounds are whole days, both inclusive.
/// A text that cannot be read is kept to the letter: then `isUnreadable()`, with no EDTF and no bounds.
class PartialDate final
{
public:
    /// Unknown: empty text, no bounds.
    PartialDate() = default;
    static PartialDate day(QDate date);
    /// Both bounds inclusive; an empty bound is open.
    static PartialDate between(std::optional<QDate> earliest, std::optional<QDate> latest);
    static PartialDate unreadable(const QString& text);

    /// Reads strict EDTF level 1 ("2012-04", "2012-04-28~", "2011-12?", "2011-12-16/2011-12-17", "../2012-05-01",
    /// "201X"). Error code "bad-date", detail the text.
    static Result<PartialDate> fromEdtf(const QString& edtf, const QString& text = {});
    /// From the four stored columns; trusted, never fails: what does not fit gives an unreadable date with that text.
    static PartialDate fromRow(const QString& text, const QString& edtf, const QString& earliest,
                               const QString& latest);

    const QString& text() const { return m_text; }
    const QString& edtf() const { return m_edtf; }
    std::optional<QDate> earliest() const { return m_earliest; }
    std::optional<QDate> latest() const { return m_latest; }

    bool isUnknown() const { return m_text.isEmpty() && m_edtf.isEmpty(); }
    bool isUnreadable() const { return !m_text.isEmpty() && m_edtf.isEmpty(); }
    /// One certain day, neither approximate nor uncertain.
    bool isDay() const;
    std::optional<QDate> asDay() const;
    bool isApproximate() const { return m_edtf.contains(QLatin1Char('~')) || m_edtf.contains(QLatin1Char('%')); }
    bool isUncertain() const { return m_edtf.contains(QLatin1Char('?')) || m_edtf.contains(QLatin1Char('%')); }

    /// Whether this lies wholly before `other`. Approximate and uncertain dates never give more than Possibly.
    Certainty isBefore(const PartialDate& other) const;
    Certainty isAfter(const PartialDate& other) const { return other.isBefore(*this); }
    Certainty isSameDayAs(const PartialDate& other) const;

    bool operator==(const PartialDate&) const = default;

private:
    QString m_text;
    QString m_edtf;
    std::optional<QDate> m_earliest;
    std::optional<QDate> m_latest;
};

/// What a person's typing means (the table in the user guide: `t`, `-3`, `28`, `28 апр`, `~2012-04`, `16–17 Dec 2011`
/// …).
struct DateReading
{
    PartialDate date; ///< text is the typed text; unreadable when it could not be read
    /// The other reading of `3/4/2012`, when both are dates.
    std::optional<PartialDate> alternative;
    /// "bad-date", "no-such-day" (detail: last day of that month as ISO), "ambiguous-date" (warning).
    Findings findings;
    bool operator==(const DateReading&) const = default;
};

/// `today` resolves relative forms; `locale` decides day/month order of slashed dates. English and Russian words, also
/// Kazakh month names. An ISO date-time's date part is not accepted here.
DateReading readTypedDate(const QString& typed, QDate today, const QLocale& locale = QLocale::c());

} // namespace vigil
