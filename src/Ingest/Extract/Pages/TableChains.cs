using Pipeline.Parsers.Layout;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Finds the tables that go on overleaf: the last of a page and the first of the next, as wide, with no text between.</summary>
internal static class TableChains
{
    public static IReadOnlyList<IReadOnlyList<DraftTable>> Of(IReadOnlyList<DraftPage> pages)
    {
        var running = new RunningLines([.. pages.SelectMany(p => p.Outside)]);
        var chains = new List<List<DraftTable>>();
        for (var i = 0; i < pages.Count; i++)
            foreach (var table in pages[i].Tables)
            {
                if (i > 0 && GoesOn(pages[i - 1], pages[i], table, running) && !BeginsAgain(chains[^1][0], table))
                    chains[^1].Add(table);
                else
                    chains.Add([table]);
            }
        return chains;
    }

    private static bool GoesOn(DraftPage before, DraftPage page, DraftTable table, RunningLines running) =>
        ReferenceEquals(table, page.Tables[0]) && before.Tables.Count > 0
        && AreAsWide(before.Tables[^1], table)
        && !before.Outside.Any(l => l.Box!.Value.Y0 > before.Tables[^1].Box.Y0 && !running.Are(l))
        && !page.Outside.Any(l => l.Box!.Value.Y1 < table.Box.Y1 && !running.Are(l));

    /// <summary>
    /// A table whose first row has the label of the other's first row beside another value is the same form filled in once more.
    /// </summary>
    private static bool BeginsAgain(DraftTable first, DraftTable table) =>
        (first.Row(0), table.Row(0))
            is ([{ IsEmpty: false } label, { IsEmpty: false } value], [{ IsEmpty: false } labelAgain, { IsEmpty: false } otherValue])
        && Text(label) == Text(labelAgain)
        && Text(value) != Text(otherValue);

    private static string Text(DraftCell cell) => string.Concat(cell.Lines.Select(l => l.Text));

    /// <summary>Whether two tables have the same edges at left and right.</summary>
    public static bool AreAsWide(DraftTable a, DraftTable b) =>
        Math.Abs(a.Box.X0 - b.Box.X0) <= ColumnEdges.Tolerance && Math.Abs(a.Box.X1 - b.Box.X1) <= ColumnEdges.Tolerance;
}
