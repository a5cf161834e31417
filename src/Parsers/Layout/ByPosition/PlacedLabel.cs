namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>A label in lines that keep the places of words.</summary>
/// <param name="Pieces">Top to bottom.</param>
/// <param name="First">Index of the line of the first piece.</param>
/// <param name="Last">Index of the line of the last.</param>
internal sealed record PlacedLabel(IReadOnlyList<Fragment> Pieces, int First, int Last)
{
    public string Text { get; } = string.Concat(Pieces.Select(p => p.Text));

    public int Offset => Pieces.Min(p => p.Offset);

    public int OffsetEnd => Pieces.Max(p => p.OffsetEnd);
}
