-- What filings say of one another is told anew only where it has changed, which the links of projects tell: so there are links from a
-- report to what is promised the year after as well. Both tables are derived; they are filled when a database comes to this schema.
DROP TABLE links;
-- Own: in result and next-year a is what was promised; in year-after, what was reported. b is what was reported of it, or promised of it
-- the year after.
CREATE TABLE links (
    link_id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    relation TEXT NOT NULL CHECK (relation IN ('result', 'next-year', 'year-after')),
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
CREATE INDEX links_by_agency ON links (agency_id, fiscal_year, a_sha256, b_sha256);
CREATE INDEX links_of_projects ON links (agency_id, fiscal_year) WHERE a_row IS NULL;

DROP INDEX cross_findings_by_agency;
CREATE INDEX cross_findings_by_agency ON cross_findings (agency_id, fiscal_year, b_sha256, a_sha256);

DROP INDEX promise_lines_by_agency;
CREATE INDEX promise_lines_by_agency ON promise_lines (agency_id, fiscal_year, result_sha256, result_part);
