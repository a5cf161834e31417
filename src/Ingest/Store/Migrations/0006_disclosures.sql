-- Which filings are the same, and which of them counts. All but the verdicts is derived: `pipeline reconcile` makes it anew.
-- Keyed by content, never by filing_id: the keys of rows come and go when originals are read again.

CREATE TABLE agencies (
    agency_id INTEGER PRIMARY KEY,
    -- Own: place, name and scope; where nobody tells the place, one for each disclosure.
    agency_key TEXT NOT NULL UNIQUE,
    region_code TEXT,
    -- Own: from the largest to the smallest, in full where the place is a known one, else as printed; NULL where nobody tells.
    place TEXT,
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('department', 'own-level'))
) STRICT;

-- Under which printed names an agency is known.
CREATE TABLE agency_names (
    agency_name_id INTEGER PRIMARY KEY,
    name_fold TEXT NOT NULL,
    agency_id INTEGER NOT NULL REFERENCES agencies ON DELETE CASCADE,
    basis TEXT NOT NULL,
    UNIQUE (name_fold, agency_id)
) STRICT;
CREATE INDEX agency_names_by_agency ON agency_names (agency_id);

CREATE TABLE disclosures (
    disclosure_id INTEGER PRIMARY KEY,
    disclosure_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    agency_id INTEGER REFERENCES agencies,
    fiscal_year INTEGER,
    scope TEXT CHECK (scope IN ('department', 'own-level'))
) STRICT;
CREATE INDEX disclosures_by_agency ON disclosures (agency_id, fiscal_year);

CREATE TABLE disclosure_copies (
    sha256 TEXT NOT NULL,
    part INTEGER NOT NULL,
    disclosure_id INTEGER NOT NULL REFERENCES disclosures,
    -- From 1; a correction has the next.
    revision INTEGER NOT NULL,
    -- current and supplement count, copy and superseded do not.
    role TEXT NOT NULL CHECK (role IN ('current', 'copy', 'superseded', 'supplement')),
    basis TEXT NOT NULL,
    agreement REAL,
    -- Own: the filing that counts in its place; itself where it counts.
    counted_sha256 TEXT NOT NULL,
    counted_part INTEGER NOT NULL,
    PRIMARY KEY (sha256, part)
) STRICT;
CREATE INDEX disclosure_copies_by_disclosure ON disclosure_copies (disclosure_id);
CREATE INDEX disclosure_copies_by_counted ON disclosure_copies (counted_sha256, counted_part);

-- What persons said of two filings, each as SHA256/PART; the last word on a pair holds. A revision corrects b by a, a supplement adds a
-- to b.
CREATE TABLE verdicts (
    verdict_id INTEGER PRIMARY KEY AUTOINCREMENT,
    a TEXT NOT NULL,
    b TEXT NOT NULL CHECK (b <> a),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'revision', 'supplement', 'different')),
    by_whom TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX verdicts_by_a ON verdicts (a);
CREATE INDEX verdicts_by_b ON verdicts (b);
CREATE TRIGGER verdicts_are_not_changed BEFORE UPDATE ON verdicts BEGIN
    SELECT raise(ABORT, 'verdicts are only added: give another verdict on the same two filings');
END;
CREATE TRIGGER verdicts_are_not_deleted BEFORE DELETE ON verdicts BEGIN
    SELECT raise(ABORT, 'verdicts are only added: give another verdict on the same two filings');
END;

-- Own: what filings are found and compared by (see FilingProfile), so that an ingest looks at its likes alone.
CREATE TABLE filing_profiles (
    filing TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    place TEXT,
    agency TEXT,
    agency_printed TEXT,
    scope TEXT,
    fiscal_year INTEGER,
    -- Kind, agency and year; NULL where one of them is not known.
    key TEXT,
    -- The smallest place with name and scope; NULL where the place is not known.
    near TEXT,
    total INTEGER,
    figures INTEGER NOT NULL,
    names INTEGER NOT NULL,
    digest TEXT NOT NULL,
    figures_digest TEXT NOT NULL,
    names_digest TEXT,
    projects TEXT,
    is_recognised INTEGER NOT NULL,
    is_doubtful INTEGER NOT NULL,
    is_incomplete INTEGER NOT NULL,
    distance INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    corrects INTEGER NOT NULL,
    printed_on TEXT,
    seen TEXT NOT NULL
) STRICT;
CREATE INDEX filing_profiles_by_key ON filing_profiles (key) WHERE key IS NOT NULL;
CREATE INDEX filing_profiles_by_figures ON filing_profiles (figures_digest, near);
CREATE INDEX filing_profiles_of_scans ON filing_profiles (figures_digest) WHERE is_recognised = 1;
CREATE INDEX filing_profiles_by_names ON filing_profiles (names_digest) WHERE names_digest IS NOT NULL AND key IS NULL;
CREATE INDEX filing_profiles_by_total ON filing_profiles (total, kind, is_recognised) WHERE total IS NOT NULL;

-- Own: pairs of filings that are not simply different (see Sameness); a comes before b.
CREATE TABLE filing_relations (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    relation TEXT NOT NULL,
    basis TEXT NOT NULL,
    agreement REAL,
    PRIMARY KEY (a, b)
) STRICT;
CREATE INDEX filing_relations_by_b ON filing_relations (b);

-- Where a filing that counts is deleted, those it stood for count until the next `pipeline reconcile`: better twice than not at all.
CREATE TRIGGER filings_leave_their_disclosure AFTER DELETE ON filings BEGIN
    DELETE FROM disclosure_copies WHERE counted_sha256 = OLD.sha256 AND counted_part = OLD.part;
    DELETE FROM disclosure_copies WHERE sha256 = OLD.sha256 AND part = OLD.part;
    DELETE FROM filing_relations WHERE a = OLD.sha256 || '/' || OLD.part OR b = OLD.sha256 || '/' || OLD.part;
    DELETE FROM filing_profiles WHERE filing = OLD.sha256 || '/' || OLD.part;
END;

-- Each disclosure once. What was not reconciled yet counts.
CREATE VIEW current_filings AS
    SELECT f.* FROM filings f
    WHERE NOT EXISTS (SELECT 1 FROM disclosure_copies c WHERE c.sha256 = f.sha256 AND c.part = f.part AND c.role IN ('copy', 'superseded'));
CREATE VIEW current_projects AS SELECT t.* FROM projects t JOIN current_filings USING (filing_id);
CREATE VIEW current_indicators AS SELECT t.* FROM indicators t JOIN current_filings USING (filing_id);
CREATE VIEW current_score_items AS SELECT t.* FROM score_items t JOIN current_filings USING (filing_id);
CREATE VIEW current_budget_items AS SELECT t.* FROM budget_items t JOIN current_filings USING (filing_id);
CREATE VIEW current_findings AS SELECT t.* FROM findings t JOIN current_filings USING (filing_id);
