using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Finds the tables whose columns nobody drew.</summary>
internal static class AlignedTables
{
    /// <param name="edges">Of the whole page.</param>
    /// <param name="drawn">Tables that were found already; their words are not looked at.</param>
    public static IReadOnlyList<FoundTable> Find(PageContent page, EdgeSet edges, IReadOnlyList<FoundTable> drawn)
    {
        var taken = drawn.Select(t => t.Box).ToList();
        var lines = SegmentLines.Of(page.Words.Where(w => w.Box is { } box && !taken.Any(t => Holds(t, box))));
        var found = new List<FoundTable>();
        foreach (var (block, rules) in RuledBlocks.Of(lines, edges.Horizontal.Where(e => !taken.Any(t => Touches(t, e)))))
        {
            var table = new AlignedTable(block, rules);
            if (!TableTest.IsTable(table, isRuled: true))
                continue;
            found.Add(table.Table());
            lines = [.. lines.Except(block)];
        }
        foreach (var block in LooseBlocks.Of(lines))
        {
            var table = new AlignedTable(block, []);
            if (TableTest.IsTable(table, isRuled: false))
                found.Add(table.Table());
        }
        return found;
    }

    private static bool Holds(Box box, Box word)
    {
        var (x, y) = ((word.X0 + word.X1) / 2, (word.Y0 + word.Y1) / 2);
        return x >= box.X0 && x <= box.X1 && y >= box.Y0 && y <= box.Y1;
    }

    private static bool Touches(Box box, Edge edge) => edge.At >= box.Y0 - 1 && edge.At <= box.Y1 + 1 && edge.From < box.X1 && edge.To > box.X0;
}
