namespace Pipeline.Ingest.Tests.Extract.Ocr;

/// <summary>Glyphs as strokes in a unit square, y downward, and how wide and high they are in hanzi widths.</summary>
internal static class DrawnShapes
{
    public static IReadOnlyDictionary<string, (double Width, double Height, (double X, double Y)[][] Strokes)> Table { get; } =
        new Dictionary<string, (double, double, (double, double)[][])>
        {
            ["≥"] = (
                0.68,
                0.66,
                [
                    [(0, 0), (1, 0.38), (0, 0.76)],
                    [(0, 1), (1, 1)],
                ]),
            ["⩾"] = (
                0.68,
                0.66,
                [
                    [(0, 0), (1, 0.32), (0, 0.66)],
                    [(1, 0.68), (0, 1)],
                ]),
            ["≧"] = (
                0.68,
                0.8,
                [
                    [(0, 0), (1, 0.29), (0, 0.58)],
                    [(0, 0.78), (1, 0.78)],
                    [(0, 1), (1, 1)],
                ]),
            ["≤"] = (
                0.68,
                0.66,
                [
                    [(1, 0), (0, 0.38), (1, 0.76)],
                    [(0, 1), (1, 1)],
                ]),
            ["⩽"] = (
                0.68,
                0.66,
                [
                    [(1, 0), (0, 0.32), (1, 0.66)],
                    [(0, 0.68), (1, 1)],
                ]),
            ["≦"] = (
                0.68,
                0.8,
                [
                    [(1, 0), (0, 0.29), (1, 0.58)],
                    [(0, 0.78), (1, 0.78)],
                    [(0, 1), (1, 1)],
                ]),
            [">"] = (
                0.6,
                0.58,
                [
                    [(0, 0), (1, 0.5), (0, 1)],
                ]),
            ["<"] = (
                0.6,
                0.58,
                [
                    [(1, 0), (0, 0.5), (1, 1)],
                ]),
            ["±"] = (
                0.62,
                0.7,
                [
                    [(0, 0.38), (1, 0.38)],
                    [(0.5, 0), (0.5, 0.78)],
                    [(0, 1), (1, 1)],
                ]),
            ["%"] = (
                0.76,
                0.7,
                [
                    [(0.78, 0), (0.22, 1)],
                    Ring(0.18, 0.27, 0.18, 0.26),
                    Ring(0.82, 0.73, 0.18, 0.26),
                ]),
            ["0"] = (0.42, 0.7, [Ring(0.5, 0.5, 0.5, 0.5)]),
            ["8"] = (0.42, 0.7, [Ring(0.5, 0.24, 0.42, 0.24), Ring(0.5, 0.74, 0.5, 0.26)]),
            ["1"] = (
                0.16,
                0.7,
                [
                    [(0, 0.15), (1, 0), (1, 1)],
                ]),
            ["7"] = (
                0.42,
                0.7,
                [
                    [(0, 0), (1, 0), (0.4, 1)],
                ]),
            ["十"] = (
                0.86,
                0.86,
                [
                    [(0, 0.4), (1, 0.4)],
                    [(0.5, 0), (0.5, 1)],
                ]),
            ["士"] = (
                0.86,
                0.86,
                [
                    [(0, 0.38), (1, 0.38)],
                    [(0.5, 0), (0.5, 1)],
                    [(0.05, 1), (0.95, 1)],
                ]),
            ["二"] = (
                0.86,
                0.66,
                [
                    [(0.1, 0), (0.9, 0)],
                    [(0, 1), (1, 1)],
                ]),
            ["川"] = (
                0.86,
                0.86,
                [
                    [(0, 0), (0, 1)],
                    [(0.5, 0), (0.5, 1)],
                    [(1, 0), (1, 1)],
                ]),
            ["木"] = (
                0.86,
                0.86,
                [
                    [(0, 0.3), (1, 0.3)],
                    [(0.5, 0), (0.5, 1)],
                    [(0.5, 0.3), (0, 0.85)],
                    [(0.5, 0.3), (1, 0.85)],
                ]),
            ["宇"] = (
                0.86,
                0.86,
                [
                    [(0.5, 0), (0.5, 0.12)],
                    [(0, 0.3), (0, 0.14), (1, 0.14), (1, 0.3)],
                    [(0.2, 0.38), (0.8, 0.38)],
                    [(0, 0.6), (1, 0.6)],
                    [(0.5, 0.38), (0.5, 1), (0.35, 0.95)],
                ]),
            ["口"] = (
                0.7,
                0.7,
                [
                    [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)],
                ]),
            ["冂"] = (
                0.7,
                0.7,
                [
                    [(0, 1), (0, 0), (1, 0), (1, 1)],
                ]),
            ["匚"] = (
                0.7,
                0.7,
                [
                    [(1, 0), (0, 0), (0, 1), (1, 1)],
                ]),
        };

    /// <summary>The shape at the left of a page.</summary>
    public static DrawnStrokes Draw(string shape, double em, double pen) => new DrawnStrokes().And(shape, 40, em, pen);

    /// <param name="pen">Of a hanzi's width.</param>
    public static DrawnStrokes And(this DrawnStrokes page, string shape, int x, double em, double pen) =>
        page.Draw(Table[shape].Strokes, x, 50, Table[shape].Width * em, Table[shape].Height * em, pen * em);

    private static (double, double)[] Ring(double x, double y, double width, double height) =>
        [.. Enumerable.Range(0, 25).Select(i => (x + (width * Math.Cos(Math.PI * i / 12)), y + (height * Math.Sin(Math.PI * i / 12))))];
}
