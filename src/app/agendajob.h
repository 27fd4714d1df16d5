// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agendaservice.h"
#include "app/readjob.h"

namespace vigil {

/// What is due, as a ReadJob reads it: of 100 000 people that takes longer than a window may be silent.
class AgendaJob final : public QObject
{
    Q_OBJECT

public:
    explicit AgendaJob(const Campaign& campaign, QObject* parent = nullptr);
    /// As AgendaService::all.
    void start(int atMost);

Q_SIGNALS:
    void read(const vigil::Result<vigil::Agenda>& agenda);

private:
    ReadJob m_job;
};

} // namespace vigil
