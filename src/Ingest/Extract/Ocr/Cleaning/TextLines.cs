using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Tells whether the lines of text of a page are level or upright: in a coarse picture the characters of a line run together.
/// </summary>
internal static class TextLines
{
    /// <summary>A direction beyond this, either way, is sure.</summary>
    public const double Sure = 0.1;

    private const double Dpi = 72;

    // Inches. What is smaller than print, or as high and wide as a table, is no line.
    private const double Print = 0.06;
    private const double Table = 1.5;

    /// <returns>Above 0 when lines are level, below when they are upright: the mean of how much wider than high they are, in powers of
    /// two.</returns>
    public static double Direction(InkMask ink)
    {
        var coarse = ink.Reduced(Math.Max(1, (int)Math.Round(ink.Dpi / Dpi)));
        var (sum, all) = (0.0, 0.0);
        foreach (var piece in InkPieces.Of(coarse).Pieces)
        {
            var (less, more) = (Math.Min(piece.Width, piece.Height), Math.Max(piece.Width, piece.Height));
            if (more < Print * coarse.Dpi || less < Print * coarse.Dpi / 2 || less > Table * coarse.Dpi)
                continue;
            sum += piece.Area * Math.Log2((double)piece.Width / piece.Height);
            all += piece.Area;
        }
        return all == 0 ? 0 : sum / all;
    }
}
