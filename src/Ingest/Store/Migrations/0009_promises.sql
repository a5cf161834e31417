-- What was promised and what was reported of it. All of it is derived: `pipeline reconcile` makes it anew. Keyed by content, as
-- disclosures are; projects and rows by their ordinal, 0 for the department itself.

-- Own: a is what was promised; b what was reported of it, or promised of it the year after.
CREATE TABLE links (
    link_id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    relation TEXT NOT NULL CHECK (relation IN ('result', 'next-year')),
    a_sha256 TEXT NOT NULL,
    a_part INTEGER NOT NULL,
    a_project INTEGER NOT NULL,
    -- NULL in a link of projects.
    a_row INTEGER,
    b_sha256 TEXT NOT NULL,
    b_part INTEGER NOT NULL,
    b_project INTEGER NOT NULL,
    b_row INTEGER,
    basis TEXT NOT NULL CHECK (basis IN ('name', 'short-name', 'amount', 'likeness')),
    likeness REAL NOT NULL,
    -- One that no check runs on.
    is_candidate INTEGER NOT NULL
) STRICT;
CREATE INDEX links_by_agency ON links (agency_id, fiscal_year);

CREATE TABLE cross_findings (
    cross_finding_id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    -- What was promised, and what it is held against; NULL where that is nowhere.
    a_sha256 TEXT NOT NULL,
    a_part INTEGER NOT NULL,
    b_sha256 TEXT,
    b_part INTEGER
) STRICT;
CREATE INDEX cross_findings_by_agency ON cross_findings (agency_id, fiscal_year);

-- Own: a promise beside its result; one of the two may be missing.
CREATE TABLE promise_lines (
    promise_line_id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    promise_sha256 TEXT,
    promise_part INTEGER,
    promise_project INTEGER,
    promise_row INTEGER,
    result_sha256 TEXT,
    result_part INTEGER,
    -- In score_items.
    result_row INTEGER,
    met INTEGER,
    expected_score REAL,
    method TEXT
) STRICT;
CREATE INDEX promise_lines_by_agency ON promise_lines (agency_id, fiscal_year);

CREATE TRIGGER filings_leave_their_promises AFTER DELETE ON filings BEGIN
    DELETE FROM promise_lines WHERE (agency_id, fiscal_year) IN (SELECT d.agency_id, d.fiscal_year FROM disclosures d
        JOIN disclosure_copies c USING (disclosure_id) WHERE c.sha256 = OLD.sha256 AND c.part = OLD.part)
        AND ((promise_sha256 = OLD.sha256 AND promise_part = OLD.part) OR (result_sha256 = OLD.sha256 AND result_part = OLD.part));
END;

CREATE VIEW promises AS
    SELECT coalesce(rf.agency, pf.agency) AS agency, l.fiscal_year AS year, coalesce(pp.name, rp.name) AS project,
           coalesce(i.level2, s.level2) AS level2, coalesce(i.level3, s.level3) AS indicator,
           coalesce(i.annual_target, i.period_target) AS promised, s.target AS restated, s.actual, l.met,
           coalesce(s.weight, i.weight) AS weight, s.score, l.expected_score, l.method,
           pf.file_name AS promise_file,
           (SELECT min(e.page) FROM evidence e WHERE e.record = 'indicators' AND e.record_id = i.indicator_id) AS promise_page,
           rf.file_name AS result_file,
           (SELECT min(e.page) FROM evidence e WHERE e.record = 'score_items' AND e.record_id = s.score_item_id) AS result_page,
           l.promise_line_id
    FROM promise_lines l
    LEFT JOIN filings pf ON pf.sha256 = l.promise_sha256 AND pf.part = l.promise_part
    LEFT JOIN projects pp ON pp.filing_id = pf.filing_id AND pp.ordinal = l.promise_project
    LEFT JOIN indicators i ON i.filing_id = pf.filing_id AND i.project_id IS pp.project_id AND i.ordinal = l.promise_row
    LEFT JOIN filings rf ON rf.sha256 = l.result_sha256 AND rf.part = l.result_part
    LEFT JOIN projects rp ON rp.filing_id = rf.filing_id AND rp.ordinal = 1
    LEFT JOIN score_items s ON s.filing_id = rf.filing_id AND s.ordinal = l.result_row;
