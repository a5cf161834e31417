using Pipeline.Ingest.Extract.Pages.Wide;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>How much room the lines of a table's cells have.</summary>
internal sealed class CellRoom
{
    // Points. No table keeps more distance between text and rulings.
    private const double MostPadding = 8;
    // One in so many.
    private const int Overflowing = 10;
    // Of the height of the text.
    private const double Slack = 0.6;

    private readonly double _padding;

    /// <summary>Text keeps as far from the right as from the left; a few cells overflow, and what is centred keeps farther.</summary>
    public CellRoom(IEnumerable<DraftCell> table)
    {
        var gaps = table.Where(c => !c.IsEmpty).Select(c => c.Lines.Min(l => c.Reach(l).X0) - c.Box.X0).Order().ToList();
        _padding = gaps.Count == 0 ? 0 : Math.Clamp(gaps[gaps.Count / Overflowing], 0, MostPadding);
    }

    /// <summary>
    /// Whether what heads the next line would have had room behind a line of a cell, so that it was not wrapping that ended it.
    /// </summary>
    public bool HadRoom(DraftCell cell, TextLine line, TextLine next)
    {
        var height = line.Box!.Value.Y1 - line.Box.Value.Y0;
        return End(cell, line) + ((HeadOfLine.Width(next.Text) + Slack) * height) <= RightEnd(cell);
    }

    private double RightEnd(DraftCell cell) => Math.Max(cell.Box.X1 - _padding, cell.Lines.Max(l => End(cell, l)));

    /// <summary>A line of a merged cell may end in the part of its columns that prints overleaf.</summary>
    private static double End(DraftCell cell, TextLine line) =>
        cell.Shifts.Count == 0 ? line.Box!.Value.X1
            : cell.Repeated.Where(l => TornLine.AreSame(line, l)).Append(line).Max(l => cell.Reach(l).X1);
}
