using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Tables;

/// <summary>Stores disclosures and what each filing is in them; only what has changed is written.</summary>
internal sealed class DisclosureTable(Statements statements, AgencyTable agencies)
{
    private const string Former =
        """
        SELECT d.disclosure_key, c.revision, c.role, c.basis, c.agreement, c.counted_sha256 || '/' || c.counted_part, d.agency_id
        FROM disclosure_copies c JOIN disclosures d USING (disclosure_id) WHERE c.sha256 = ?1 AND c.part = ?2
        """;

    private const string Emptied =
        """
        DELETE FROM disclosures WHERE disclosure_key = ?1
        AND NOT EXISTS (SELECT 1 FROM disclosure_copies c WHERE c.disclosure_id = disclosures.disclosure_id)
        """;

    private const string Put =
        """
        INSERT OR REPLACE INTO disclosure_copies
            (sha256, part, disclosure_id, revision, role, basis, agreement, counted_sha256, counted_part)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """;

    private const string Insert =
        """
        INSERT INTO disclosures (disclosure_key, kind, agency_id, fiscal_year, scope) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING disclosure_id
        """;

    private readonly HashSet<string> _left = [];
    private readonly HashSet<long> _agencies = [];

    /// <summary>Remembers a filing's disclosure, which it may leave.</summary>
    public void Watch(string filing)
    {
        var (sha256, part) = FilingRef.Split(filing);
        if (Find(filing, sha256, part) is { } former)
            Leave(former);
    }

    /// <summary>Takes a filing out of its disclosure.</summary>
    public void Remove(string filing)
    {
        var (sha256, part) = FilingRef.Split(filing);
        if (Find(filing, sha256, part) is not { } former)
            return;
        Leave(former);
        statements.Execute("DELETE FROM disclosure_copies WHERE sha256 = ?1 AND part = ?2", sha256, part);
    }

    public void Write(IEnumerable<Disclosure> disclosures, Relations relations)
    {
        foreach (var disclosure in disclosures)
        {
            var (id, agency) = KeyOf(disclosure);
            foreach (var row in CopyRow.Of(disclosure, relations))
                Write(row, id, agency);
        }
    }

    /// <summary>Deletes disclosures that no filing is of any more, and what agencies have lost with those that left them.</summary>
    public void Tidy()
    {
        foreach (var key in _left)
            statements.Execute(Emptied, key);
        foreach (var agency in _agencies)
            agencies.Tidy(agency);
        _left.Clear();
        _agencies.Clear();
    }

    private void Write(CopyRow row, long disclosure, long? agency)
    {
        var (sha256, part) = FilingRef.Split(row.Filing);
        var former = Find(row.Filing, sha256, part);
        if (former?.Row == row)
            return;
        var (countedSha256, countedPart) = FilingRef.Split(row.Counted);
        statements.Execute(
            Put, sha256, part, disclosure, row.Revision, row.Role, row.Basis, row.Agreement, countedSha256, countedPart);
        if (former?.Row.Disclosure == row.Disclosure)
            return;
        if (former is not null)
            Leave(former.Value);
        if (agency is { } id)
            agencies.AddName(id, row.Filing);
    }

    private (CopyRow Row, long? Agency)? Find(string filing, string sha256, long part) => statements.Query(Former,
        r => ((CopyRow, long?)?)(
            new CopyRow(filing, r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.Real(4), r.GetString(5)), r.Integer(6)),
        sha256, part).SingleOrDefault();

    private void Leave((CopyRow Row, long? Agency) former)
    {
        _left.Add(former.Row.Disclosure);
        if (former.Agency is { } agency)
            _agencies.Add(agency);
    }

    private (long Id, long? Agency) KeyOf(Disclosure disclosure)
    {
        long? agency = disclosure.AgencyKey is { } agencyKey ? agencies.KeyOf(agencyKey, disclosure.Agency!) : null;
        var scope = disclosure.Agency?.Scope;
        if (statements.Query("SELECT disclosure_id, agency_id, fiscal_year, scope FROM disclosures WHERE disclosure_key = ?1",
            r => (Id: r.GetInt64(0), Agency: r.Integer(1), Year: r.Integer(2), Scope: r.Text(3)), disclosure.Key) is [var known])
        {
            if ((known.Agency, known.Year, known.Scope) != (agency, disclosure.Year, scope))
                Change(known.Id, known.Agency, agency, disclosure.Year, scope);
            return (known.Id, agency);
        }
        return (statements.Query(Insert, r => r.GetInt64(0), disclosure.Key, disclosure.Kind, agency, disclosure.Year, scope).Single(),
            agency);
    }

    private void Change(long id, long? formerAgency, long? agency, int? year, string? scope)
    {
        statements.Execute(
            "UPDATE disclosures SET agency_id = ?2, fiscal_year = ?3, scope = ?4 WHERE disclosure_id = ?1", id, agency, year, scope);
        if (formerAgency == agency)
            return;
        if (formerAgency is { } left)
            _agencies.Add(left);
        if (agency is { } entered)
            agencies.AddNames(entered, id);
    }
}
