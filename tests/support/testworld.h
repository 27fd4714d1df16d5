// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/campaign.h"
#include "base/clock.h"
#include "domain/kind.h"

#include <QTemporaryDir>
#include <memory>

namespace vigil {

/// A fresh campaign in a folder of its own, on a clock that stands still at 10:00 in Almaty on 1 May 2012 until told
/// otherwise.
class TestWorld final
{
public:
    enum class Content { Empty, Sample };
    explicit TestWorld(Content content = Content::Empty);

    Campaign& campaign() { return *m_campaign; }
    FixedClock& clock() { return m_clock; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Workplace workplace() const { return {m_clock, QStringLiteral("tester"), QStringLiteral("test")}; }
    /// Closes the campaign and opens the same file again.
    void reopen(const std::optional<Passphrase>& passphrase = {});
    /// The same with some work on the closed file in between; gives what the work gave.
    template <class Work> auto whileClosed(const Work& work, const std::optional<Passphrase>& after = {})
    {
        close();
        auto result = work();
        reopen(after);
        return result;
    }

    /// "add KIND FIELD=VALUE…" that must succeed; the reference as text.
    QString add(const QString& kind, const QStringList& fields, const QString& to = {});
    Reference reference(const QString& typed);

private:
    void close();
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Campaign> m_campaign;
};

} // namespace vigil
