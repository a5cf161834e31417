using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>A table without merged cells: each text stands in the first place of its cell.</summary>
internal static class GridTexts
{
    public static IEnumerable<string[]> Rows(TableGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
            yield return [.. Enumerable.Range(0, grid.Columns).Select(column => Text(grid, row, column))];
    }

    private static string Text(TableGrid grid, int row, int column) =>
        grid[row, column] is { } cell && cell.Row == row && cell.Column == column ? cell.Text : "";
}
