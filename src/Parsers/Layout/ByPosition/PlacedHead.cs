using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>The headings of a block in lines that keep the places of words.</summary>
/// <param name="First">Index of the first line with one of them.</param>
/// <param name="Last">Index of the last.</param>
/// <param name="Roles">The role of each column.</param>
/// <param name="Caption">What stands left of them, and goes on beside the rows; null where nothing does.</param>
internal sealed record PlacedHead(
    BlockKind Kind, int First, int Last, IReadOnlyList<PlacedHeading> Headings, IReadOnlyList<string> Roles, PlacedHeading? Caption)
{
    /// <summary>How many rows of headings there are.</summary>
    public int Depth => Headings.Max(h => h.Row) + 1;

    /// <summary>The lowest heading of each column.</summary>
    public IEnumerable<PlacedHeading> Columns =>
        Enumerable.Range(0, Roles.Count).Select(c => Headings.Where(h => h.Column <= c && c < h.Column + h.Width).MaxBy(h => h.Row)!);

    /// <summary>Whether the same headings are printed again, as at the top of a page.</summary>
    public bool Repeats(PlacedHead other) =>
        Kind == other.Kind && Columns.Select(c => c.Text).SequenceEqual(other.Columns.Select(c => c.Text));
}
