using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Model;

namespace Pipeline.Ingest.Reconcile;

/// <summary>Filings that say the same. The first is the one that counts for all.</summary>
internal sealed class Edition
{
    // Of sure readings the fuller one first: where they differ in number, the one with fewer has lost some.
    public Edition(IEnumerable<FilingProfile> copies) =>
        Copies = [.. copies.OrderBy(c => c.IsUnsure).ThenByDescending(c => c.IsUnsure ? 0 : c.Figures)
            .ThenBy(c => c.Distance).ThenBy(c => c.Errors).ThenBy(c => c.Filing, StringComparer.Ordinal)];

    public IReadOnlyList<FilingProfile> Copies { get; }

    public FilingProfile Counted => Copies[0];

    public bool Corrects => Copies.Any(c => c.Corrects);

    /// <summary>The latest date that a copy prints; null where none prints one.</summary>
    public string? PrintedOn => Copies.Select(c => c.PrintedOn).Max(StringComparer.Ordinal);

    public bool IsRecognised => Copies.All(c => c.IsRecognised);

    /// <summary>When its first copy came: a later copy of an earlier edition makes it no later.</summary>
    public string Seen => Copies.Select(c => c.Seen).Min(StringComparer.Ordinal)!;
}
