using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Finds the label of a merged cell that a page's end has torn: it is printed in one of its parts, and the other is an empty cell of its
/// own. Where the empty part is the upper one its rows belong to the label overleaf, and not to the label above.
/// </summary>
internal static class OverleafLabel
{
    /// <param name="heading">The heading of the column, which may be printed again between the parts.</param>
    /// <returns>Null where the place is not such an empty part.</returns>
    public static TableCell? Of(TableGrid grid, int row, TableCell heading)
    {
        var (rows, column) = (row, heading.Column);
        while (grid[rows, column] is { } cell && cell.Row == rows && (cell.IsEmpty || (rows > row && cell.Text == heading.Text)))
            rows += cell.RowSpan;
        return rows > row && grid[rows, column] is { IsEmpty: false } label && label.Row == rows && IsPrinted(label)
            && PageOf(grid, row) < label.Spans[0].Page ? label : null;
    }

    /// <summary>In a scan a cell may be empty because the ruling that merged it was not found.</summary>
    private static bool IsPrinted(TableCell label) => label.Spans.All(s => s.Box is not null && s.Confidence >= 1);

    private static int? PageOf(TableGrid grid, int row) =>
        grid.Row(row).Where(c => c.Spans.Count > 0).Select(c => (int?)c.Spans[0].Page).Max();
}
