using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>A row of a table, or rows that share a merged cell left of them.</summary>
/// <param name="Lines">The lines it takes.</param>
/// <param name="Cells">Its own cells by column: those of the row, or the merged one.</param>
/// <param name="Parts">The rows or groups beside the merged cell; none for a row, and for a heading with nothing under it.</param>
internal sealed record TableGroup(RowRange Lines, IReadOnlyDictionary<int, IReadOnlyList<Fragment>> Cells, IReadOnlyList<TableGroup> Parts)
{
    public static TableGroup Row(RowRange lines, IReadOnlyDictionary<int, IReadOnlyList<Fragment>> cells) => new(lines, cells, []);

    public static TableGroup Merged(int column, StackedLabel label, IReadOnlyList<TableGroup> parts) => new(
        parts.Count == 0 ? new RowRange(label.FirstRow, label.LastRow, label.Page) : parts[0].Lines with { Last = parts[^1].Lines.Last },
        new Dictionary<int, IReadOnlyList<Fragment>> { [column] = label.Pieces },
        parts);

    /// <summary>The rows with the names of their columns; a merged cell stands in the first of its rows.</summary>
    public IEnumerable<ColumnRow> Rows(TableSpec spec) => Flatten().Select(row => new ColumnRow(
        row.ToDictionary(c => spec.Columns[c.Key].Key, c => CellBuilder.Build(c.Value))));

    private List<Dictionary<int, IReadOnlyList<Fragment>>> Flatten()
    {
        var rows = Parts.SelectMany(p => p.Flatten()).ToList();
        if (rows.Count == 0)
            rows.Add([]);
        foreach (var (column, cell) in Cells)
            rows[0][column] = cell;
        return rows;
    }
}
