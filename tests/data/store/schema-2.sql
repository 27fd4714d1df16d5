CREATE TABLE account (
    name TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    security TEXT NOT NULL,
    user TEXT NOT NULL,
    password BLOB NOT NULL,
    ca_file TEXT NOT NULL,
    sender TEXT NOT NULL
) STRICT;
CREATE TABLE action_sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "number" TEXT,
    "edition" TEXT,
    "issued" TEXT,
    issued_edtf TEXT,
    issued_earliest TEXT,
    issued_latest TEXT,
    "appeal_until" TEXT,
    appeal_until_edtf TEXT,
    appeal_until_earliest TEXT,
    appeal_until_latest TEXT,
    "language" TEXT,
    "text" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "title" TEXT,
    "country" TEXT,
    "zone" TEXT,
    "language" TEXT,
    "author" TEXT
) STRICT;
CREATE TABLE case_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "title" TEXT,
    "summary" TEXT,
    "country" TEXT,
    "state" TEXT,
    "asserted_count" INTEGER,
    "language" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE case_file_addressees (
    owner_id INTEGER NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES contact (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE case_file_copies (
    owner_id INTEGER NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES contact (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE case_file_organisations (
    owner_id INTEGER NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE case_file_people (
    owner_id INTEGER NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE change_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    at TEXT NOT NULL,
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    reverts_id INTEGER REFERENCES change_log (id),
    reverted_by_id INTEGER REFERENCES change_log (id)
) STRICT;
CREATE TABLE change_row (
    change_id INTEGER NOT NULL REFERENCES change_log (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before_image TEXT,
    after_image TEXT,
    PRIMARY KEY (change_id, position),
    CHECK (before_image IS NOT NULL OR after_image IS NOT NULL)
) STRICT;
CREATE TABLE charge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "proceeding_id" INTEGER REFERENCES proceeding (id),
    "person_id" INTEGER REFERENCES person (id),
    "provision" TEXT,
    "code" TEXT,
    "state" TEXT,
    "state_on" TEXT,
    state_on_edtf TEXT,
    state_on_earliest TEXT,
    state_on_latest TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE code (
    list TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (list, key)
) STRICT;
CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "person_id" INTEGER REFERENCES person (id),
    "scope" TEXT,
    "state" TEXT,
    "date" TEXT,
    date_edtf TEXT,
    date_earliest TEXT,
    date_latest TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "name" TEXT,
    "contact_kind" TEXT,
    "country" TEXT,
    "accredited_to" TEXT,
    "languages" TEXT,
    "office_names" TEXT,
    "salutations" TEXT,
    "organisation_id" INTEGER REFERENCES organisation (id),
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "contact_id" INTEGER REFERENCES contact (id),
    "point_type" TEXT,
    "value" TEXT,
    "state" TEXT,
    "valid_from" TEXT,
    valid_from_edtf TEXT,
    valid_from_earliest TEXT,
    valid_from_latest TEXT,
    "valid_to" TEXT,
    valid_to_edtf TEXT,
    valid_to_earliest TEXT,
    valid_to_latest TEXT,
    "verified_on" TEXT,
    verified_on_edtf TEXT,
    verified_on_earliest TEXT,
    verified_on_latest TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE custody (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "person_id" INTEGER REFERENCES person (id),
    "taken_from" TEXT,
    "taken_by" TEXT,
    "incident_id" INTEGER REFERENCES incident (id),
    "released" TEXT,
    released_edtf TEXT,
    released_earliest TEXT,
    released_latest TEXT,
    "released_time" TEXT,
    "release_source_id" INTEGER REFERENCES source (id),
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE custody_segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "custody_id" INTEGER REFERENCES custody (id),
    "basis" TEXT,
    "from" TEXT,
    from_edtf TEXT,
    from_earliest TEXT,
    from_latest TEXT,
    "from_time" TEXT,
    "to" TEXT,
    to_edtf TEXT,
    to_earliest TEXT,
    to_latest TEXT,
    "to_time" TEXT,
    "place" TEXT,
    "held_at_id" INTEGER REFERENCES organisation (id),
    "zone" TEXT,
    "sentence_id" INTEGER REFERENCES sentence (id),
    "length" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE demand (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "demand_kind" TEXT,
    "text" TEXT,
    "satisfied_on" TEXT,
    satisfied_on_edtf TEXT,
    satisfied_on_earliest TEXT,
    satisfied_on_latest TEXT,
    "satisfied_source_id" INTEGER REFERENCES source (id),
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE demand_people (
    owner_id INTEGER NOT NULL REFERENCES demand (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "title" TEXT,
    "evidence_kind" TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "location" TEXT,
    "sha256" TEXT,
    "collected_by" TEXT,
    "collected_on" TEXT,
    collected_on_edtf TEXT,
    collected_on_earliest TEXT,
    collected_on_latest TEXT,
    "depicts_id" INTEGER REFERENCES incident (id),
    "proceeding_id" INTEGER REFERENCES proceeding (id),
    "used_by" TEXT,
    "description" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE evidence_people (
    owner_id INTEGER NOT NULL REFERENCES evidence (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE form_draft (
    form TEXT PRIMARY KEY,
    content BLOB NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE TABLE hearing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "proceeding_id" INTEGER REFERENCES proceeding (id),
    "date" TEXT,
    date_edtf TEXT,
    date_earliest TEXT,
    date_latest TEXT,
    "time" TEXT,
    "zone" TEXT,
    "hearing_type" TEXT,
    "place" TEXT,
    "outcome" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE incident (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "title" TEXT,
    "incident_kind" TEXT,
    "date" TEXT,
    date_edtf TEXT,
    date_earliest TEXT,
    date_latest TEXT,
    "time" TEXT,
    "zone" TEXT,
    "place" TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "description" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE incident_organisations (
    owner_id INTEGER NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE incident_participants (
    owner_id INTEGER NOT NULL REFERENCES incident (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "contact_id" INTEGER REFERENCES contact (id),
    "signatory_id" INTEGER REFERENCES signatory (id),
    "sheet_id" INTEGER REFERENCES action_sheet (id),
    "template" TEXT,
    "language" TEXT,
    "channel" TEXT,
    "state" TEXT,
    "subject" TEXT,
    "body" TEXT,
    "letter_date" TEXT,
    "facts" TEXT,
    "email_to" TEXT,
    "postal_to" TEXT,
    "copies_to" TEXT
) STRICT;
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "name" TEXT,
    "native_name" TEXT,
    "short_name" TEXT,
    "organisation_kind" TEXT,
    "country" TEXT,
    "place" TEXT,
    "zone" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE other_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "person_id" INTEGER REFERENCES person (id),
    "text" TEXT,
    "name_kind" TEXT,
    "script" TEXT,
    "language" TEXT,
    "source_id" INTEGER REFERENCES source (id)
) STRICT;
CREATE TABLE outbox_item (
    letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
    state TEXT NOT NULL CHECK (state IN ('queued', 'claimed', 'sending', 'committing', 'accepted', 'deferred', 'refused', 'held', 'unknown')),
    account TEXT NOT NULL,
    envelope_from TEXT NOT NULL,
    message_id TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    not_before TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_reply TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE outbox_recipient (
    letter_id INTEGER NOT NULL REFERENCES outbox_item (letter_id),
    position INTEGER NOT NULL,
    address TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('to', 'copy')),
    outcome TEXT NOT NULL,
    PRIMARY KEY (letter_id, position)
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "name" TEXT,
    "native_name" TEXT,
    "sex" TEXT,
    "born" TEXT,
    born_edtf TEXT,
    born_earliest TEXT,
    born_latest TEXT,
    "country" TEXT,
    "place" TEXT,
    "occupation" TEXT,
    "situation" TEXT,
    "situation_since" TEXT,
    situation_since_edtf TEXT,
    situation_since_earliest TEXT,
    situation_since_latest TEXT,
    "situation_place" TEXT,
    "situation_source_id" INTEGER REFERENCES source (id),
    "home_address" TEXT,
    "health" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE person_listing (
    person_id INTEGER PRIMARY KEY,
    sort_key TEXT NOT NULL,
    name TEXT NOT NULL,
    native_name TEXT NOT NULL,
    status TEXT NOT NULL,
    status_since TEXT NOT NULL,
    on_trial INTEGER NOT NULL,
    arrested TEXT NOT NULL,
    arrested_earliest TEXT NOT NULL,
    place TEXT NOT NULL,
    expected_end_earliest TEXT NOT NULL,
    expected_end_latest TEXT NOT NULL,
    expected_end_date TEXT NOT NULL,
    case_title TEXT NOT NULL,
    basis TEXT NOT NULL,
    letters INTEGER NOT NULL
) STRICT;
CREATE TABLE person_organisations (
    owner_id INTEGER NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE person_relatives (
    owner_id INTEGER NOT NULL REFERENCES person (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE postponement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "hearing_id" INTEGER REFERENCES hearing (id),
    "from_date" TEXT,
    from_date_edtf TEXT,
    from_date_earliest TEXT,
    from_date_latest TEXT,
    "from_time" TEXT,
    "to_date" TEXT,
    to_date_edtf TEXT,
    to_date_earliest TEXT,
    to_date_latest TEXT,
    "to_time" TEXT,
    "reason" TEXT,
    "source_id" INTEGER REFERENCES source (id)
) STRICT;
CREATE TABLE proceeding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "title" TEXT,
    "track" TEXT,
    "court_id" INTEGER REFERENCES organisation (id),
    "docket" TEXT,
    "judge_id" INTEGER REFERENCES person (id),
    "prosecutor_id" INTEGER REFERENCES person (id),
    "asserted_defendants" INTEGER,
    "state" TEXT,
    "opened" TEXT,
    opened_edtf TEXT,
    opened_earliest TEXT,
    opened_latest TEXT,
    "closed" TEXT,
    closed_edtf TEXT,
    closed_earliest TEXT,
    closed_latest TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE proceeding_counsel (
    owner_id INTEGER NOT NULL REFERENCES proceeding (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE TABLE proceeding_defendants (
    owner_id INTEGER NOT NULL REFERENCES proceeding (id),
    position INTEGER NOT NULL,
    target_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    PRIMARY KEY (owner_id, position)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (key, content = 'search_key', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');
CREATE TABLE search_key (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    spelling TEXT NOT NULL
) STRICT;
CREATE TABLE search_start (
    start TEXT NOT NULL,
    kind TEXT NOT NULL,
    key_id INTEGER NOT NULL REFERENCES search_key (id),
    record_id INTEGER NOT NULL,
    PRIMARY KEY (start, kind, key_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "person_id" INTEGER REFERENCES person (id),
    "imposed_on" TEXT,
    "proceeding_id" INTEGER REFERENCES proceeding (id),
    "component" TEXT,
    "length" TEXT,
    "date" TEXT,
    date_edtf TEXT,
    date_earliest TEXT,
    date_latest TEXT,
    "from" TEXT,
    from_edtf TEXT,
    from_earliest TEXT,
    from_latest TEXT,
    "from_time" TEXT,
    "profile" TEXT,
    "credit_days" INTEGER,
    "added_days" INTEGER,
    "consecutive_to_id" INTEGER REFERENCES sentence (id),
    "amount" INTEGER,
    "amount_qualifier" TEXT,
    "currency" TEXT,
    "amount_note" TEXT,
    "override_end" TEXT,
    override_end_edtf TEXT,
    override_end_earliest TEXT,
    override_end_latest TEXT,
    "override_note" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE signatory (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "name" TEXT,
    "city" TEXT,
    "country" TEXT,
    "email" TEXT,
    "postal_address" TEXT,
    "organisation" TEXT,
    "language" TEXT,
    "consent" TEXT,
    "consent_date" TEXT,
    consent_date_edtf TEXT,
    consent_date_earliest TEXT,
    consent_date_latest TEXT,
    "consent_source" TEXT,
    "notes" TEXT
) STRICT;
CREATE TABLE solidarity_action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "title" TEXT,
    "action_kind" TEXT,
    "case_id" INTEGER REFERENCES case_file (id),
    "date" TEXT,
    date_edtf TEXT,
    date_earliest TEXT,
    date_latest TEXT,
    "place" TEXT,
    "country" TEXT,
    "target_id" INTEGER REFERENCES contact (id),
    "attendance" INTEGER,
    "description" TEXT,
    "source_id" INTEGER REFERENCES source (id),
    "notes" TEXT
) STRICT;
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "title" TEXT,
    "source_kind" TEXT,
    "reliability" TEXT,
    "author" TEXT,
    "location" TEXT,
    "date" TEXT,
    date_edtf TEXT,
    date_earliest TEXT,
    date_latest TEXT,
    "confidential" INTEGER,
    "notes" TEXT
) STRICT;
CREATE INDEX action_sheet_case_id ON action_sheet (case_id);
CREATE INDEX action_sheet_source_id ON action_sheet (source_id);
CREATE INDEX action_sheet_trashed ON action_sheet (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX case_file_addressees_target ON case_file_addressees (target_id);
CREATE INDEX case_file_copies_target ON case_file_copies (target_id);
CREATE INDEX case_file_organisations_target ON case_file_organisations (target_id);
CREATE INDEX case_file_people_target ON case_file_people (target_id);
CREATE INDEX case_file_source_id ON case_file (source_id);
CREATE INDEX case_file_trashed ON case_file (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX change_row_record ON change_row (kind, record_id, change_id);
CREATE INDEX charge_person_id ON charge (person_id);
CREATE INDEX charge_proceeding_id ON charge (proceeding_id);
CREATE INDEX charge_source_id ON charge (source_id);
CREATE INDEX charge_trashed ON charge (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX consent_person_id ON consent (person_id);
CREATE INDEX consent_source_id ON consent (source_id);
CREATE INDEX consent_trashed ON consent (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX contact_organisation_id ON contact (organisation_id);
CREATE INDEX contact_point_contact_id ON contact_point (contact_id);
CREATE INDEX contact_point_source_id ON contact_point (source_id);
CREATE INDEX contact_point_trashed ON contact_point (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX contact_source_id ON contact (source_id);
CREATE INDEX contact_trashed ON contact (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX custody_incident_id ON custody (incident_id);
CREATE INDEX custody_person_id ON custody (person_id);
CREATE INDEX custody_release_source_id ON custody (release_source_id);
CREATE INDEX custody_segment_custody_id ON custody_segment (custody_id);
CREATE INDEX custody_segment_held_at_id ON custody_segment (held_at_id);
CREATE INDEX custody_segment_sentence_id ON custody_segment (sentence_id);
CREATE INDEX custody_segment_source_id ON custody_segment (source_id);
CREATE INDEX custody_segment_trashed ON custody_segment (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX custody_source_id ON custody (source_id);
CREATE INDEX custody_trashed ON custody (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX demand_case_id ON demand (case_id);
CREATE INDEX demand_people_target ON demand_people (target_id);
CREATE INDEX demand_satisfied_source_id ON demand (satisfied_source_id);
CREATE INDEX demand_source_id ON demand (source_id);
CREATE INDEX demand_trashed ON demand (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX evidence_case_id ON evidence (case_id);
CREATE INDEX evidence_depicts_id ON evidence (depicts_id);
CREATE INDEX evidence_people_target ON evidence_people (target_id);
CREATE INDEX evidence_proceeding_id ON evidence (proceeding_id);
CREATE INDEX evidence_source_id ON evidence (source_id);
CREATE INDEX evidence_trashed ON evidence (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX hearing_proceeding_id ON hearing (proceeding_id);
CREATE INDEX hearing_source_id ON hearing (source_id);
CREATE INDEX hearing_trashed ON hearing (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX incident_case_id ON incident (case_id);
CREATE INDEX incident_organisations_target ON incident_organisations (target_id);
CREATE INDEX incident_participants_target ON incident_participants (target_id);
CREATE INDEX incident_source_id ON incident (source_id);
CREATE INDEX incident_trashed ON incident (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX letter_case_id ON letter (case_id);
CREATE INDEX letter_contact_id ON letter (contact_id);
CREATE INDEX letter_sheet_id ON letter (sheet_id);
CREATE INDEX letter_signatory_id ON letter (signatory_id);
CREATE INDEX letter_trashed ON letter (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX organisation_source_id ON organisation (source_id);
CREATE INDEX organisation_trashed ON organisation (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX other_name_person_id ON other_name (person_id);
CREATE INDEX other_name_source_id ON other_name (source_id);
CREATE INDEX other_name_trashed ON other_name (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX outbox_item_state ON outbox_item (state, letter_id);
CREATE INDEX person_listing_end ON person_listing (expected_end_latest) WHERE expected_end_latest <> '';
CREATE INDEX person_listing_name ON person_listing (sort_key, person_id);
CREATE INDEX person_organisations_target ON person_organisations (target_id);
CREATE INDEX person_relatives_target ON person_relatives (target_id);
CREATE INDEX person_situation_source_id ON person (situation_source_id);
CREATE INDEX person_source_id ON person (source_id);
CREATE INDEX person_trashed ON person (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX postponement_hearing_id ON postponement (hearing_id);
CREATE INDEX postponement_source_id ON postponement (source_id);
CREATE INDEX postponement_trashed ON postponement (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX proceeding_case_id ON proceeding (case_id);
CREATE INDEX proceeding_counsel_target ON proceeding_counsel (target_id);
CREATE INDEX proceeding_court_id ON proceeding (court_id);
CREATE INDEX proceeding_defendants_target ON proceeding_defendants (target_id);
CREATE INDEX proceeding_judge_id ON proceeding (judge_id);
CREATE INDEX proceeding_prosecutor_id ON proceeding (prosecutor_id);
CREATE INDEX proceeding_source_id ON proceeding (source_id);
CREATE INDEX proceeding_trashed ON proceeding (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX search_key_key ON search_key (key);
CREATE INDEX search_key_record ON search_key (kind, record_id);
CREATE INDEX search_start_key ON search_start (key_id);
CREATE INDEX sentence_consecutive_to_id ON sentence (consecutive_to_id);
CREATE INDEX sentence_person_id ON sentence (person_id);
CREATE INDEX sentence_proceeding_id ON sentence (proceeding_id);
CREATE INDEX sentence_source_id ON sentence (source_id);
CREATE INDEX sentence_trashed ON sentence (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX signatory_trashed ON signatory (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX solidarity_action_case_id ON solidarity_action (case_id);
CREATE INDEX solidarity_action_source_id ON solidarity_action (source_id);
CREATE INDEX solidarity_action_target_id ON solidarity_action (target_id);
CREATE INDEX solidarity_action_trashed ON solidarity_action (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX source_trashed ON source (trashed_at) WHERE trashed_at IS NOT NULL;
