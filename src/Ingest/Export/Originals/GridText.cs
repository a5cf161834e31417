using System.Text;
using Pipeline.Model;

namespace Pipeline.Ingest.Export.Originals;

/// <summary>
/// Rows of a table as lines of text: columns aligned by what a terminal shows (two places a Chinese character), a merged cell over its
/// columns, long cells cut, a line no wider than the screen.
/// </summary>
/// <param name="width">Of the screen, in places.</param>
internal sealed class GridText(TableGrid grid, IReadOnlyList<int> rows, IReadOnlyCollection<TableCell> marked, int width)
{
    private const string Between = " | ";
    private const string Gap = "…";

    // Where there is room, a target such as ≥95% of projects in time is shown whole; where there is none, three characters are.
    private const int Widest = 24;
    private const int Narrowest = 6;

    private readonly HashSet<TableCell> _marked = [.. marked];
    private int[] _widths = [];

    public IEnumerable<string> Lines()
    {
        _widths = [.. Enumerable.Range(0, grid.Columns).Select(NeededBy)];
        MakeRoomForMerged();
        for (var wide = Widest; wide > Narrowest && _widths.Sum(w => w + Between.Length) > width; wide--)
            _widths = [.. _widths.Select(w => Math.Min(w, wide))];
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && rows[i] > rows[i - 1] + 1)
                yield return Gap;
            yield return DisplayText.Cut(Line(rows[i], i == 0 || rows[i] > rows[i - 1] + 1), width);
        }
    }

    /// <summary>What a column's own cells take.</summary>
    private int NeededBy(int column) => Math.Min(Widest, rows.Select(r => grid[r, column]).OfType<TableCell>()
        .Where(c => c.ColumnSpan == 1).Select(c => DisplayText.Width(Shown(c))).DefaultIfEmpty(0).Max());

    /// <summary>A merged cell that is wider than its columns widens the last of them.</summary>
    private void MakeRoomForMerged()
    {
        foreach (var cell in grid.Cells.Where(c => c.ColumnSpan > 1 && rows.Contains(c.Row)).OrderBy(c => c.ColumnSpan))
            _widths[cell.Column + cell.ColumnSpan - 1] += Math.Max(
                0,
                Math.Min(Widest, DisplayText.Width(Shown(cell))) - Room(cell.Column, cell.ColumnSpan));
    }

    private int Room(int column, int span) => _widths.Skip(column).Take(span).Sum() + (Between.Length * (span - 1));

    /// <param name="first">Whether nothing is shown of the row above, so that cells that began there are shown here.</param>
    private string Line(int row, bool first)
    {
        var line = new StringBuilder();
        for (var column = 0; column < grid.Columns;)
        {
            var cell = grid[row, column];
            var end = cell is null ? column + 1 : cell.Column + cell.ColumnSpan;
            var room = Room(column, end - column);
            var text = cell is not null && (cell.Row == row || first) ? Shown(cell) : "";
            line.Append(line.Length == 0 ? "" : Between).Append(DisplayText.Padded(DisplayText.Cut(text, room), room));
            column = end;
        }

        return line.ToString().TrimEnd();
    }

    private string Shown(TableCell cell)
    {
        var text = Printable.Line(cell.Text.ReplaceLineEndings(" ").Replace('\t', ' '));
        return _marked.Contains(cell) ? $"»{text}«" : text;
    }
}
