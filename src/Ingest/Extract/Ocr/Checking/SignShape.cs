using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>How a comparator or sign is drawn: strokes in a unit square that its ink fills, y downward.</summary>
/// <param name="LeastAspect">Width by height, as is <paramref name="MostAspect"/>.</param>
internal sealed record SignShape(string Text, double LeastAspect, double MostAspect, params (double X, double Y)[][] Strokes)
{
    // Of the square: half a pen's width.
    private const double Pen = 0.06;

    private ShapeGrid? _grid;

    public ShapeGrid Grid => _grid ??= ShapeGrid.Of((column, row) => Ink((column + 0.5) / ShapeGrid.Size, (row + 0.5) / ShapeGrid.Size));

    private double Ink(double x, double y)
    {
        var distance = Strokes.Min(s => Enumerable.Range(1, s.Length - 1).Min(i => Distance(x, y, Inked(s[i - 1]), Inked(s[i]))));
        return Math.Clamp(((Pen - distance) * ShapeGrid.Size) + 0.5, 0, 1);
    }

    /// <summary>The pen reaches as far as the ink does, its middle less.</summary>
    private static (double X, double Y) Inked((double X, double Y) point) =>
        (Pen + (point.X * (1 - (2 * Pen))), Pen + (point.Y * (1 - (2 * Pen))));

    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1) : 0;
        var (px, py) = (x - from.X - (along * dx), y - from.Y - (along * dy));
        return Math.Sqrt((px * px) + (py * py));
    }
}
