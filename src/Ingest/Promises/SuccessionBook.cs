using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Promises;

/// <summary>
/// Keeps true what successors reported of promises that they took over, of each agency and year whose filings have changed.
/// </summary>
internal sealed class SuccessionBook(Statements statements, StatedForms forms)
{
    private static readonly HashSet<string> Reformed = [.. Succession.All.SelectMany(s => new[] { s.From, s.To })];

    private readonly HashSet<(long Agency, long Year)> _changed = [];

    /// <summary>Something has changed, or is about to, in what an agency states of a year.</summary>
    public void Watch(long agency, long year, string name)
    {
        if (Reformed.Contains(name))
            _changed.UnionWith(Agencies("SELECT successor_id FROM agency_successors WHERE agency_id = ?1", agency)
                .Append(agency).Select(a => (a, year)));
    }

    public void Refresh()
    {
        foreach (var (agency, year) in _changed)
            Refresh(agency, year);
        _changed.Clear();
    }

    private void Refresh(long agency, long year)
    {
        statements.Execute("DELETE FROM succession_lines WHERE agency_id = ?1 AND fiscal_year = ?2", agency, year);
        if (Agencies("SELECT agency_id FROM agency_successors WHERE successor_id = ?1", agency) is { Count: > 0 } predecessors)
            foreach (var line in SuccessionYear.Lines(predecessors.Select(p => forms.Of(p, year)), forms.Of(agency, year)))
                Add(agency, year, line);
    }

    private List<long> Agencies(string sql, long agency) => statements.Query(sql, r => r.GetInt64(0), agency);

    private void Add(long agency, long year, PromiseLine line) => statements.Execute(
        """
        INSERT INTO succession_lines (agency_id, fiscal_year, promise_sha256, promise_part, promise_project, promise_row,
            result_sha256, result_part, result_row, met, expected_score, method)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        agency, year, line.Promise!.Form.Key.Sha256, line.Promise.Form.Key.Part, line.Promise.Ordinal, line.Promised!.Row,
        line.Result?.Form.Key.Sha256, line.Result?.Form.Key.Part, line.Reported?.Row, line.Met, line.ExpectedScore, line.Method);
}
