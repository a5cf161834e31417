using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Makes columns of rows of headings: the lowest heading over a column is its own.</summary>
internal static class HeadColumns
{
    /// <param name="rows">The headings of each row, top to bottom.</param>
    /// <param name="roleOf">Null for a text that heads nothing known.</param>
    public static IReadOnlyList<HeadColumn> Of(TableGrid grid, IReadOnlyList<IReadOnlyList<TableCell>> rows, Func<string, string?> roleOf)
    {
        var columns = new List<HeadColumn>();
        foreach (var row in rows)
            for (var i = 0; i < row.Count; i++)
                Add(columns, row[i], End(grid, row, i), roleOf(row[i].Text));
        return [.. columns.OrderBy(c => c.From)];
    }

    /// <summary>Merged cells that a text prints as empty ones belong to the heading left of them.</summary>
    private static int End(TableGrid grid, IReadOnlyList<TableCell> row, int index)
    {
        var cell = row[index];
        var next = index + 1 < row.Count ? row[index + 1].Column : grid.Columns;
        var end = cell.Column + cell.ColumnSpan;
        while (end < next && grid[cell.Row, end] is null or { IsEmpty: true, Spans.Count: 0 })
            end++;
        return end;
    }

    private static void Add(List<HeadColumn> columns, TableCell cell, int end, string? role)
    {
        var above = columns.Find(c => c.From <= cell.Column && cell.Column < c.To);
        if (above is not null && above.Cell.Row < cell.Row)
        {
            // Blank cells after the last heading of a group are those of the headings beside the group.
            end = Math.Min(end, above.To);
            columns.Remove(above);
            if (above.From < cell.Column)
                columns.Add(above with { To = cell.Column });
            if (end < above.To)
                columns.Add(above with { From = end });
        }

        // What a heading covers beyond those below it stays its own.
        columns.RemoveAll(c => c.Cell.Row < cell.Row && c.From >= cell.Column && c.To <= end);
        columns.Add(new HeadColumn(role ?? Role.Other, cell, cell.Column, end, above) { IsKnown = role is not null });
    }
}
