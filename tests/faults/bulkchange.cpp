// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changedesk.h"
#include "app/historyservice.h"
#include "app/recordservice.h"
#include "base/clock.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

using namespace vigil;

namespace {

/// Everybody goes to the trash and comes back, without end: in one change in a worker thread, as before a window; or,
/// wrongly, each alone.
class Mover final
{
public:
    enum class Mode { Whole, Apart };
    Mover(Campaign& campaign, Mode mode) : m_campaign(campaign), m_mode(mode) {}

    void move()
    {
        std::vector<Reference> people;
        const auto ids = m_campaign.casework().peopleIds({});
        if (!ids)
            return fail(ids.error());
        for (const qint64 id : *ids)
            people.push_back({Kind::Person, id});
        if (m_mode == Mode::Apart && people.size() > 1)
            people.resize(1);
        m_campaign.desk().run<Receipt>(
            m_mode == Mode::Whole ? ChangeDesk::few + 1 : 1, m_context,
            [people](const BulkVerbs& verbs) {
                return people.empty() ? verbs.history.undo() : verbs.records.remove(people);
            },
            [this](const Result<Receipt>& moved) { moved ? goOn() : fail(moved.error()); });
    }

private:
    void goOn()
    {
        std::puts("moved");
        std::fflush(stdout);
        QTimer::singleShot(0, &m_context, [this] { move(); });
    }

    static void fail(const Error& error)
    {
        std::fprintf(stderr, "%s\n", error.code.toString().toUtf8().constData());
        QCoreApplication::exit(3);
    }

    Campaign& m_campaign;
    Mode m_mode;
    QObject m_context;
};

} // namespace

/// bulkchange CAMPAIGN whole|apart: for kill_during_bulk.py, which ends it.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 64;
    const SystemClock clock;
    const auto opened =
        Campaign::open(QString::fromUtf8(argv[1]), {}, Workplace{clock, QStringLiteral("Ada"), QStringLiteral("test")});
    if (!opened)
        return 2;
    const bool isWhole = QByteArray(argv[2]) == "whole";
    Mover mover(**opened, isWhole ? Mover::Mode::Whole : Mover::Mode::Apart);
    QTimer::singleShot(0, qApp, [&mover] { mover.move(); });
    return QCoreApplication::exec();
}
