using Pipeline.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Takes the horizontal and vertical lines of a page from its paths: strokes, the edges of stroked rectangles, and thin filled shapes.
/// </summary>
internal sealed class RulingReader(WritingFrame frame)
{
    // Points. A border is no thicker; a shape that is thicker is a shade, a bar or a picture.
    private const double Thickest = 3;
    private const double Straight = 0.5;
    private const double White = 0.99;

    private readonly List<Ruling> _rulings = [];
    private readonly DottedLines _dotted = new();

    public static List<Ruling> Read(IReadOnlyList<PdfPath> paths, WritingFrame frame)
    {
        var reader = new RulingReader(frame);
        foreach (var path in paths)
            reader.Read(path);
        return [.. reader._rulings, .. reader._dotted.Rulings()];
    }

    private void Read(PdfPath path)
    {
        if (path.IsStroked && !IsWhite(path.StrokeColor))
            foreach (var subpath in path)
                Stroked(subpath);
        else if (path.IsFilled && !IsWhite(path.FillColor))
            foreach (var subpath in path)
                if (subpath.GetBoundingRectangle() is { } bounds)
                    Add(bounds.BottomLeft, bounds.TopRight, Thickest);
    }

    private void Stroked(PdfSubpath subpath)
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
                    Add(line.From, line.To, Straight);
                    last = line.To;
                    break;
                case PdfSubpath.Close when start is { } to && last is { } from:
                    Add(from, to, Straight);
                    break;
            }
        }
    }

    /// <summary>The middle line of what is thin one way and long the other; what lies off the page is cut.</summary>
    private void Add(PdfPoint from, PdfPoint to, double thickest)
    {
        var (a, b) = (frame.Of(from), frame.Of(to));
        var box = new Box(
            Math.Max(Math.Min(a.X, b.X), 0),
            Math.Max(Math.Min(a.Y, b.Y), 0),
            Math.Min(Math.Max(a.X, b.X), frame.Width),
            Math.Min(Math.Max(a.Y, b.Y), frame.Height));
        var (width, height) = (box.X1 - box.X0, box.Y1 - box.Y0);
        if (width < 0 || height < 0)
            return;
        if (DottedLines.IsPiece(box, thickest))
            _dotted.Add(box);
        if (height <= thickest && width > 2 * height)
            _rulings.Add(new Ruling(box.X0, (box.Y0 + box.Y1) / 2, box.X1, (box.Y0 + box.Y1) / 2));
        else if (width <= thickest && height > 2 * width)
            _rulings.Add(new Ruling((box.X0 + box.X1) / 2, box.Y0, (box.X0 + box.X1) / 2, box.Y1));
    }

    /// <summary>A pattern is not white, and neither is a colour that nobody can tell.</summary>
    private static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor)
            return false;
        try
        {
            var (r, g, b) = color.ToRGBValues();
            return r > White && g > White && b > White;
        }
#pragma warning disable CA1031 // PdfPig throws what it likes at a colour whose function it does not know.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
