// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peoplecount.h"
#include "app/readjob.h"

namespace vigil {

/// CaseworkService::countPeople, as a ReadJob reads it.
class PeopleCountJob final : public QObject
{
    Q_OBJECT

public:
    explicit PeopleCountJob(const Campaign& campaign, QObject* parent = nullptr);
    void start();

Q_SIGNALS:
    void counted(const vigil::Result<vigil::PeopleCount>& count);

private:
    ReadJob m_job;
};

} // namespace vigil
