using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Cuts a run of fragments into two cells that stood side by side.</summary>
internal static class CellPair
{
    /// <summary>The cheapest cut by <see cref="CellCost"/>; the second cell is null where there is but one fragment.</summary>
    public static (TableCell? First, TableCell? Second) Cut(TableSpec columns, IReadOnlyList<Fragment> fragments)
    {
        if (fragments.Count < 2)
            return (fragments.Count == 0 ? null : CellBuilder.Build(fragments), null);
        var cost = new CellCost(columns, fragments, [0, 0]);
        var cut = Enumerable.Range(1, fragments.Count - 1).MinBy(c => Cost(cost, 0, 0, c) + Cost(cost, 1, c, fragments.Count));
        return (CellBuilder.Build([.. fragments.Take(cut)]), CellBuilder.Build([.. fragments.Skip(cut)]));
    }

    private static double Cost(CellCost cost, int column, int from, int to)
    {
        cost.Begin(column, from);
        for (var end = from + 1; end <= to; end++)
            if (!cost.Grow(end))
                return double.MaxValue;
        return cost.Total;
    }
}
