-- What lists ask of every filing, kept beside it: whether it counts, and whose it is. Told by disclosure_copies, and kept by it.
ALTER TABLE filings ADD COLUMN is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1));
ALTER TABLE filings ADD COLUMN agency_id INTEGER;

UPDATE filings SET (is_current, agency_id) = (
    SELECT c.role IN ('current', 'supplement'), d.agency_id
    FROM disclosure_copies c JOIN disclosures d USING (disclosure_id) WHERE c.sha256 = filings.sha256 AND c.part = filings.part)
WHERE EXISTS (SELECT 1 FROM disclosure_copies c WHERE c.sha256 = filings.sha256 AND c.part = filings.part);

CREATE TRIGGER disclosure_copies_tell_filings AFTER INSERT ON disclosure_copies BEGIN
    UPDATE filings SET is_current = NEW.role IN ('current', 'supplement'),
        agency_id = (SELECT agency_id FROM disclosures WHERE disclosure_id = NEW.disclosure_id)
    WHERE sha256 = NEW.sha256 AND part = NEW.part;
END;
-- What was not reconciled yet counts.
CREATE TRIGGER disclosure_copies_leave_filings AFTER DELETE ON disclosure_copies BEGIN
    UPDATE filings SET is_current = 1, agency_id = NULL WHERE sha256 = OLD.sha256 AND part = OLD.part;
END;
CREATE TRIGGER disclosures_tell_filings AFTER UPDATE OF agency_id ON disclosures BEGIN
    UPDATE filings SET agency_id = NEW.agency_id
    WHERE (sha256, part) IN (SELECT sha256, part FROM disclosure_copies WHERE disclosure_id = NEW.disclosure_id);
END;

DROP VIEW current_filings;
CREATE VIEW current_filings AS SELECT * FROM filings WHERE is_current = 1;

-- In each the rows stand in the order of their keys, so that a list under a filter needs no sorting.
CREATE INDEX filings_of_kind ON filings (kind);
CREATE INDEX filings_by_year ON filings (fiscal_year);
CREATE INDEX filings_by_agency ON filings (agency_id, fiscal_year);
