using System.Globalization;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>What came of a run: files by outcome, filings by kind, findings by rule.</summary>
internal sealed class Tally
{
    public SortedDictionary<string, int> Files { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Filings { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Findings { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether every file reached an end that needs no second try.</summary>
    public bool AllSettled { get; private set; } = true;

    public void Add(Attempt attempt)
    {
        Count(Files, attempt.Outcome.State);
        AllSettled &= attempt.Outcome.State != IngestState.Failed && attempt.Trouble is null;
        foreach (var filing in attempt.StoredFilings)
        {
            Count(Filings, filing.Kind);
            foreach (var finding in filing.Findings)
                Count(Findings, finding);
        }
    }

    /// <summary>For a person, a line each.</summary>
    public IEnumerable<string> Lines() =>
        new[] { Line("Files", Files), Line("Filings", Filings), Line("Findings", Findings) }.OfType<string>();

    private static string? Line(string what, SortedDictionary<string, int> counts) =>
        counts.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{what} ({counts.Values.Sum()}): {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}");

    private static void Count(SortedDictionary<string, int> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;
}
