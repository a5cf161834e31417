using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms;

/// <summary>The evidence of a row: all the places its cells stand in.</summary>
internal static class RowEvidence
{
    public static IReadOnlyList<Evidence> Of(params IEnumerable<TableCell?> cells) =>
        [.. Spans.Union(cells.OfType<TableCell>().SelectMany(c => c.Spans)).Select(s => new Evidence(null, s))];
}
