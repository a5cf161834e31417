-- Promises of agencies beside what those that succeeded them in reforms reported: derived with the other promises, and shown only where
-- someone asks for it.
CREATE TABLE succession_lines (
    succession_line_id INTEGER PRIMARY KEY,
    -- Whose report it is.
    agency_id INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    promise_sha256 TEXT NOT NULL,
    promise_part INTEGER NOT NULL,
    promise_project INTEGER NOT NULL,
    promise_row INTEGER NOT NULL,
    -- NULL where the report does not speak of the promise.
    result_sha256 TEXT,
    result_part INTEGER,
    -- In score_items.
    result_row INTEGER,
    met INTEGER,
    expected_score REAL,
    method TEXT
) STRICT;
CREATE INDEX succession_lines_by_agency ON succession_lines (agency_id, fiscal_year);

DROP VIEW promises;
CREATE VIEW promises AS
    SELECT coalesce(rf.agency, pf.agency) AS agency, l.fiscal_year AS year, coalesce(pp.name, rp.name) AS project,
           coalesce(i.level2, s.level2) AS level2, coalesce(i.level3, s.level3) AS indicator,
           coalesce(i.annual_target, i.period_target) AS promised, s.target AS restated, s.actual, l.met,
           coalesce(s.weight, i.weight) AS weight, s.score, l.expected_score, l.method,
           pf.file_name AS promise_file,
           (SELECT min(e.page) FROM evidence e WHERE e.record = 'indicators' AND e.record_id = i.indicator_id) AS promise_page,
           rf.file_name AS result_file,
           (SELECT min(e.page) FROM evidence e WHERE e.record = 'score_items' AND e.record_id = s.score_item_id) AS result_page,
           l.promise_line_id, l.agency_id, pf.agency AS promised_by
    FROM promise_lines l
    LEFT JOIN filings pf ON pf.sha256 = l.promise_sha256 AND pf.part = l.promise_part
    LEFT JOIN projects pp ON pp.filing_id = pf.filing_id AND pp.ordinal = l.promise_project
    LEFT JOIN indicators i ON i.filing_id = pf.filing_id AND i.project_id IS pp.project_id AND i.ordinal = l.promise_row
    LEFT JOIN filings rf ON rf.sha256 = l.result_sha256 AND rf.part = l.result_part
    LEFT JOIN projects rp ON rp.filing_id = rf.filing_id AND rp.ordinal = 1
    LEFT JOIN score_items s ON s.filing_id = rf.filing_id AND s.ordinal = l.result_row;

-- Own: as promises, and each promise without a result of its own agency beside that of the agency's successor. Their keys are below 0.
CREATE VIEW promises_with_successors AS
    SELECT p.* FROM promises p JOIN promise_lines l USING (promise_line_id)
    WHERE NOT EXISTS (
        SELECT 1 FROM succession_lines s JOIN filings f ON f.sha256 = s.promise_sha256 AND f.part = s.promise_part
        WHERE s.agency_id = l.agency_id AND s.fiscal_year = l.fiscal_year AND s.result_sha256 = l.result_sha256
        AND s.result_part = l.result_part AND s.result_row = l.result_row)
    UNION ALL
    SELECT coalesce(rf.agency, pf.agency), l.fiscal_year, coalesce(pp.name, rp.name), coalesce(i.level2, s.level2),
           coalesce(i.level3, s.level3), coalesce(i.annual_target, i.period_target), s.target, s.actual, l.met,
           coalesce(s.weight, i.weight), s.score, l.expected_score, l.method, pf.file_name,
           (SELECT min(e.page) FROM evidence e WHERE e.record = 'indicators' AND e.record_id = i.indicator_id),
           rf.file_name,
           (SELECT min(e.page) FROM evidence e WHERE e.record = 'score_items' AND e.record_id = s.score_item_id),
           -l.succession_line_id, l.agency_id, pf.agency
    FROM succession_lines l
    JOIN filings pf ON pf.sha256 = l.promise_sha256 AND pf.part = l.promise_part
    LEFT JOIN projects pp ON pp.filing_id = pf.filing_id AND pp.ordinal = l.promise_project
    LEFT JOIN indicators i ON i.filing_id = pf.filing_id AND i.project_id IS pp.project_id AND i.ordinal = l.promise_row
    LEFT JOIN filings rf ON rf.sha256 = l.result_sha256 AND rf.part = l.result_part
    LEFT JOIN projects rp ON rp.filing_id = rf.filing_id AND rp.ordinal = 1
    LEFT JOIN score_items s ON s.filing_id = rf.filing_id AND s.ordinal = l.result_row;
