// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to app: includes of the store do not compile elsewhere.
#include "app/agendaservice.h"
#include "app/attachmentservice.h"
#include "app/backupservice.h"
#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/changes.h"
#include "app/draftservice.h"
#include "app/exportservice.h"
#include "app/historyservice.h"
#include "app/keyservice.h"
#include "app/letterfacts.h"
#include "app/letterrules.h"
#include "app/letterservice.h"
#include "app/mailservice.h"
#include "app/personlister.h"
#include "app/purgeservice.h"
#include "app/queueguard.h"
#include "app/recordservice.h"
#include "app/searchservice.h"
#include "app/stores.h"
#include "app/termservice.h"
#include "app/trashservice.h"
#include "app/viewservice.h"
#include "base/logging.h"
#include "store/vault.h"

namespace vigil {

/// What stays while a campaign is locked.
struct Campaign::Frame
{
    QString file;
    Workplace workplace;
    std::unique_ptr<Vault> vault;
    bool isReadOnly = false;           ///< a backup that is looked into
    bool hasChangedBeforeLock = false; ///< a backup is owed for what came before a lock
    ChangeNotifier notifier = ChangeNotifier();
    Findings notices = {};
};

/// Everything of an open campaign; the order of members is the order of building.
struct Campaign::Parts
{
    Parts(std::unique_ptr<Database> connection, Frame& frame)
        : database(std::move(connection)), stores(*database), dossiers(stores, terms),
          lister(stores, dossiers, frame.workplace), rules(stores, frame.workplace),
          guard(stores, rules, frame.workplace), changes(stores, frame.notifier, lister, guard, frame.workplace),
          records(stores, changes), casework(stores, changes, terms), history(stores, changes), search(stores),
          agenda(stores, terms, frame.workplace), facts(stores, casework, frame.workplace),
          letters(stores, changes, facts, rules), exports(stores, changes, facts, rules),
          mail(stores, changes, facts, rules, frame.notifier, frame.workplace), drafts(stores, frame.workplace),
          views(stores), backups(frame.file, *frame.vault, frame.workplace), keys(*frame.vault), trash(stores, changes),
          purging(stores, changes), attachments(stores, changes, frame.file)
    {
    }

    /// As Campaign::tidy.
    void tidy()
    {
        if (const auto tidied = purging.tidy(); !tidied)
            qCWarning(logApp) << "emptying the trash:" << tidied.error().code.toString();
    }

    std::unique_ptr<Database> database;
    Stores stores;
    TermService terms;
    DossierReader dossiers;
    PersonLister lister;
    LetterRules rules;
    QueueGuard guard;
    Changes changes;
    RecordService records;
    CaseworkService casework;
    HistoryService history;
    SearchService search;
    AgendaService agenda;
    LetterFacts facts;
    LetterService letters;
    ExportService exports;
    MailService mail;
    DraftService drafts;
    ViewService views;
    BackupService backups;
    KeyService keys;
    TrashService trash;
    PurgeService purging;
    AttachmentService attachments;
};

} // namespace vigil
