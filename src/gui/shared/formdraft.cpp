// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/formdraft.h"

#include "app/campaign.h"
#include "app/draftservice.h"
#include "base/logging.h"
#include "gui/shared/typingpause.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace vigil {

FormDraft::FormDraft(Campaign& campaign, std::function<TypedFields()> collect, QObject* parent)
    : QObject(parent), m_campaign(campaign), m_collect(std::move(collect)), m_pause(new TypingPause(this))
{
    connect(m_pause, &TypingPause::due, this, &FormDraft::keepNow);
}

FormDraft::~FormDraft()
{
    if (m_pause->isWaiting())
        keepNow();
}

void FormDraft::setForm(const QString& form)
{
    if (m_pause->isWaiting())
        keepNow();
    m_form = form;
}

TypedFields FormDraft::kept() const
{
    TypedFields fields;
    const auto content = m_campaign.drafts().kept(m_form);
    if (!content || !*content)
        return fields;
    const QJsonObject object = QJsonDocument::fromJson(**content).object();
    for (auto field = object.begin(); field != object.end(); ++field)
        fields.insert(field.key(), field.value().toString());
    return fields;
}

void FormDraft::touch()
{
    m_pause->typed();
}

void FormDraft::keepNow()
{
    m_pause->stop();
    if (m_form.isEmpty() || m_campaign.isLocked())
        return;
    const TypedFields typed = m_collect();
    if (typed.isEmpty())
        return discard();
    QJsonObject object;
    for (auto field = typed.begin(); field != typed.end(); ++field)
        object.insert(field.key(), field.value());
    if (!m_campaign.drafts().keep(m_form, QJsonDocument(object).toJson(QJsonDocument::Compact)))
        qCWarning(logApp) << "a form draft could not be kept";
}

void FormDraft::discard()
{
    m_pause->stop();
    if (!m_form.isEmpty() && !m_campaign.drafts().discard(m_form))
        qCWarning(logApp) << "a form draft could not be discarded";
}

} // namespace vigil
