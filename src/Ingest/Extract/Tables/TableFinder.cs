namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Finds the tables of a page.</summary>
internal static class TableFinder
{
    /// <summary>From top to bottom, then from left to right.</summary>
    public static IReadOnlyList<FoundTable> Find(PageContent page) =>
        [.. LatticeTables.Find(page).OrderBy(t => t.Box.Y0).ThenBy(t => t.Box.X0)];
}
