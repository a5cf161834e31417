using Pipeline.Ingest.Extract.Tables.Alignment;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Finds the tables of a page, from top to bottom, then from left to right.</summary>
internal static class TableFinder
{
    /// <summary>The tables that rulings draw. Forms are read by these; a form without rulings is better read by its lines.</summary>
    public static IReadOnlyList<FoundTable> Find(PageContent page) => Find(page, (drawn, _) => drawn);

    /// <summary>Those too whose columns, or rows, only stand below each other.</summary>
    public static IReadOnlyList<FoundTable> FindAny(PageContent page) =>
        Find(page, (drawn, edges) =>
        {
            var refined = drawn.Select(LatticeRefinement.Of).ToList();
            return refined.Concat(AlignedTables.Find(page, edges, refined));
        });

    private static IReadOnlyList<FoundTable> Find(
        PageContent page,
        Func<IReadOnlyList<FoundTable>, EdgeSet, IEnumerable<FoundTable>> complete)
    {
        if (page.Rulings.Count > FinderLimits.Rulings || page.Words.Count > FinderLimits.Words)
            return [];
        var edges = EdgeJoiner.Join(page.Rulings);
        if (edges.Count > FinderLimits.Edges)
            return [];
        return [.. complete(LatticeTables.Find(page, edges), edges).OrderBy(t => t.Box.Y0).ThenBy(t => t.Box.X0)];
    }
}
