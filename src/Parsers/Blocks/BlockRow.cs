using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Blocks;

/// <summary>The cells of a row under the headings of its block.</summary>
internal static class BlockRow
{
    public static List<TableCell> Cells(TableGrid grid, int row) => [.. grid.Row(row).Where(c => !c.IsEmpty)];

    /// <summary>The row by role; the first of several columns of a role counts.</summary>
    public static Dictionary<string, TableCell> ByRole(TableGrid grid, int row, IEnumerable<HeadColumn> columns)
    {
        var cells = new Dictionary<string, TableCell>();
        foreach (var column in columns)
            if (column.Role != Role.Other && column.In(grid, row) is { } cell)
                cells.TryAdd(column.Role, cell);
        return cells;
    }

    /// <summary>A target that is printed over columns, as one: comparator, number, unit.</summary>
    public static void JoinTarget(Dictionary<string, TableCell> cells, string target)
    {
        cells.Remove(Role.Comparator, out var comparator);
        cells.Remove(Role.Unit, out var unit);
        // 单位（文字描述） holds the whole of a target that is no number.
        if (!cells.TryGetValue(target, out var value) && unit is not null)
            cells[target] = unit;
        if (value is null)
            return;
        var text = TargetText.Joined(comparator?.Text, value.Text, unit?.Text) ?? value.Text;
        cells[target] = value with { Text = text,
            Spans = Spans.Union([.. new[] { comparator, value, unit }.OfType<TableCell>().SelectMany(c => c.Spans)]) };
    }

    /// <summary>Gathers what has no column in the database, each with its heading.</summary>
    public static void KeepOthers(TableGrid grid, int row, IEnumerable<HeadColumn> columns, Dictionary<string, TableCell> cells)
    {
        var taken = cells.Values.ToHashSet<TableCell>(ReferenceEqualityComparer.Instance);
        foreach (var column in columns)
            foreach (var cell in column.CellsIn(grid, row))
                if (!taken.Contains(cell) && !Placeholder.Is(cell.Text)
                    && Wording.Of(column.Cell.Text) is var heading && !heading.EndsWith('号'))
                {
                    var role = column.Role == Role.Explanation ? Role.Explanation : Role.Other;
                    Append(cells, role, cell with { Text = $"{heading}：{cell.Text}" });
                }
    }

    private static void Append(Dictionary<string, TableCell> cells, string role, TableCell cell) =>
        cells[role] = cells.TryGetValue(role, out var above)
            ? above with { Text = $"{above.Text}；{cell.Text}", Spans = Spans.Union([.. above.Spans, .. cell.Spans]) } : cell;
}
