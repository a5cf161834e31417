-- A filing that is deleted takes all with it that was derived of it and another year or form: also links and what does not hold between
-- filings. Before the row goes, so that its disclosure still tells where to look.
DROP TRIGGER filings_leave_their_promises;
CREATE TRIGGER filings_leave_their_promises BEFORE DELETE ON filings BEGIN
    DELETE FROM promise_lines WHERE (agency_id, fiscal_year) IN (SELECT d.agency_id, d.fiscal_year FROM disclosures d
        JOIN disclosure_copies c USING (disclosure_id) WHERE c.sha256 = OLD.sha256 AND c.part = OLD.part)
        AND ((promise_sha256 = OLD.sha256 AND promise_part = OLD.part) OR (result_sha256 = OLD.sha256 AND result_part = OLD.part));
    -- What leads to the year after stands under the year before.
    DELETE FROM links WHERE agency_id IN (SELECT d.agency_id FROM disclosures d
        JOIN disclosure_copies c USING (disclosure_id) WHERE c.sha256 = OLD.sha256 AND c.part = OLD.part)
        AND ((a_sha256 = OLD.sha256 AND a_part = OLD.part) OR (b_sha256 = OLD.sha256 AND b_part = OLD.part));
    DELETE FROM cross_findings WHERE agency_id IN (SELECT d.agency_id FROM disclosures d
        JOIN disclosure_copies c USING (disclosure_id) WHERE c.sha256 = OLD.sha256 AND c.part = OLD.part)
        AND ((a_sha256 = OLD.sha256 AND a_part = OLD.part) OR (b_sha256 = OLD.sha256 AND b_part = OLD.part));
END;
