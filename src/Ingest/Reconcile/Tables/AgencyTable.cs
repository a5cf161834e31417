using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>The agencies that disclosures are of, and the names they are known by: by hand before printed before place and name.</summary>
internal sealed class AgencyTable(Statements statements, AgencyFile agencies)
{
    private const string Put = "INSERT INTO agency_names (name_fold, agency_id, basis)";

    private const string ByHand = $"{Put} VALUES (?2, ?1, 'alias')";

    private const string WithPlace =
        $"{Put} SELECT place || name, agency_id, 'place' FROM agencies WHERE agency_id = ?1 AND place IS NOT NULL ON CONFLICT DO NOTHING";

    private const string Printed = "ON CONFLICT (name_fold, agency_id) DO UPDATE SET basis = 'printed' WHERE basis = 'place'";

    private const string PrintedBy =
        $"{Put} SELECT agency_printed, ?1, 'printed' FROM filing_profiles WHERE filing = ?2 AND agency_printed IS NOT NULL {Printed}";

    private const string PrintedIn =
        $"""
        {Put} SELECT DISTINCT p.agency_printed, ?1, 'printed' FROM disclosure_copies c
        JOIN filing_profiles p ON p.filing = c.sha256 || '/' || c.part WHERE c.disclosure_id = ?2 AND p.agency_printed IS NOT NULL {Printed}
        """;

    // Almost always the first filing that is looked at prints it.
    private const string NotPrinted =
        """
        DELETE FROM agency_names WHERE agency_id = ?1 AND basis = 'printed' AND NOT EXISTS (
            SELECT 1 FROM disclosures d JOIN disclosure_copies c USING (disclosure_id)
            JOIN filing_profiles p ON p.filing = c.sha256 || '/' || c.part WHERE d.agency_id = ?1 AND p.agency_printed = name_fold)
        """;

    private const string IsOfNothing = "agency_id = ?1 AND NOT EXISTS (SELECT 1 FROM disclosures WHERE agency_id = ?1)";

    /// <returns>The key of an agency, new where there was none.</returns>
    public long KeyOf(string agencyKey, Agency agency)
    {
        if (statements.Query("SELECT agency_id FROM agencies WHERE agency_key = ?1", r => r.GetInt64(0), agencyKey) is [var known])
            return known;
        var id = statements.Query(
            "INSERT INTO agencies (agency_key, region_code, place, name, scope) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING agency_id",
            r => r.GetInt64(0), agencyKey, agency.Place.RegionCode, agency.Place.Text is { Length: > 0 } place ? place : null, agency.Name,
            agency.Scope).Single();
        foreach (var name in agencies.Aliases.NamesOf(agencyKey))
            statements.Execute(ByHand, id, name);
        statements.Execute(WithPlace, id);
        return id;
    }

    /// <summary>A filing has come to an agency, and so has the name that it prints.</summary>
    public void AddName(long agencyId, string filing) => statements.Execute(PrintedBy, agencyId, filing);

    /// <summary>A disclosure has come to an agency, and so have the names that its filings print.</summary>
    public void AddNames(long agencyId, long disclosureId) => statements.Execute(PrintedIn, agencyId, disclosureId);

    /// <summary>
    /// A filing or a disclosure has left an agency: names that no other prints go, and an agency without disclosures does.
    /// </summary>
    public void Tidy(long agencyId)
    {
        statements.Execute($"DELETE FROM agency_names WHERE {IsOfNothing}", agencyId);
        statements.Execute($"DELETE FROM agencies WHERE {IsOfNothing}", agencyId);
        statements.Execute(NotPrinted, agencyId);
        statements.Execute(WithPlace, agencyId);
    }
}
