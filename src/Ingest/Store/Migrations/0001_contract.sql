-- The tables anyone may rely on. What is not in the contract is marked "own".

CREATE TABLE filings (
    filing_id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    part INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT,
    agency TEXT,
    fiscal_year INTEGER,
    amount_unit TEXT,
    text_origin TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    parser_version TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    UNIQUE (sha256, part)
) STRICT;
CREATE INDEX filings_by_kind ON filings (kind, fiscal_year);

CREATE TABLE pages (
    page_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text_origin TEXT NOT NULL,
    text TEXT NOT NULL,
    width REAL,
    height REAL,
    UNIQUE (filing_id, page)
) STRICT;

CREATE TABLE header_fields (
    header_field_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT,
    value TEXT NOT NULL,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE budget_items (
    budget_item_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    item TEXT NOT NULL,
    amount_fen INTEGER,
    amount_text TEXT,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE goals (
    goal_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    completion TEXT,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE tasks (
    task_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT,
    content TEXT,
    amount_fen INTEGER,
    expected_result TEXT,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE projects (
    project_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    funding_agency TEXT,
    total_fen INTEGER,
    fiscal_appropriation_fen INTEGER,
    special_account_fen INTEGER,
    other_funds_fen INTEGER,
    goal TEXT,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE indicators (
    indicator_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    project_id INTEGER REFERENCES projects ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    level1_code TEXT,
    level1 TEXT,
    level2_code TEXT,
    level2 TEXT,
    level3 TEXT,
    period_target TEXT,
    annual_target TEXT
) STRICT;
CREATE INDEX indicators_by_filing ON indicators (filing_id);
CREATE INDEX indicators_by_project ON indicators (project_id) WHERE project_id IS NOT NULL;

-- Own: low_scaled, high_scaled and unit_scaled hold the value with the multiplier taken out of
-- its unit (41 万页: 410000 页), so that values of one measure compare.
CREATE TABLE indicator_values (
    indicator_value_id INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicators ON DELETE CASCADE,
    horizon TEXT NOT NULL CHECK (horizon IN ('period', 'annual')),
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    label TEXT,
    comparator TEXT CHECK (comparator IN ('=', '>', '>=', '<', '<=', '~', 'range')),
    low REAL,
    high REAL,
    unit TEXT,
    low_scaled REAL,
    high_scaled REAL,
    unit_scaled TEXT,
    UNIQUE (indicator_id, horizon, ordinal)
) STRICT;

CREATE TABLE score_items (
    score_item_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    level1 TEXT,
    level1_weight REAL,
    level2 TEXT,
    level2_weight REAL,
    level3 TEXT,
    weight REAL,
    explanation TEXT,
    target TEXT,
    actual TEXT,
    score REAL,
    shortfall_reason TEXT,
    improvement TEXT,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE evaluations (
    evaluation_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL UNIQUE REFERENCES filings ON DELETE CASCADE,
    total_weight REAL,
    total_score REAL,
    grade TEXT
) STRICT;

CREATE TABLE sections (
    section_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    label TEXT,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE facts (
    fact_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    section_ordinal INTEGER,
    metric TEXT,
    value REAL NOT NULL,
    unit TEXT,
    sentence TEXT NOT NULL,
    UNIQUE (filing_id, ordinal)
) STRICT;

CREATE TABLE findings (
    finding_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    UNIQUE (filing_id, ordinal)
) STRICT;
CREATE INDEX findings_by_rule ON findings (rule);

-- Own: filing_id, so that the evidence of a filing goes when the filing goes.
CREATE TABLE evidence (
    evidence_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    field TEXT,
    page INTEGER NOT NULL,
    line_from INTEGER NOT NULL,
    line_to INTEGER NOT NULL,
    x0 REAL,
    y0 REAL,
    x1 REAL,
    y1 REAL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX evidence_by_filing ON evidence (filing_id);
-- Few tables share a key, so the key alone finds a row's evidence, and costs half to keep.
CREATE INDEX evidence_by_record ON evidence (record_id);

CREATE TABLE corrections (
    correction_id INTEGER PRIMARY KEY,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    read TEXT NOT NULL,
    stored TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_filing ON corrections (filing_id);

CREATE TABLE ingests (
    ingest_id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    sha256 TEXT,
    state TEXT NOT NULL CHECK (state IN ('running', 'succeeded', 'duplicate', 'failed', 'quarantined')),
    attempt INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    error TEXT
) STRICT;
CREATE INDEX ingests_by_path ON ingests (path);
CREATE INDEX ingests_by_sha256 ON ingests (sha256);
CREATE INDEX ingests_by_state ON ingests (state);
