using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>Finds a form's table in a grid by its heading row and names the cells below by column.</summary>
internal static class GridTables
{
    /// <summary>The first row from <paramref name="fromRow"/> that prints at least half of the table's headings, two at least; -1 where there is none.</summary>
    public static int FindHeadingRow(TableGrid grid, TableSpec spec, int fromRow = 0)
    {
        var needed = Math.Max(2, (spec.Columns.Length + 1) / 2);
        for (var row = fromRow; row < grid.Rows; row++)
            if (Match(grid, spec, row).Count >= needed)
                return row;
        return -1;
    }

    /// <summary>The grid column of each heading in a row, by key. The n-th printing of a heading goes to the n-th column that bears it.</summary>
    public static IReadOnlyDictionary<string, TableCell> Match(TableGrid grid, TableSpec spec, int row)
    {
        var found = new Dictionary<string, TableCell>();
        foreach (var cell in grid.Row(row).Where(c => !c.IsEmpty))
        {
            var bare = Heading.Bare(cell.Text);
            var column = spec.Columns.FirstOrDefault(c => !found.ContainsKey(c.Key) && c.Headings.Contains(bare));
            if (column is not null)
                found[column.Key] = cell;
        }

        return found;
    }

    /// <summary>The cells of a row under matched headings.</summary>
    public static ColumnRow Row(TableGrid grid, IReadOnlyDictionary<string, TableCell> headings, int row)
    {
        var cells = new Dictionary<string, TableCell>();
        foreach (var (key, heading) in headings)
            if (grid[row, heading.Column] is { IsEmpty: false } cell && cell.Row == row)
                cells[key] = cell;
        return new ColumnRow(cells);
    }
}
