namespace Pipeline.Ingest.Promises;

/// <summary>
/// Brings what the promises and results of an agency and a year come to up to date. Which projects belong together is told by names and
/// amounts alone; the lines of those are read that were not together before, or stand in a form that was read anew.
/// </summary>
internal sealed class PromiseYear(PromiseTables tables, Func<StatedForm, bool> isReadAnew)
{
    private const string Result = "result";

    private readonly HashSet<ProjectLink> _former = tables.Links();
    private readonly HashSet<(FormKey One, FormKey Other)> _changed = [];
    private readonly Dictionary<(FormKey, int, FormKey, int), IReadOnlyList<Pairing<StatedLine>>> _lines = [];

    public void Refresh(StatedYear before, StatedYear now)
    {
        var results = Link(Result, now.Promised, now.Reported);
        var promises = Link("next-year", before.Promised, now.Promised);
        var outcomes = Link("year-after", before.Reported, now.Promised);
        _changed.UnionWith(_former.Except([.. results.Keys, .. promises.Keys, .. outcomes.Keys]).Select(l => l.Forms));
        foreach (var forms in _changed)
            tables.Remove(forms);
        Tell(results, ResultChecks.Of);
        Tell(promises, YearChecks.OfPromises);
        Tell(outcomes, YearChecks.OfResults);
        tables.Update(ResultChecks.Vanished(now.Promises, [.. results.Values]));
        TellLines(now.Results, results);
    }

    private Dictionary<ProjectLink, Pairing<StatedProject>> Link(
        string relation, IEnumerable<StatedProject> ones, IEnumerable<StatedProject> others)
    {
        var links = ProjectPairs.Of(ones, others).ToDictionary(p => ProjectLink.Of(relation, p));
        _changed.UnionWith(links
            .Where(l => !_former.Contains(l.Key) || isReadAnew(l.Value.One.Form) || isReadAnew(l.Value.Other.Form))
            .Select(l => l.Key.Forms));
        return links;
    }

    private void Tell(
        Dictionary<ProjectLink, Pairing<StatedProject>> links,
        Func<Pairing<StatedProject>, IReadOnlyList<Pairing<StatedLine>>, IEnumerable<CrossFinding>> check)
    {
        foreach (var (link, projects) in links.Where(l => _changed.Contains(l.Key.Forms)))
        {
            var lines = Lines(projects);
            tables.Add(link, lines);
            foreach (var finding in check(projects, lines))
                tables.Add(finding);
        }
    }

    private void TellLines(IReadOnlyList<StatedProject> results, Dictionary<ProjectLink, Pairing<StatedProject>> links)
    {
        var stored = tables.LinesOfResults();
        foreach (var gone in stored.Keys.Except(results.Select(r => r.Form.Key)))
            tables.RemoveLines(gone);
        var promises = links.Values.Where(p => !p.IsCandidate).ToDictionary(p => p.Other);
        foreach (var (form, project) in tables.OnlyPromised().Except(promises.Values.Select(p => (p.One.Form.Key, p.One.Ordinal))))
            tables.RemoveOnlyPromised(form, project);
        var changed = _changed.Select(c => c.Other).ToHashSet();
        // A filing that was deleted has taken lines with it that stood for others as well.
        foreach (var result in results.Where(r => isReadAnew(r.Form) || changed.Contains(r.Form.Key)
            || stored.GetValueOrDefault(r.Form.Key) != r.LineCount))
            TellLines(result, promises.GetValueOrDefault(result));
    }

    private void TellLines(StatedProject result, Pairing<StatedProject>? promise)
    {
        tables.RemoveLines(result.Form.Key);
        if (promise is not null)
            tables.RemoveOnlyPromised(promise.One.Form.Key, promise.One.Ordinal);
        foreach (var line in PromiseLines.Of(result, promise?.One, promise is null ? [] : Lines(promise)))
            tables.Add(line);
    }

    /// <summary>They are asked for twice: for what the checks find, and for the lines of the report.</summary>
    private IReadOnlyList<Pairing<StatedLine>> Lines(Pairing<StatedProject> projects)
    {
        var key = (projects.One.Form.Key, projects.One.Ordinal, projects.Other.Form.Key, projects.Other.Ordinal);
        return _lines.TryGetValue(key, out var lines) ? lines : _lines[key] = LinePairs.Of(projects.One.Lines, projects.Other.Lines);
    }
}
