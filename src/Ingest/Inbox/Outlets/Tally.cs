using System.Globalization;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Outlets;

/// <summary>What came of a run: files by outcome, filings by kind, findings by rule.</summary>
internal sealed class Tally
{
    private int _toBeTriedAgain;

    public SortedDictionary<string, int> Files { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Filings { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// How many were seen and could not be taken, such as folders that cannot be opened. Links and pipes are left on purpose.
    /// </summary>
    public int NotTaken { get; set; }

    /// <summary>How many cannot be read, whatever is tried.</summary>
    public int Quarantined => Files.GetValueOrDefault(IngestState.Quarantined);

    /// <summary>Whether every file was taken and reached an end that needs no second try.</summary>
    public bool AllSettled => NotTaken == 0 && _toBeTriedAgain == 0;

    public void Add(Attempt attempt)
    {
        Count(Files, attempt.Outcome.State);
        if (attempt.Outcome.State == IngestState.Failed || attempt.Trouble is not null)
            _toBeTriedAgain++;
        foreach (var filing in attempt.StoredFilings)
        {
            Count(Filings, filing.Kind);
            foreach (var finding in filing.Findings)
                Count(Findings, finding);
        }
    }

    /// <summary>For a person, a line each.</summary>
    public IEnumerable<string> Lines() =>
        new[] { Line("Files", Files), LineOfNotTaken(), Line("Filings", Filings), Line("Findings", Findings) }.OfType<string>();

    private string? LineOfNotTaken() => NotTaken == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Not taken: {NotTaken}");

    private static string? Line(string what, SortedDictionary<string, int> counts) =>
        counts.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{what} ({counts.Values.Sum()}): {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}");

    private static void Count(SortedDictionary<string, int> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;
}
