-- What a money line is, so that nobody has to take its label apart. A line does not outlive the project whose money it is.
ALTER TABLE budget_items ADD COLUMN project_id INTEGER REFERENCES projects ON DELETE CASCADE;
ALTER TABLE budget_items ADD COLUMN side TEXT CHECK (side IN ('income', 'spending', 'level', 'funds'));
ALTER TABLE budget_items ADD COLUMN source TEXT CHECK (source IN ('total', 'fiscal', 'central', 'local', 'superior', 'own-level',
    'special-account', 'carry-over', 'other', 'own-funds', 'basic', 'project'));
ALTER TABLE budget_items ADD COLUMN stage TEXT CHECK (stage IN ('plan', 'initial', 'budget', 'received', 'paid'));
CREATE INDEX budget_items_by_project ON budget_items (project_id) WHERE project_id IS NOT NULL;

ALTER TABLE indicators ADD COLUMN weight REAL;
ALTER TABLE indicators ADD COLUMN explanation TEXT;

-- A scored row stays when the indicator whose result it is goes.
ALTER TABLE score_items ADD COLUMN indicator_id INTEGER REFERENCES indicators ON DELETE SET NULL;
CREATE INDEX score_items_by_indicator ON score_items (indicator_id) WHERE indicator_id IS NOT NULL;

-- A sheet's B7, or table 2, row 3, column 4, where the original has no picture of a page.
ALTER TABLE evidence ADD COLUMN cell TEXT;

-- Values may be of the result too. Only a CHECK allows more, so that the table's definition is changed and the table itself is not:
-- a new table in its place would lose the indexes, triggers and notes that others have hung on it.
-- https://www.sqlite.org/lang_altertable.html#otheralter
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '(''period'', ''annual'')', '(''period'', ''annual'', ''actual'')')
    WHERE type = 'table' AND name = 'indicator_values';
PRAGMA writable_schema = RESET;

-- As before, with explanations, and with results that no scored row shows already.
DROP VIEW texts;
CREATE VIEW texts (filing_id, record, record_id, field, text) AS
    SELECT filing_id, 'filings', filing_id, 'title', title FROM filings WHERE title IS NOT NULL
    UNION ALL SELECT filing_id, 'filings', filing_id, 'agency', agency FROM filings WHERE agency IS NOT NULL
    UNION ALL SELECT filing_id, 'header_fields', header_field_id, 'name', name FROM header_fields WHERE name IS NOT NULL
    UNION ALL SELECT filing_id, 'header_fields', header_field_id, 'value', value FROM header_fields
    UNION ALL SELECT filing_id, 'budget_items', budget_item_id, 'item', item FROM budget_items
    UNION ALL SELECT filing_id, 'goals', goal_id, 'text', text FROM goals
    UNION ALL SELECT filing_id, 'goals', goal_id, 'completion', completion FROM goals WHERE completion IS NOT NULL
    UNION ALL SELECT filing_id, 'tasks', task_id, 'name', name FROM tasks WHERE name IS NOT NULL
    UNION ALL SELECT filing_id, 'tasks', task_id, 'content', content FROM tasks WHERE content IS NOT NULL
    UNION ALL SELECT filing_id, 'tasks', task_id, 'expected_result', expected_result FROM tasks WHERE expected_result IS NOT NULL
    UNION ALL SELECT filing_id, 'projects', project_id, 'name', name FROM projects
    UNION ALL SELECT filing_id, 'projects', project_id, 'funding_agency', funding_agency FROM projects WHERE funding_agency IS NOT NULL
    UNION ALL SELECT filing_id, 'projects', project_id, 'goal', goal FROM projects WHERE goal IS NOT NULL
    UNION ALL SELECT filing_id, 'indicators', indicator_id, 'level1', level1 FROM indicators WHERE level1 IS NOT NULL
    UNION ALL SELECT filing_id, 'indicators', indicator_id, 'level2', level2 FROM indicators WHERE level2 IS NOT NULL
    UNION ALL SELECT filing_id, 'indicators', indicator_id, 'level3', level3 FROM indicators WHERE level3 IS NOT NULL
    UNION ALL SELECT filing_id, 'indicators', indicator_id, 'period_target', period_target FROM indicators WHERE period_target IS NOT NULL
    UNION ALL SELECT filing_id, 'indicators', indicator_id, 'annual_target', annual_target FROM indicators WHERE annual_target IS NOT NULL
    UNION ALL SELECT filing_id, 'indicators', indicator_id, 'explanation', explanation FROM indicators WHERE explanation IS NOT NULL
    UNION ALL SELECT i.filing_id, 'indicator_values', v.indicator_value_id, 'text', v.text
        FROM indicators i JOIN indicator_values v USING (indicator_id)
        WHERE v.horizon = 'actual' AND NOT EXISTS (SELECT 1 FROM score_items s WHERE s.indicator_id = i.indicator_id)
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'level1', level1 FROM score_items WHERE level1 IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'level2', level2 FROM score_items WHERE level2 IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'level3', level3 FROM score_items WHERE level3 IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'explanation', explanation FROM score_items WHERE explanation IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'target', target FROM score_items WHERE target IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'actual', actual FROM score_items WHERE actual IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'shortfall_reason', shortfall_reason FROM score_items WHERE shortfall_reason IS NOT NULL
    UNION ALL SELECT filing_id, 'score_items', score_item_id, 'improvement', improvement FROM score_items WHERE improvement IS NOT NULL
    UNION ALL SELECT filing_id, 'evaluations', evaluation_id, 'grade', grade FROM evaluations WHERE grade IS NOT NULL
    UNION ALL SELECT filing_id, 'sections', section_id, 'heading', heading FROM sections
    UNION ALL SELECT filing_id, 'sections', section_id, 'text', text FROM sections
    UNION ALL SELECT filing_id, 'facts', fact_id, 'sentence', sentence FROM facts
    UNION ALL SELECT filing_id, 'findings', finding_id, 'message', message FROM findings
    UNION ALL SELECT filing_id, 'pages', page_id, 'text', text FROM pages;
