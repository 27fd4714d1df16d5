-- SPDX-License-Identifier: GPL-3.0-or-later
-- What this copy of the campaign remembers for itself: not a record, not in the journal.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- The trash is looked through at opening; without these that would read every record.
CREATE INDEX person_trashed ON person (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX other_name_trashed ON other_name (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX case_file_trashed ON case_file (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX organisation_trashed ON organisation (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX contact_trashed ON contact (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX contact_point_trashed ON contact_point (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX signatory_trashed ON signatory (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX demand_trashed ON demand (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX action_sheet_trashed ON action_sheet (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX proceeding_trashed ON proceeding (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX charge_trashed ON charge (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX hearing_trashed ON hearing (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX postponement_trashed ON postponement (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX sentence_trashed ON sentence (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX custody_trashed ON custody (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX custody_segment_trashed ON custody_segment (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX incident_trashed ON incident (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX evidence_trashed ON evidence (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX source_trashed ON source (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX solidarity_action_trashed ON solidarity_action (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX consent_trashed ON consent (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX letter_trashed ON letter (trashed_at) WHERE trashed_at IS NOT NULL;
