using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>A cell of a table that a text wrote one cell after the other, or a piece of one.</summary>
/// <param name="Text">Empty for a cell that is known to be empty.</param>
/// <param name="Lines">The lines it is written in.</param>
internal sealed record TextCell(string Text, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Whether it is the first of its row; null where the text does not show rows.</summary>
    public bool? BeginsRow { get; init; }

    /// <summary>Whether it may go on with the one before it.</summary>
    public CellBreak Break { get; init; }

    public bool IsEmpty => Text.Length == 0;

    public TableCell At(int row, int column) => new(row, column, Text, [.. Lines.Select(l => l.Span)]);
}
