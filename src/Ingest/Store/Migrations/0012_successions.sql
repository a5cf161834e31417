-- Which kinds of agency succeeded which in reforms, by their names without the place (Reconcile/Regions/successions.tsv). Nothing is
-- joined by it unless someone asks for that.
CREATE TABLE agency_successions (
    agency_succession_id INTEGER PRIMARY KEY,
    from_name TEXT NOT NULL,
    to_name TEXT NOT NULL,
    -- Of the reform at the top; others followed.
    year INTEGER NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (from_name, to_name)
) STRICT;
CREATE INDEX agencies_by_name ON agencies (name, place);

-- Agencies of one region and scope of which one succeeded the other, at once or by way of others. A # stands in the key of an agency
-- whose place nobody tells.
CREATE VIEW agency_successors AS
    WITH RECURSIVE later (name, successor) AS (
        SELECT from_name, to_name FROM agency_successions
        UNION SELECT l.name, s.to_name FROM later l JOIN agency_successions s ON s.from_name = l.successor)
    SELECT a.agency_id, b.agency_id AS successor_id
    FROM later l JOIN agencies a ON a.name = l.name
    JOIN agencies b ON b.name = l.successor AND b.place = a.place AND b.scope = a.scope
    WHERE instr(a.agency_key, '#') = 0 AND instr(b.agency_key, '#') = 0;

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
           l.promise_line_id, l.agency_id
    FROM promise_lines l
    LEFT JOIN filings pf ON pf.sha256 = l.promise_sha256 AND pf.part = l.promise_part
    LEFT JOIN projects pp ON pp.filing_id = pf.filing_id AND pp.ordinal = l.promise_project
    LEFT JOIN indicators i ON i.filing_id = pf.filing_id AND i.project_id IS pp.project_id AND i.ordinal = l.promise_row
    LEFT JOIN filings rf ON rf.sha256 = l.result_sha256 AND rf.part = l.result_part
    LEFT JOIN projects rp ON rp.filing_id = rf.filing_id AND rp.ordinal = 1
    LEFT JOIN score_items s ON s.filing_id = rf.filing_id AND s.ordinal = l.result_row;
