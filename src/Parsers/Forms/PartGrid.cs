using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>The rows of a table that stand in one part: a page or a sheet may hold two forms with their titles in one table.</summary>
internal static class PartGrid
{
    /// <param name="lines">Of the part, by page and number.</param>
    /// <returns>Null where no row does.</returns>
    public static TableGrid? Of(TableGrid grid, IReadOnlySet<(int Page, int Number)> lines)
    {
        var inside = grid.Cells.Where(c => IsIn(c, lines)).ToList();
        if (inside.Count == 0 || inside.Count == grid.Cells.Count(c => c.Spans.Count > 0))
            return inside.Count == 0 ? null : grid;
        var (first, end) = (inside.Min(c => c.Row), inside.Max(c => c.Row) + 1);
        return new TableGrid([.. grid.Cells.Where(c => c.Row >= first && c.Row < end).Select(c => c with
        {
            Row = c.Row - first,
            RowSpan = Math.Min(c.RowSpan, end - c.Row),
        })]) { Fault = grid.Fault };
    }

    private static bool IsIn(TableCell cell, IReadOnlySet<(int Page, int Number)> lines) =>
        cell.Spans.Any(s => lines.Contains((s.Page, s.LineFrom)));
}
