using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The headings of a block in a sequence of cells.</summary>
/// <param name="Captions">What stands before them and heads no column.</param>
/// <param name="Heads">In the order of the text.</param>
/// <param name="Roles">The role of each column.</param>
/// <param name="To">The index of the cell after the last.</param>
internal sealed record CellHead(BlockKind Kind, IReadOnlyList<TextCell> Captions, IReadOnlyList<HeadCell> Heads,
    IReadOnlyList<string> Roles,
    int To)
{
    public int Rows => Heads.Max(h => h.Row) + 1;

    /// <summary>How many rows of headings one goes on over.</summary>
    public int RowSpan(HeadCell heading) =>
        Heads.Any(h => h.Row > heading.Row && h.Column >= heading.Column && h.Column < heading.Column + heading.Width) ? 1
            : Rows - heading.Row;
}
