using Pipeline.Model;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers;

/// <summary>Takes out of a form tables whose cells cannot be told to their rows, and says of each why it was not read.</summary>
internal static class FaultyTables
{
    public static IEnumerable<Finding> Findings(ExtractedDocument document) =>
        Of(document).GroupBy(g => g.Fault!).Select(Finding);

    private static Finding Finding(IGrouping<string, TableGrid> sides) =>
        new(FindingRule.LayoutNotUnderstood, Severity.Error, Subject(sides.First()), sides.Key)
        {
            Evidence = [.. sides.SelectMany(t => t.Cells).SelectMany(c => c.Spans).Select(s => new Evidence(null, s))],
        };

    /// <summary>
    /// The part without their cells. An empty table stands for each, so that no text is taken for one that lost its table.
    /// </summary>
    public static FormPart Without(FormPart part)
    {
        var lines = part.Grids.Where(g => g.Fault is not null).SelectMany(g => g.Cells).SelectMany(c => c.Spans)
            .SelectMany(s => Enumerable.Range(s.LineFrom, s.LineTo - s.LineFrom + 1).Select(n => (s.Page, n))).ToHashSet();
        return lines.Count == 0 ? part : new FormPart(
            [.. part.Lines.Where(l => !lines.Contains((l.Page, l.Number)))],
            [.. part.Grids.Select(g => g.Fault is null ? g : new TableGrid([]))]);
    }

    private static IEnumerable<TableGrid> Of(ExtractedDocument document) =>
        document.Pages.SelectMany(p => p.Grids).Where(g => g.Fault is not null);

    private static string Subject(TableGrid grid) => string.Join(' ', grid.Cells.Where(c => !c.IsEmpty).Take(8).Select(c => c.Text));
}
