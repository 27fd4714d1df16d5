// SPDX-License-Identifier: GPL-3.0-or-later
#include "testworld.h"

#include "app/messages.h"
#include "app/recordservice.h"

#include <QtDebug>

namespace vigil {

namespace {

template <class T> T orDie(Result<T> result, const QString& what)
{
    if (!result) {
        for (const auto& finding : result.error().findings)
            qCritical().noquote() << finding.field << messageFor(finding);
        qFatal("%s: %s", qPrintable(what), qPrintable(messageFor(result.error())));
    }
    return *std::move(result);
}

} // namespace

TestWorld::TestWorld(Content content)
    : m_clock(QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate))
{
    m_campaign = orDie(Campaign::create({.file = path(QStringLiteral("world.vigil")),
                                         .title = QStringLiteral("World"),
                                         .country = QStringLiteral("KZ"),
                                         .zone = QStringLiteral("Asia/Almaty"),
                                         .language = QStringLiteral("en"),
                                         .sample = content == Content::Sample},
                                        workplace()),
                       QStringLiteral("create"));
}

void TestWorld::close()
{
    m_campaign.reset();
}

void TestWorld::reopen(const std::optional<Passphrase>& passphrase)
{
    close();
    m_campaign =
        orDie(Campaign::open(path(QStringLiteral("world.vigil")), passphrase, workplace()), QStringLiteral("open"));
}

QString TestWorld::add(const QString& kind, const QStringList& fields, const QString& to)
{
    const KindDef* def = kindAsTyped(kind);
    if (!def)
        qFatal("no kind %s", qPrintable(kind));
    AddRequest request{.kind = def->kind, .fields = {}, .to = to};
    for (const QString& field : fields)
        request.fields.push_back({field.section(QLatin1Char('='), 0, 0), field.section(QLatin1Char('='), 1)});
    return orDie(m_campaign->records().add(request), QStringLiteral("add ") + kind).reference->toString();
}

Reference TestWorld::reference(const QString& typed)
{
    return orDie(m_campaign->records().resolve(typed), typed);
}

} // namespace vigil
