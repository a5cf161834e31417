using System.Collections.Immutable;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>A cell of a table that may go on overleaf.</summary>
/// <param name="Row">From 0, within the whole table.</param>
/// <param name="Box">On the page where it begins; where columns print overleaf, as if that page lay right of the one before.</param>
/// <param name="Lines">What is printed in it, over all pages.</param>
internal sealed record DraftCell(int Row, int RowSpan, Box Box, IReadOnlyList<TextLine> Lines)
{
    /// <summary>Whether no ruling closes it at its top, so that it goes on from the page before.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>Whether no ruling closes it at its bottom, so that it goes on overleaf.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>Whether no ruling closes it at its left, so that it begins on the page before.</summary>
    public bool IsOpenLeft { get; init; }

    /// <summary>Whether no ruling closes it at its right, so that its columns go on overleaf.</summary>
    public bool IsOpenRight { get; init; }

    /// <summary>Lines that print it again, or a part of it: a heading at the top of the next page.</summary>
    public IReadOnlyList<TextLine> Repeated { get; init; } = [];

    /// <summary>By page, how far right of their place on paper its lines stand in a table whose columns print overleaf; points.</summary>
    public IReadOnlyDictionary<int, double> Shifts { get; init; } = ImmutableDictionary<int, double>.Empty;

    public int LastRow => Row + RowSpan - 1;

    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Where a line begins and ends in the whole table.</summary>
    public (double X0, double X1) Reach(TextLine line) =>
        Shifts.GetValueOrDefault(line.Page) is var shift && line.Box is { } box ? (box.X0 + shift, box.X1 + shift) : default;

    /// <summary>Whether two cells stand in the same column.</summary>
    public bool IsAbove(DraftCell other) =>
        Math.Abs(Box.X0 - other.Box.X0) < ColumnEdges.Tolerance && Math.Abs(Box.X1 - other.Box.X1) < ColumnEdges.Tolerance;
}
