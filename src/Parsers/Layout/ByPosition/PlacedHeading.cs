namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>A heading in lines that keep the places of words.</summary>
/// <param name="Pieces">Top to bottom: a narrow column wraps its heading.</param>
/// <param name="Row">From 0, the row of headings that it stands in.</param>
/// <param name="Column">From 0, the first column that it heads.</param>
/// <param name="Width">How many columns it heads.</param>
internal sealed record PlacedHeading(IReadOnlyList<Fragment> Pieces, int Row, int Column, int Width)
{
    public string Text { get; } = string.Concat(Pieces.Select(p => p.Text));

    public int Offset => Pieces.Min(p => p.Offset);

    public int OffsetEnd => Pieces.Max(p => p.OffsetEnd);

    /// <summary>In characters from the beginning of the line.</summary>
    public double Middle => (Offset + OffsetEnd) / 2.0;
}
