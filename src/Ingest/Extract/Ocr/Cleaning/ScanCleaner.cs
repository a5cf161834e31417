using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Rulings;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>Makes the picture of a scanned page ready for recognition.</summary>
internal static class ScanCleaner
{
    private const double PointsPerInch = 72;

    // Of an evenly lit page, whose paper is 255. A faint ruling is lighter than print.
    private const byte PrintLevel = 170;
    private const byte RulingLevel = 200;

    // Degrees; a page that is straighter is left as it is.
    private const double Straight = 0.03;

    // Inches.
    private const double PaperEdge = 0.08;

    public static CleanScan Clean(ColorPicture page) => Clean(Stamps.Removed(page));

    /// <param name="page">Without stamps.</param>
    public static CleanScan Clean(Picture page) => WithoutRulings(Straightened(Uprightness.Upright(Lighting.Even(page), PrintLevel)));

    private static Picture Straightened(Picture picture)
    {
        var skew = SkewFinder.Find(InkMask.Of(picture, PrintLevel));
        return Math.Abs(skew) <= Straight ? picture : Straightener.Straight(picture, skew, picture.Dpi);
    }

    private static CleanScan WithoutRulings(Picture upright)
    {
        var ink = InkMask.Of(upright, RulingLevel);
        var transposed = ink.Transposed();
        var (horizontal, vertical) = RulingFinder.Find(ink, transposed);
        var picture = Lighting.Stretched(upright);
        RulingRemover.Erase(picture, ink, horizontal, vertical);
        var turned = Transposed(picture);
        RulingRemover.Erase(turned, transposed, vertical, horizontal);
        picture = Transposed(turned);
        Speckles.Remove(picture, InkMask.Of(picture, PrintLevel));
        return new CleanScan(
            picture,
            [
                .. OnPage(horizontal, upright.Height, upright.Dpi).Select(h => Horizontal(h, upright.Dpi)),
                .. OnPage(vertical, upright.Width, upright.Dpi).Select(v => Vertical(v, upright.Dpi)),
            ],
            Points(upright.Width, upright.Dpi),
            Points(upright.Height, upright.Dpi));
    }

    private static Picture Transposed(Picture picture) =>
        new(picture.Height, picture.Width, QuarterTurns.Transposed(picture.Pixels, picture.Width, picture.Height), picture.Dpi);

    /// <summary>Those that are not the edge of the paper.</summary>
    private static IEnumerable<InkRuling> OnPage(IReadOnlyList<InkRuling> rulings, int across, double dpi) =>
        rulings.Where(r => r.Mean >= PaperEdge * dpi && r.Mean <= across - (PaperEdge * dpi));

    private static Ruling Horizontal(InkRuling r, double dpi)
    {
        var y = Points(r.Mean + 0.5, dpi);
        return new Ruling(Points(r.From, dpi), y, Points(r.To, dpi), y);
    }

    private static Ruling Vertical(InkRuling r, double dpi)
    {
        var x = Points(r.Mean + 0.5, dpi);
        return new Ruling(x, Points(r.From, dpi), x, Points(r.To, dpi));
    }

    private static double Points(double pixels, double dpi) => pixels * PointsPerInch / dpi;
}
