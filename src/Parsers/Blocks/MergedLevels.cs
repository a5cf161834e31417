using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Tells the levels that stand side by side under one heading: 指标名称 over the second and third, 绩效指标 over all.</summary>
internal static class MergedLevels
{
    /// <param name="row">The first row below the headings; it begins all levels.</param>
    public static IReadOnlyList<HeadColumn> Split(TableGrid grid, int row, IReadOnlyList<HeadColumn> columns) =>
        [.. columns.SelectMany(c => c.Role == Role.Level3 && Levels([.. c.CellsIn(grid, row)], columns) is { Count: > 1 } levels
            ? Parts(c, levels) : [c])];

    /// <summary>Each level with the cell that it begins in; empty where the heading is over one level.</summary>
    private static List<(string Role, TableCell Cell)> Levels(List<TableCell> cells, IReadOnlyList<HeadColumn> columns) =>
        cells.Count switch
        {
            3 => [(Role.Level1, cells[0]), (Role.Level2, cells[1]), (Role.Level3, cells[2])],
            2 when columns.Any(c => c.Role == Role.Level2) => [],
            2 => [(IsFirst(cells[0]) ? Role.Level1 : Role.Level2, cells[0]), (Role.Level3, cells[1])],
            _ => [],
        };

    private static bool IsFirst(TableCell cell) => Taxonomy.TryReadLevel1(cell.Text, out _) && !Taxonomy.TryReadLevel2(cell.Text, out _);

    private static IEnumerable<HeadColumn> Parts(HeadColumn column, List<(string Role, TableCell Cell)> levels) =>
        levels.Select((l, i) => column with
        {
            Role = l.Role,
            From = i == 0 ? column.From : l.Cell.Column,
            To = i + 1 < levels.Count ? levels[i + 1].Cell.Column : column.To,
        });
}
