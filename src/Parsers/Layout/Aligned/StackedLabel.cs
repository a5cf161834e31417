namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>A known label whose pieces stand one under the other, as in a narrow cell.</summary>
/// <param name="Label">The label as the form's data spell it.</param>
/// <param name="FirstRow">Index of its first line.</param>
/// <param name="LastRow">Index of its last line.</param>
internal sealed record StackedLabel(string Label, int FirstRow, int LastRow, IReadOnlyList<Fragment> Pieces)
{
    public string Text => string.Concat(Pieces.Select(p => p.Text));

    public int Page => Pieces[0].Line.Page;

    public int Offset => Pieces.Min(p => p.Offset);

    public int OffsetEnd => Pieces.Max(p => p.OffsetEnd);

    public double Middle => (FirstRow + LastRow) / 2.0;
}
