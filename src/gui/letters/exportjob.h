// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exportservice.h"

#include <QObject>
#include <optional>
#include <thread>

namespace vigil {

/// Writes one batch in a worker thread. Everything it needs was read before; it answers by queued signals. Its end
/// stops and awaits the worker.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    ExportJob(ExportPlan plan, LetterWriter& writer, QObject* parent = nullptr);
    ~ExportJob() override;
    void start();
    /// The letter in hand is finished; the rest is not begun.
    void cancel();
    /// Whole after `finished`.
    const Result<ExportReport>& report() const { return *m_report; }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished();

private:
    void run(const std::stop_token& stop);
    ExportPlan m_plan;
    LetterWriter& m_writer;
    std::optional<Result<ExportReport>> m_report;
    std::jthread m_worker;
};

} // namespace vigil
