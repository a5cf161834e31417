-- Finds the filings that can hold a word; the view `texts` then finds the rows that do.
-- One entry is the set of character pairs of one filing's texts (see FullText). The index keeps
-- no text of its own: an entry whose filing is gone leads nowhere, since full_text_entries lost it.
CREATE TABLE full_text_entries (
    entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
    filing_id INTEGER NOT NULL REFERENCES filings ON DELETE CASCADE
) STRICT;
CREATE INDEX full_text_entries_by_filing ON full_text_entries (filing_id);

CREATE VIRTUAL TABLE full_text USING fts5 (pairs, content = '', detail = none, tokenize = 'ascii');
-- A transaction's pairs stay in memory until it ends, and its segments are merged seldom.
INSERT INTO full_text (full_text, rank) VALUES ('hashsize', 8388608), ('automerge', 16);

-- Every stored text, with the row and field that hold it.
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
