using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>How much room the lines of a table's cells have.</summary>
internal sealed class CellRoom
{
    // Points. No table keeps more distance between text and rulings.
    private const double MostPadding = 8;
    // Of the height of the text.
    private const double Slack = 0.6;

    private readonly double _padding;

    /// <summary>Of cells with wrapped lines some are full: what these leave is the padding.</summary>
    public CellRoom(IEnumerable<DraftCell> table) =>
        _padding = table.Where(c => c.Lines.Count > 2).Select(c => c.Box.X1 - c.Lines.Max(l => l.Box!.Value.X1)).Where(p => p is >= 0 and <= MostPadding).DefaultIfEmpty(0).Min();

    /// <summary>Whether what heads the next line would have had room behind a line of a cell, so that it was not wrapping that ended it.</summary>
    public bool HadRoom(DraftCell cell, TextLine line, TextLine next)
    {
        var height = line.Box!.Value.Y1 - line.Box.Value.Y0;
        return line.Box.Value.X1 + ((HeadOfLine.Width(next.Text) + Slack) * height) <= RightEnd(cell);
    }

    private double RightEnd(DraftCell cell) => Math.Max(cell.Box.X1 - _padding, cell.Lines.Max(l => l.Box!.Value.X1));
}
