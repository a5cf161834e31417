using Pipeline.Ingest.Extract.Pages;
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
        var drawings = new Drawings(edges, page.Height, taken);
        var lines = SegmentLines.Of(
            page.Words.Where(w => w.Box is { } box && !drawings.Hold(box) && !taken.Exists(t => Boxes.HasMiddle(t, box))));
        if (lines.Count > FinderLimits.Lines)
            return [];
        var found = new List<FoundTable>();
        foreach (var (block, rules) in RuledBlocks.Of(lines, edges.Horizontal.Where(e => !taken.Exists(t => Touches(t, e)))))
            if (Table(block, rules, drawings) is { } table)
            {
                found.Add(table);
                lines = [.. lines.Except(block)];
            }
        return
        [
            .. found,
            .. LooseBlocks
                .Of(lines)
                .Select(block => Table(block, RuleLines.Within(block, edges.Horizontal), drawings, isRuled: false))
                .OfType<FoundTable>(),
        ];
    }

    private static FoundTable? Table(List<SegmentLine> lines, List<double> rules, Drawings drawings, bool isRuled = true)
    {
        var aligned = new AlignedTable(lines, rules);
        return TableTest.IsTable(aligned, isRuled) && aligned.Table() is var table && !drawings.Cut(table.Box) ? table : null;
    }

    private static bool Touches(Box box, Edge edge) =>
        edge.At >= box.Y0 - 1 && edge.At <= box.Y1 + 1 && edge.From < box.X1 && edge.To > box.X0;
}
