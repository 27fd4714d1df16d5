// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/arrestdesk.h"

#include "app/campaign.h"
#include "app/draftservice.h"
#include "gui/people/arrestdraftjson.h"
#include "gui/people/logarrestdialog.h"
#include "gui/shared/failures.h"

namespace vigil {

namespace {

QString arrestForm()
{
    return QStringLiteral("log-arrest");
}

} // namespace

ArrestDesk::ArrestDesk(Campaign& campaign, QWidget& page) : QObject(&page), m_campaign(campaign), m_page(page) {}

ArrestDesk::~ArrestDesk()
{
    if (!m_dialog)
        return;
    m_dialog->reject();
    delete m_dialog.data();
}

void ArrestDesk::open(const QString& names)
{
    // One that was closed just now may wait to be deleted.
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = makeDialog();
    const auto kept = m_campaign.drafts().kept(arrestForm());
    if (kept && *kept)
        m_dialog->showKeptDraft(arrestDraftFromJson(**kept));
    else if (!names.isEmpty())
        m_dialog->setDraft({.names = names});
    m_dialog->open();
}

LogArrestDialog* ArrestDesk::makeDialog()
{
    LogArrestDialog::Ports ports{
        .submit =
            [this](const ArrestDraft& draft) {
                auto receipt = m_campaign.casework().logArrest(draft);
                return receipt ? receipt : m_campaign.explained(receipt.error());
            },
        .similar =
            [this](const QString& name) {
                auto rows = m_campaign.casework().similarPeople(name, 1);
                return rows ? std::move(*rows) : std::vector<PersonRow>();
            },
        .keep = [this](const ArrestDraft& draft) { keep(draft); },
    };
    auto* dialog = new LogArrestDialog(std::move(ports), m_campaign.today(), m_page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LogArrestDialog::saved, this, &ArrestDesk::logged);
    connect(dialog, &LogArrestDialog::personRequested, this, &ArrestDesk::personRequested);
    return dialog;
}

void ArrestDesk::keep(const ArrestDraft& draft)
{
    const auto done = draft == ArrestDraft{} ? m_campaign.drafts().discard(arrestForm())
                                             : m_campaign.drafts().keep(arrestForm(), toJson(draft));
    if (!done)
        Q_EMIT said({.text = failureSentence(m_campaign, done.error()), .tone = Notice::Tone::Failed});
}

} // namespace vigil
