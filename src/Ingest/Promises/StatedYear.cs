namespace Pipeline.Ingest.Promises;

/// <summary>What an agency promised of a year and reported of it, form by form.</summary>
internal sealed class StatedYear(IReadOnlyList<StatedProject> promises, IReadOnlyList<StatedProject> results)
{
    public IReadOnlyList<StatedProject> Promises => promises;

    public IReadOnlyList<StatedProject> Results => results;

    /// <summary>Each project once, where forms agree on it.</summary>
    public IReadOnlyList<StatedProject> Promised => field ??= ProjectPairs.Once(promises);

    /// <inheritdoc cref="Promised" />
    public IReadOnlyList<StatedProject> Reported => field ??= ProjectPairs.Once(results);
}
