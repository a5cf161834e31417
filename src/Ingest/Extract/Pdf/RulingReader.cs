using Pipeline.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Takes the horizontal and vertical lines of a page from its paths: strokes, the edges of stroked rectangles, and thin filled shapes.</summary>
internal static class RulingReader
{
    // Points. A border is no thicker; a shape that is thicker is a shade, a bar or a picture.
    private const double Thickest = 3;
    private const double Straight = 0.5;
    private const double Shortest = 1;
    private const double White = 0.99;

    public static List<Ruling> Read(IReadOnlyList<PdfPath> paths, WritingFrame frame)
    {
        var rulings = new List<Ruling>();
        foreach (var path in paths)
        {
            if (path.IsStroked && !IsWhite(path.StrokeColor))
                foreach (var subpath in path)
                    Stroked(subpath, frame, rulings);
            else if (path.IsFilled && !IsWhite(path.FillColor))
                foreach (var subpath in path)
                    Filled(subpath, frame, rulings);
        }
        return rulings;
    }

    private static void Stroked(PdfSubpath subpath, WritingFrame frame, List<Ruling> rulings)
    {
        PdfPoint? start = null, last = null;
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = move.Location;
                    last = start;
                    break;
                case PdfSubpath.Line line:
                    Add(line.From, line.To, frame, rulings);
                    last = line.To;
                    break;
                case PdfSubpath.Close when start is { } to && last is { } from:
                    Add(from, to, frame, rulings);
                    break;
            }
        }
    }

    private static void Add(PdfPoint from, PdfPoint to, WritingFrame frame, List<Ruling> rulings)
    {
        var (a, b) = (frame.Of(from), frame.Of(to));
        Add(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Straight, frame, rulings);
    }

    private static void Filled(PdfSubpath subpath, WritingFrame frame, List<Ruling> rulings)
    {
        if (subpath.GetBoundingRectangle() is not { } bounds)
            return;
        var (a, b) = (frame.Of(bounds.BottomLeft), frame.Of(bounds.TopRight));
        Add(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Thickest, frame, rulings);
    }

    /// <summary>The middle line of what is thin one way and long the other; what lies off the page is cut.</summary>
    private static void Add(double x0, double y0, double x1, double y1, double thickest, WritingFrame frame, List<Ruling> rulings)
    {
        (x0, x1) = (Math.Max(x0, 0), Math.Min(x1, frame.Width));
        (y0, y1) = (Math.Max(y0, 0), Math.Min(y1, frame.Height));
        var (width, height) = (x1 - x0, y1 - y0);
        if (width < 0 || height < 0)
            return;
        if (height <= thickest && width > Math.Max(height, Shortest))
            rulings.Add(new Ruling(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2));
        else if (width <= thickest && height > Math.Max(width, Shortest))
            rulings.Add(new Ruling((x0 + x1) / 2, y0, (x0 + x1) / 2, y1));
    }

    private static bool IsWhite(IColor? color)
    {
        if (color is null)
            return false;
        var (r, g, b) = color.ToRGBValues();
        return r > White && g > White && b > White;
    }
}
