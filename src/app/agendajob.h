// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agendaservice.h"

#include <QObject>
#include <thread>

namespace vigil {

class Campaign;

/// Reads what is due in a worker thread, through a connection of its own, while people go on working: of 100 000
/// people it takes longer than a window may be silent. It must go before the campaign is locked or closed.
class AgendaJob final : public QObject
{
    Q_OBJECT

public:
    explicit AgendaJob(Campaign& campaign, QObject* parent = nullptr);
    ~AgendaJob() override; ///< stops and waits
    /// Reads as AgendaService::all. Asked again while it reads, it reads once more when that is done, so that the last
    /// answer knows every change that came before the last call.
    void start(int atMost);

Q_SIGNALS:
    void read(const vigil::Result<vigil::Agenda>& agenda);

private:
    void finish(const Result<Agenda>& agenda);
    Campaign& m_campaign;
    int m_atMost = 0;
    bool m_isReading = false;
    bool m_isAskedAgain = false;
    std::jthread m_worker;
};

} // namespace vigil
