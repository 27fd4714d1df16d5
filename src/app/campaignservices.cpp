// SPDX-License-Identifier: GPL-3.0-or-later
// The way from a campaign to its verbs.
#include "app/campaign.h"

#include "app/campaignparts.h"
#include "app/changedesk.h"

namespace vigil {

ChangeNotifier& Campaign::notifier()
{
    return m_frame->notifier;
}

ChangeDesk& Campaign::desk()
{
    return *m_desk;
}

RecordService& Campaign::records()
{
    return m_parts->records;
}

CaseworkService& Campaign::casework()
{
    return m_parts->casework;
}

HistoryService& Campaign::history()
{
    return m_parts->history;
}

SearchService& Campaign::search()
{
    return m_parts->search;
}

AgendaService& Campaign::agenda()
{
    return m_parts->agenda;
}

LetterService& Campaign::letters()
{
    return m_parts->letters;
}

ExportService& Campaign::exports()
{
    return m_parts->exports;
}

MailService& Campaign::mail()
{
    return m_parts->mail;
}

TermService& Campaign::terms()
{
    return m_parts->terms;
}

DraftService& Campaign::drafts()
{
    return m_parts->drafts;
}

ViewService& Campaign::views()
{
    return m_parts->views;
}

BackupService& Campaign::backups()
{
    return m_parts->backups;
}

KeyService& Campaign::keys()
{
    return m_parts->keys;
}

TrashService& Campaign::trash()
{
    return m_parts->trash;
}

PurgeService& Campaign::purging()
{
    return m_parts->purging;
}

AttachmentService& Campaign::attachments()
{
    return m_parts->attachments;
}

} // namespace vigil
