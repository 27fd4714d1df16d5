// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/batchrenderer.h"

#include "app/campaign.h"
#include "app/recordservice.h"
#include "gui/letters/writelettersmodel.h"
#include "gui/shared/failures.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace vigil {

namespace {

constexpr int sliceMs = 20;

}

BatchRenderer::BatchRenderer(Campaign& campaign, WriteLettersModel& model, QObject* parent)
    : QObject(parent), m_campaign(campaign), m_model(model), m_slices(new QTimer(this))
{
    m_slices->setInterval(0);
    connect(m_slices, &QTimer::timeout, this, &BatchRenderer::renderSome);
}

void BatchRenderer::start(const DraftRequest& batch)
{
    stop();
    m_batch = batch;
    for (const Reference& signatory : batch.signatories)
        for (const Reference& contact : batch.to)
            m_pairs.push_back({.contact = contact, .signatory = signatory});
    renderSome();
}

void BatchRenderer::stop()
{
    m_slices->stop();
    m_pairs.clear();
    m_next = 0;
    m_model.clear();
}

void BatchRenderer::renderSome()
{
    QElapsedTimer time;
    time.start();
    std::vector<LetterToWrite> letters;
    while (m_next < m_pairs.size() && time.elapsed() < sliceMs) {
        auto letter = letterFor(m_pairs[m_next++]);
        if (!letter) {
            stop();
            Q_EMIT failed(failureSentence(m_campaign, letter.error()));
            return;
        }
        letters.push_back(std::move(*letter));
    }
    m_model.append(std::move(letters));
    if (isDone())
        m_slices->stop();
    else
        m_slices->start();
    Q_EMIT rendered();
}

Result<LetterToWrite> BatchRenderer::letterFor(const LetterPair& pair) const
{
    DraftRequest one = m_batch;
    one.to = {pair.contact};
    one.signatories = {pair.signatory};
    one.without.clear();
    VIGIL_TRY_GET(report, m_campaign.letters().preview(one));
    LetterToWrite letter{.pair = pair,
                         .to = m_campaign.records().titleOf(pair.contact),
                         .signatory = m_campaign.records().titleOf(pair.signatory)};
    if (!report.drafted.empty())
        letter.letter = std::move(report.drafted.front());
    if (!report.skipped.empty())
        letter.skipped = std::move(report.skipped.front());
    letter.isLeftOut = letter.letter && std::ranges::find(m_batch.without, pair) != m_batch.without.end();
    return letter;
}

} // namespace vigil
