// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/termservice.h"

#include "app/resources.h"

#include <QDirIterator>
#include <QFile>
#include <algorithm>

namespace vigil {

namespace {

struct Start
{
    PartialDate date;
    TimeOfDay time;
};

/// "2012-04-28", any date that the date field reads, or a day with a time after "T".
Result<Start> readStart(const QString& typed, QDate today)
{
    static const QLatin1Char separator('T');
    const qsizetype split = typed.indexOf(separator, 8);
    const QString day = split > 0 ? typed.left(split) : typed;
    Start start{readTypedDate(day, today).date, {}};
    if (start.date.isUnreadable() || start.date.isUnknown())
        return Error{"bad-date", typed};
    if (split > 0) {
        VIGIL_TRY_GET(time, TimeOfDay::parse(typed.mid(split + 1)));
        start.time = time;
    }
    return start;
}

Result<ConcurrentTerm> readConcurrent(const QString& typed, QDate today)
{
    const qsizetype split = typed.lastIndexOf(QLatin1Char(':'));
    if (split <= 0)
        return Error{"bad-length", typed};
    VIGIL_TRY_GET(start, readStart(typed.left(split), today));
    VIGIL_TRY_GET(length, TermLength::parse(typed.mid(split + 1)));
    return ConcurrentTerm{start.date, length};
}

} // namespace

TermService::TermService()
{
    initialiseResources();
    QDirIterator files(QStringLiteral(":/vigil/profiles"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto profile = parseProfile(file.readAll());
        Q_ASSERT_X(profile, "TermService", qPrintable(file.fileName()));
        if (profile)
            m_profiles.push_back(*std::move(profile));
    }
    std::sort(m_profiles.begin(), m_profiles.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

const JurisdictionProfile* TermService::profile(const QString& id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const auto& p) { return p.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

std::optional<JurisdictionProfile> TermService::profileFor(const QString& country, const QString& legalBasis,
                                                           QDate on) const
{
    return vigil::profileFor(m_profiles, country, legalBasis, on);
}

Result<TermResult> TermService::compute(const TermInput& input, QDate today) const
{
    const JurisdictionProfile* rule = profile(input.profile);
    if (!rule)
        return Error{"unknown-profile", input.profile};
    VIGIL_TRY_GET(start, readStart(input.from, today));
    TermRequest request{.from = start.date,
                        .time = start.time,
                        .lengths = {},
                        .concurrent = {},
                        .creditDays = input.creditDays,
                        .addedDays = input.addedDays,
                        .zone = input.zone.toLatin1()};
    for (const QString& typed : QStringList{input.length} + input.then) {
        VIGIL_TRY_GET(length, TermLength::parse(typed));
        request.lengths.push_back(length);
    }
    for (const QString& typed : input.also) {
        VIGIL_TRY_GET(term, readConcurrent(typed, today));
        request.concurrent.push_back(std::move(term));
    }
    return computeTerm(request, *rule);
}

} // namespace vigil
