using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>Tells comparators and signs by their shape.</summary>
internal static class SignReader
{
    // Shares of a hanzi's width.
    private const double Dot = 0.24;
    private const double Dash = 0.12;
    private const double Smallest = 0.3;
    private const double Largest = 1.1;

    /// <summary>The readings of a glyph by its shape, the likeliest first; none where it is like no sign.</summary>
    public static IReadOnlyList<Choice> Read(Picture page, InkPiece ink, InkLine line)
    {
        if (Mark(ink, line) is { } mark)
            return [mark];
        if (Math.Max(ink.Width, ink.Height) < Smallest * line.Em || Math.Max(ink.Width, ink.Height) > Largest * line.Em)
            return [];
        var grid = ShapeGrid.Of(page, ink);
        var aspect = ink.Width / (double)ink.Height;
        return [.. SignShapes.Table
            .Where(s => aspect >= s.LeastAspect && aspect <= s.MostAspect)
            .GroupBy(s => s.Text, (text, shapes) => new Choice(text, shapes.Max(s => s.Grid.Likeness(grid))))
            .OrderByDescending(c => c.Confidence)];
    }

    /// <summary>Marks are told by their size and where they stand.</summary>
    private static Choice? Mark(InkPiece ink, InkLine line)
    {
        var isLow = ink.MiddleY > line.Ink.MiddleY;
        if (ink.Width < Dot * line.Em && ink.Height < Dot * line.Em)
            return new Choice(isLow ? "." : "·", Doubtful);
        if (isLow && ink.Width < Dot * line.Em && ink.Height < 2 * Dot * line.Em)
            return new Choice(",", Doubtful);
        return ink.Height < Dash * line.Em && ink.Width > 2 * ink.Height ? new Choice("-", Doubtful) : null;
    }

    private const double Doubtful = 0.8;
}
