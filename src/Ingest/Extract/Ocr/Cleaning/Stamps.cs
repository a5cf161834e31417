using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Takes coloured stamps off a page, as a red seal. Only what is as large and about as wide as high as a seal is taken for one, so that a
/// title or a mark in red stays; where black lies under the colour, the black stays.
/// </summary>
internal static class Stamps
{
    // The side of the squares that a page is looked at in, in inches; the least and the most size of a stamp; its sides' proportion.
    private const double Square = 1 / 18.0;
    private const double Least = 0.5;
    private const double Most = 3;
    private const double Longest = 2.2;

    // How much the strongest colour of a pixel must exceed its weakest to be coloured, and what part of a square.
    private const int Colour = 50;
    private const int SquareShare = 12;

    public static Picture Removed(ColorPicture page)
    {
        var grey = GreyPicture.Of(page);
        var side = Math.Max(4, (int)(page.Dpi * Square));
        var squares = ColouredSquares(page, side);
        if (squares is null)
            return grey;
        foreach (var stamp in InkPieces.Of(squares).Pieces)
            if (IsStamp(stamp, page.Dpi / side))
                Bleach(
                    page,
                    grey,
                    (Math.Max(0, stamp.X0 - 1) * side, Math.Min(page.Width, (stamp.X1 + 1) * side)),
                    (Math.Max(0, stamp.Y0 - 1) * side, Math.Min(page.Height, (stamp.Y1 + 1) * side)));
        return grey;
    }

    private static bool IsStamp(InkPiece piece, double squaresPerInch)
    {
        var (less, more) = piece.Width < piece.Height ? (piece.Width, piece.Height) : (piece.Height, piece.Width);
        return less >= Least * squaresPerInch && more <= Most * squaresPerInch && more <= less * Longest;
    }

    /// <summary>The squares with colour in them; null when there are none.</summary>
    private static InkMask? ColouredSquares(ColorPicture page, int side)
    {
        var (width, height) = ((page.Width + side - 1) / side, (page.Height + side - 1) / side);
        var counts = new int[width * height];
        var any = false;
        for (int y = 0, at = 0; y < page.Height; y++)
        for (var x = 0; x < page.Width; x++, at += 3)
            if (Spread(page.Rgb, at) > Colour)
            {
                counts[(y / side * width) + (x / side)]++;
                any = true;
            }
        return any
            ? new InkMask(width, height, Array.ConvertAll(counts, c => (byte)(c > side * side / SquareShare ? 1 : 0)), page.Dpi / side)
            : null;
    }

    private static int Spread(byte[] rgb, int at) =>
        Math.Max(rgb[at], Math.Max(rgb[at + 1], rgb[at + 2])) - Math.Min(rgb[at], Math.Min(rgb[at + 1], rgb[at + 2]));

    /// <summary>
    /// Takes a coloured pixel's strongest colour for its light, in proportion to the stamp's: ink of the stamp becomes paper, black stays.
    /// </summary>
    private static void Bleach(ColorPicture page, Picture grey, (int From, int To) x, (int From, int To) y)
    {
        var light = StampLight(page, x, y);
        for (var row = y.From; row < y.To; row++)
            for (int column = x.From, at = ((row * page.Width) + x.From) * 3; column < x.To; column++, at += 3)
            {
                var strongest = Math.Max(page.Rgb[at], Math.Max(page.Rgb[at + 1], page.Rgb[at + 2]));
                if (Spread(page.Rgb, at) > Colour / 2)
                    grey.Pixels[(row * page.Width) + column] = (byte)Math.Min(255, strongest * 255 / light);
            }
    }

    /// <summary>How light a stamp's strongest colour is: the middle of those of its coloured pixels.</summary>
    private static int StampLight(ColorPicture page, (int From, int To) x, (int From, int To) y)
    {
        var counts = new int[256];
        for (var row = y.From; row < y.To; row++)
            for (int column = x.From, at = ((row * page.Width) + x.From) * 3; column < x.To; column++, at += 3)
                if (Spread(page.Rgb, at) > Colour)
                    counts[Math.Max(page.Rgb[at], Math.Max(page.Rgb[at + 1], page.Rgb[at + 2]))]++;
        return Math.Max(1, Histogram.Level(counts, 0.4));
    }
}
