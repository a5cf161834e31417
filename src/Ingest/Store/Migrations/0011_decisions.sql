-- What persons decided on places of filings. Keyed by content and by what is printed, so that it outlives every row.
CREATE TABLE decisions (
    decision_id INTEGER PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL CHECK (act IN ('correct', 'confirm', 'dismiss', 'undo')),
    sha256 TEXT NOT NULL,
    part INTEGER NOT NULL,
    record TEXT NOT NULL,
    -- The row's path: see Parsers/Decisions/Anchor.
    anchor TEXT NOT NULL,
    field TEXT,
    page INTEGER,
    -- x0 y0 x1 y1, in points; NULL for text.
    box TEXT,
    -- As the column held it; of a finding, its message.
    seen TEXT,
    decided TEXT,
    undoes INTEGER REFERENCES decisions,
    reason TEXT,
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL,
    -- Of what was seen.
    parser_version TEXT NOT NULL,
    CHECK ((act = 'undo') = (undoes IS NOT NULL)),
    CHECK (act IN ('confirm', 'undo') OR coalesce(reason, '') <> '')
) STRICT;
CREATE INDEX decisions_by_content ON decisions (sha256);
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions BEGIN
    SELECT raise(ABORT, 'decisions are only added: undo this one, and decide again');
END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions BEGIN
    SELECT raise(ABORT, 'decisions are only added: undo this one');
END;

-- What became of them when their filing was last read.
CREATE TABLE decision_states (
    decision_state_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    decision_id INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('applied', 'agreed', 'conflict', 'lost', 'undone')),
    UNIQUE (filing_id, decision_id)
) STRICT;
CREATE INDEX decision_states_by_decision ON decision_states (decision_id);

-- The decision that it is none; NULL where it stands.
ALTER TABLE findings ADD COLUMN dismissed_by INTEGER;
DROP VIEW current_findings;
CREATE VIEW current_findings AS SELECT t.* FROM findings t JOIN current_filings USING (filing_id) WHERE t.dismissed_by IS NULL;
