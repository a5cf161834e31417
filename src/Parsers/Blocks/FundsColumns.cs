using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Tells a heading over the sources from those over amounts: 年度预算数（万元） stands over 总额 in some forms.</summary>
internal static class FundsColumns
{
    /// <param name="row">The first row below the headings.</param>
    public static IReadOnlyList<HeadColumn> Told(TableGrid grid, int row, IReadOnlyList<HeadColumn> columns) =>
        [.. columns.Select(c => c.Role == Role.Amount && HoldsWordsOnly(grid, row, c) ? c with { Role = Role.Source } : c)];

    private static bool HoldsWordsOnly(TableGrid grid, int row, HeadColumn column)
    {
        var cells = column.CellsIn(grid, row).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => !AmountText.Is(c.Text));
    }
}
