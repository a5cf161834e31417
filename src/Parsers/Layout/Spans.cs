using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>Puts places together: one span a page.</summary>
internal static class Spans
{
    private const string To = " to ";

    public static IReadOnlyList<TextSpan> Union(IEnumerable<TextSpan> spans) =>
        [.. spans.GroupBy(s => s.Page).OrderBy(g => g.Key).Select(Merge)];

    private static TextSpan Merge(IGrouping<int, TextSpan> spans) =>
        spans.Aggregate((a, b) => new TextSpan(
            a.Page,
            Math.Min(a.LineFrom, b.LineFrom),
            Math.Max(a.LineTo, b.LineTo),
            Union(a.Box, b.Box),
            Math.Min(a.Confidence, b.Confidence),
            a.LineFrom <= b.LineFrom ? Union(a.Cell, b.Cell) : Union(b.Cell, a.Cell)));

    /// <summary>B7 and H9 to I9 are B7 to I9.</summary>
    private static string? Union(string? first, string? last) => (first, last) switch
    {
        ({ } a, { } b) when a != b => $"{a.Split(To)[0]}{To}{b.Split(To)[^1]}",
        _ => first ?? last,
    };

    private static Box? Union(Box? a, Box? b) => (a, b) switch
    {
        ({ } x, { } y) => new Box(Math.Min(x.X0, y.X0), Math.Min(x.Y0, y.Y0), Math.Max(x.X1, y.X1), Math.Max(x.Y1, y.Y1)),
        _ => a ?? b,
    };
}
