namespace Pipeline.Ingest.Promises;

/// <summary>A report line by line, each beside its promise, and the promises that it does not speak of.</summary>
internal static class PromiseLines
{
    /// <param name="promise">The project that is reported of; null where it is not known.</param>
    /// <param name="pairs">Lines of both; none where the promise is not known.</param>
    public static IEnumerable<PromiseLine> Of(StatedProject result, StatedProject? promise, IReadOnlyList<Pairing<StatedLine>> pairs)
    {
        var linked = pairs.Where(l => !l.IsCandidate).ToList();
        foreach (var line in result.Lines)
        {
            var promised = linked.Find(l => l.Other == line)?.One;
            yield return PromiseLine.Of(promised is null ? null : promise, promised, result, line);
        }
        foreach (var line in (promise?.Lines ?? []).Where(l => !linked.Exists(p => p.One == l)))
            yield return PromiseLine.OnlyPromised(promise!, line);
    }
}
