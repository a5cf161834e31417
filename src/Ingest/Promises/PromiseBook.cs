using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Promises;

/// <summary>
/// Keeps true what was promised beside what was reported: of each agency and year whose filings have changed it is told anew, and of the
/// year after, whose promises are held against it.
/// </summary>
internal sealed class PromiseBook(Statements statements)
{
    private const string Of =
        """
        SELECT d.agency_id, d.fiscal_year FROM disclosure_copies c JOIN disclosures d USING (disclosure_id)
        WHERE c.sha256 = ?1 AND c.part = ?2 AND d.agency_id IS NOT NULL AND d.fiscal_year IS NOT NULL
        """;

    private readonly StatedForms _forms = new(statements);
    private readonly PromiseTables _tables = new(statements);
    private readonly HashSet<(long Agency, long Year)> _changed = [];

    /// <summary>Something has changed, or is about to, in what a filing is of.</summary>
    public void Watch(string filing)
    {
        var (sha256, part) = FilingRef.Split(filing);
        _changed.UnionWith(statements.Query(Of, r => (r.GetInt64(0), r.GetInt64(1)), sha256, part));
    }

    /// <summary>Tells anew what is watched.</summary>
    public void Refresh()
    {
        foreach (var (agency, year) in _changed.Concat(_changed.Select(c => (c.Agency, Year: c.Year + 1))).Distinct())
            Refresh(agency, year);
        _changed.Clear();
    }

    private void Refresh(long agency, long year)
    {
        _tables.Clear(agency, year);
        var (promises, results) = _forms.Of(agency, year);
        if (results.Count > 0)
            AddResults(agency, year, promises, results);
        if (promises.Count > 0)
            AddYearBefore(agency, year, promises);
    }

    private void AddResults(long agency, long year, IReadOnlyList<StatedProject> promises, IReadOnlyList<StatedProject> results)
    {
        var projects = ProjectPairs.Of(promises, results);
        var lines = projects.ToDictionary(p => p, p => LinePairs.Of(p.One.Lines, p.Other.Lines));
        foreach (var project in projects)
            _tables.Add(agency, year, "result", project, lines[project]);
        foreach (var finding in ResultChecks.Run(promises, projects, p => lines[p]))
            _tables.Add(agency, year, finding);
        foreach (var line in Lines(results, projects, lines))
            _tables.Add(agency, year, line);
    }

    private static IEnumerable<PromiseLine> Lines(
        IReadOnlyList<StatedProject> results, IReadOnlyList<Pairing<StatedProject>> projects,
        Dictionary<Pairing<StatedProject>, IReadOnlyList<Pairing<StatedLine>>> lines)
    {
        foreach (var result in results)
        {
            var project = projects.FirstOrDefault(p => p.Other == result && !p.IsCandidate);
            var linked = project is null ? [] : lines[project].Where(l => !l.IsCandidate).ToList();
            foreach (var line in result.Lines)
            {
                var promised = linked.Find(l => l.Other == line)?.One;
                yield return PromiseLine.Of(promised is null ? null : project!.One, promised, result, line);
            }
            foreach (var line in (project?.One.Lines ?? []).Where(l => !linked.Exists(p => p.One == l)))
                yield return PromiseLine.OnlyPromised(project!.One, line);
        }
    }

    private void AddYearBefore(long agency, long year, IReadOnlyList<StatedProject> promises)
    {
        var (before, results) = _forms.Of(agency, year - 1);
        foreach (var project in ProjectPairs.Of(before, promises))
        {
            var lines = LinePairs.Of(project.One.Lines, project.Other.Lines);
            _tables.Add(agency, year, "next-year", project, lines);
            foreach (var finding in YearChecks.OfPromises(project, lines))
                _tables.Add(agency, year, finding);
        }
        foreach (var project in ProjectPairs.Of(results, promises))
            foreach (var finding in YearChecks.OfResults(project, LinePairs.Of(project.One.Lines, project.Other.Lines)))
                _tables.Add(agency, year, finding);
    }
}
