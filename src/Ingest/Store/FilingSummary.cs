using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>What is told of a filing when it is stored.</summary>
/// <param name="Findings">The rule of each finding that stands.</param>
internal sealed record FilingSummary(string Kind, IReadOnlyList<string> Findings)
{
    public static FilingSummary Of(Filing filing) =>
        new(filing.Kind, [.. filing.Findings.Where(f => f.DismissedBy is null).Select(f => f.Rule)]);
}
