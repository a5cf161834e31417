using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>Puts places together: one span a page.</summary>
internal static class Spans
{
    public static IReadOnlyList<TextSpan> Union(IEnumerable<TextSpan> spans) =>
        [.. spans.GroupBy(s => s.Page).OrderBy(g => g.Key).Select(Merge)];

    private static TextSpan Merge(IGrouping<int, TextSpan> spans) =>
        spans.Aggregate((a, b) => new TextSpan(
            a.Page,
            Math.Min(a.LineFrom, b.LineFrom),
            Math.Max(a.LineTo, b.LineTo),
            Union(a.Box, b.Box),
            Math.Min(a.Confidence, b.Confidence)));

    private static Box? Union(Box? a, Box? b) => (a, b) switch
    {
        ({ } x, { } y) => new Box(Math.Min(x.X0, y.X0), Math.Min(x.Y0, y.Y0), Math.Max(x.X1, y.X1), Math.Max(x.Y1, y.Y1)),
        _ => a ?? b,
    };
}
