using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>The agencies that disclosures are of.</summary>
internal sealed class AgencyTable(Statements statements, AgencyFile agencies)
{
    private const string PrintedIn =
        """
        INSERT OR IGNORE INTO agency_names (name_fold, agency_id, basis)
        SELECT p.agency_printed, d.agency_id, 'printed' FROM disclosures d JOIN disclosure_copies c USING (disclosure_id)
        JOIN filing_profiles p ON p.filing = c.sha256 || '/' || c.part
        WHERE d.agency_id = ?1 AND p.agency_printed IS NOT NULL ORDER BY p.agency_printed
        """;

    private const string WithPlace =
        """
        INSERT OR IGNORE INTO agency_names (name_fold, agency_id, basis)
        SELECT place || name, agency_id, 'place' FROM agencies WHERE agency_id = ?1 AND place IS NOT NULL
        """;

    private const string ByHand =
        "INSERT OR IGNORE INTO agency_names (name_fold, agency_id, basis) VALUES (?2, ?1, 'alias')";

    /// <returns>The key of an agency, new where there was none.</returns>
    public long KeyOf(string agencyKey, Agency agency)
    {
        if (statements.Query("SELECT agency_id FROM agencies WHERE agency_key = ?1", r => r.GetInt64(0), agencyKey) is [var known])
            return known;
        return statements.Query(
            "INSERT INTO agencies (agency_key, region_code, place, name, scope) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING agency_id",
            r => r.GetInt64(0), agencyKey, agency.Place.RegionCode, agency.Place.Text is { Length: > 0 } place ? place : null, agency.Name,
            agency.Scope).Single();
    }

    /// <summary>Brings the names of an agency up to date; one without disclosures goes.</summary>
    public void Refresh(long agencyId)
    {
        statements.Execute("DELETE FROM agency_names WHERE agency_id = ?1", agencyId);
        foreach (var key in statements.Query("SELECT agency_key FROM agencies WHERE agency_id = ?1", r => r.GetString(0), agencyId))
            foreach (var name in agencies.Aliases.NamesOf(key))
                statements.Execute(ByHand, agencyId, name);
        statements.Execute(PrintedIn, agencyId);
        statements.Execute(WithPlace, agencyId);
        statements.Execute(
            "DELETE FROM agencies WHERE agency_id = ?1 AND NOT EXISTS (SELECT 1 FROM disclosures WHERE agency_id = ?1)", agencyId);
    }
}
