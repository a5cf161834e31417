using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Promises;

/// <summary>
/// Keeps true what was promised beside what was reported, of each agency and year whose filings have changed, and of the year after, whose
/// promises are held against it.
/// </summary>
internal sealed class PromiseBook
{
    private const string Of =
        """
        SELECT d.agency_id, d.fiscal_year, a.name FROM disclosure_copies c JOIN disclosures d USING (disclosure_id)
        JOIN agencies a USING (agency_id) WHERE c.sha256 = ?1 AND c.part = ?2 AND d.fiscal_year IS NOT NULL
        """;

    private readonly Statements _statements;
    private readonly StatedForms _forms;
    private readonly SuccessionBook _successions;
    private readonly HashSet<(long Agency, long Year)> _changed = [];
    private readonly HashSet<string> _readAnew = [];

    public PromiseBook(Statements statements)
    {
        _statements = statements;
        _forms = new StatedForms(statements);
        _successions = new SuccessionBook(statements, _forms);
    }

    /// <summary>Something has changed, or is about to, in what a filing is of.</summary>
    public void Watch(string filing)
    {
        var (sha256, part) = FilingRef.Split(filing);
        foreach (var (agency, year, name) in _statements.Query(Of, r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)), sha256, part))
            if (_changed.Add((agency, year)))
                _successions.Watch(agency, year, name);
    }

    /// <summary>The rows of a document's filings are others than before.</summary>
    public void NoteRows(string sha256) => _readAnew.Add(sha256);

    /// <summary>Tells anew what has changed.</summary>
    public void Refresh()
    {
        foreach (var agency in _changed.ToLookup(c => c.Agency, c => c.Year))
            Refresh(agency.Key, [.. agency.Concat(agency.Select(y => y + 1)).Distinct()]);
        _successions.Refresh();
        _changed.Clear();
        _readAnew.Clear();
    }

    private void Refresh(long agency, List<long> years)
    {
        var stated = years.Concat(years.Select(y => y - 1)).Distinct().ToDictionary(y => y, y => _forms.Of(agency, y));
        foreach (var year in years)
            new PromiseYear(new PromiseTables(_statements, agency, year), f => _readAnew.Contains(f.Key.Sha256))
                .Refresh(stated[year - 1], stated[year]);
    }
}
