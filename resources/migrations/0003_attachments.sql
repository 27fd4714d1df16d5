-- Attachments: a record for each, and the bytes in pieces under their SHA-256, so that equal files are kept once and undo and redo need
-- no bytes in the journal.

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    trashed_at TEXT,
    "person_id" INTEGER REFERENCES person (id),
    "case_id" INTEGER REFERENCES case_file (id),
    "evidence_id" INTEGER REFERENCES evidence (id),
    "incident_id" INTEGER REFERENCES incident (id),
    "organisation_id" INTEGER REFERENCES organisation (id),
    "proceeding_id" INTEGER REFERENCES proceeding (id),
    "hearing_id" INTEGER REFERENCES hearing (id),
    "name" TEXT,
    "size" INTEGER,
    "sha256" TEXT
) STRICT;
CREATE INDEX attachment_person_id ON attachment (person_id);
CREATE INDEX attachment_case_id ON attachment (case_id);
CREATE INDEX attachment_evidence_id ON attachment (evidence_id);
CREATE INDEX attachment_incident_id ON attachment (incident_id);
CREATE INDEX attachment_organisation_id ON attachment (organisation_id);
CREATE INDEX attachment_proceeding_id ON attachment (proceeding_id);
CREATE INDEX attachment_hearing_id ON attachment (hearing_id);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE attachment_piece (
    sha256 TEXT NOT NULL,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, position)
) STRICT;
CREATE INDEX attachment_trashed ON attachment (trashed_at) WHERE trashed_at IS NOT NULL;
