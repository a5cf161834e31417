using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>How finely a page is drawn: at 300 dots per inch, or less where the picture would have too many.</summary>
/// <param name="Resolution">Dots per inch of the page as large as it says it is.</param>
/// <param name="Dpi">Dots per inch of the page as large as it was printed.</param>
internal readonly record struct PageScale(double Resolution, double Dpi)
{
    // What Tesseract's models were trained on.
    private const double Usual = 300;
    // Hanzi of 10.5 points have 11 dots then, and nobody can read them.
    private const double Least = 75;
    /// <summary>
    /// An A3 page at the usual resolution; an A4 page has half as many. An A2 page is drawn at 212 dots per inch, as many scans are.
    /// With twice as many a worker came to 938 MB, two pages in colours being in work at a time.
    /// </summary>
    public const int MostPixels = 17_500_000;

    private const double PointsPerInch = 72;

    // Points, of the short side. What claims to be larger than A2 is a scan whose producer took dots for points (1,240 by 1,754 at 150
    // dots per inch), and was of A4.
    private const double A2 = 1_191;
    private const double A4 = 595;

    /// <param name="width">Points, as its height.</param>
    /// <returns>null where the page is too long or too large to be read from one picture.</returns>
    public static PageScale? Of(double width, double height)
    {
        var enlarged = Math.Min(width, height) > A2 * 1.02 ? Math.Min(width, height) / A4 : 1;
        var inches = width / enlarged / PointsPerInch * (height / enlarged / PointsPerInch);
        var dpi = Math.Min(Usual, Math.Floor(Math.Sqrt(MostPixels / inches)));
        return dpi >= Least ? new PageScale(dpi / enlarged, dpi) : null;
    }
}
