// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/exportjob.h"

namespace vigil {

ExportJob::ExportJob(ExportPlan plan, LetterWriter& writer, QObject* parent)
    : QObject(parent), m_plan(std::move(plan)), m_writer(writer)
{
}

ExportJob::~ExportJob()
{
    cancel();
    if (m_worker.joinable())
        m_worker.join();
}

void ExportJob::start()
{
    m_worker = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void ExportJob::cancel()
{
    m_worker.request_stop();
}

void ExportJob::run(const std::stop_token& stop)
{
    const auto tell = [this](int done, int total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
    };
    auto report = writeBatch(m_plan, &m_writer, tell, stop);
    QMetaObject::invokeMethod(
        this,
        [this, report = std::move(report)] {
            m_report = report;
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace vigil
