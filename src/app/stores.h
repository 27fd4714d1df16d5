// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to app: includes of the store do not compile elsewhere.
#include "store/accountstore.h"
#include "store/attachmentstore.h"
#include "store/database.h"
#include "store/draftstore.h"
#include "store/journalstore.h"
#include "store/outboxstore.h"
#include "store/personliststore.h"
#include "store/purgestore.h"
#include "store/recordstore.h"
#include "store/searchstore.h"
#include "store/settingstore.h"

namespace vigil {

/// Everything that one open campaign keeps, on its one writing connection.
struct Stores
{
    explicit Stores(Database& opened)
        : database(opened), records(opened), journal(opened), search(opened), people(opened), outbox(opened),
          accounts(opened), drafts(opened), settings(opened), purge(opened), attachments(opened)
    {
    }

    Database& database;
    RecordStore records;
    JournalStore journal;
    SearchStore search;
    PersonListStore people;
    OutboxStore outbox;
    AccountStore accounts;
    DraftStore drafts;
    SettingStore settings;
    PurgeStore purge;
    AttachmentStore attachments;
};

} // namespace vigil
