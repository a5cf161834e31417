namespace Pipeline.Model;

/// <summary>A cell of a table. Row and column count from 0 within its grid; a merged cell spans more than one.</summary>
/// <param name="Text">Wrapped lines joined; paragraphs apart by a newline; empty for an empty cell.</param>
/// <param name="Spans">Where the text stands; one span a page; empty for an empty cell of a text file.</param>
public sealed record TableCell(int Row, int Column, string Text, IReadOnlyList<TextSpan> Spans)
{
    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public bool IsEmpty => Text.Length == 0;
}
