using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Takes speckles off. A piece of ink is one when it is smaller than the point of the smallest print, or not larger than a point and
/// alone: nothing stands before or behind it, as digits do about a point, and nothing above or below, as the stem of an i.
/// </summary>
internal static class Speckles
{
    // Inches.
    private const double SmallerThanPoint = 0.009;
    private const double Point = 0.019;
    private const double Before = 0.11;
    private const double Above = 0.08;

    private const byte Paper = 255;

    /// <returns>The ink that stays.</returns>
    public static InkMask Remove(Picture picture, InkMask ink)
    {
        var pieces = InkPieces.Of(ink);
        var speckles = pieces.Pieces.Index().Where(p => IsSpeckle(p.Item, ink)).Select(p => p.Index).ToHashSet();
        foreach (var (y, from, to) in pieces.Runs(speckles))
            Clear(picture, ink, y, from, to);
        return ink;
    }

    private static bool IsSpeckle(InkPiece piece, InkMask ink) =>
        piece.Size < SmallerThanPoint * ink.Dpi || (piece.Size <= Point * ink.Dpi && IsAlone(piece, ink));

    private static bool IsAlone(InkPiece piece, InkMask ink)
    {
        var (before, above) = ((int)(Before * ink.Dpi), (int)(Above * ink.Dpi));
        return InkIn(ink, piece.X0 - before, piece.X1 + before, piece.Y0 - 1, piece.Y1 + 1)
                + InkIn(ink, piece.X0 - 1, piece.X1 + 1, piece.Y0 - above, piece.Y0)
                + InkIn(ink, piece.X0 - 1, piece.X1 + 1, piece.Y1, piece.Y1 + above)
            <= piece.Area;
    }

    private static int InkIn(InkMask ink, int x0, int x1, int y0, int y1)
    {
        var count = 0;
        for (var y = Math.Max(0, y0); y < Math.Min(ink.Height, y1); y++)
            count += ink.Row(y)[Math.Clamp(x0, 0, ink.Width)..Math.Clamp(x1, 0, ink.Width)].Count(InkMask.Mark);
        return count;
    }

    /// <summary>The speckle and the grey about it.</summary>
    private static void Clear(Picture picture, InkMask ink, int y, int from, int to)
    {
        ink.Marks.AsSpan((y * ink.Width) + from, to - from).Clear();
        for (var row = Math.Max(0, y - 1); row <= Math.Min(picture.Height - 1, y + 1); row++)
            for (var x = Math.Max(0, from - 1); x < Math.Min(picture.Width, to + 1); x++)
                if (!ink.Has(x, row))
                    picture.Pixels[(row * picture.Width) + x] = Paper;
    }
}
