using Pipeline.Model;

namespace Pipeline.Ingest.Export.Originals;

/// <summary>Chooses the rows of a table that are shown: those near the marked cells, or all where none is marked.</summary>
internal static class GridRows
{
    // The heading above a cell is seldom farther, and a screen has some 40 lines.
    private const int Near = 2;

    // A form has some 40 rows; a list of projects has hundreds.
    public const int Most = 60;

    /// <summary>The rows from 0, in order.</summary>
    public static IReadOnlyList<int> Shown(TableGrid grid, IReadOnlyCollection<TableCell> marked)
    {
        var rows =
            marked.Count == 0
                ? Enumerable.Range(0, grid.Rows)
                : marked
                    .SelectMany(c => Enumerable.Range(c.Row - Near, c.RowSpan + (2 * Near)))
                    .Where(r => r >= 0 && r < grid.Rows)
                    .Distinct()
                    .Order();
        return [.. rows.Take(Most)];
    }
}
