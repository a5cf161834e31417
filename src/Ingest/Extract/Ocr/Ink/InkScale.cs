namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>How large a page is written, and what is too small or too long to be of a letter.</summary>
internal static class InkScale
{
    /// <summary>Of its width: the ink of a line of hanzi.</summary>
    public const double HanziHeight = 1.05;

    /// <summary>The width of a hanzi of the size that such forms are printed in, in points.</summary>
    public const double UsualPoints = 10.5;

    private const double InchesPerEm = UsualPoints / 72;
    // Of the square of a hanzi: the least decimal points are twice as large.
    private const double Speck = 0.006;
    // Of a hanzi's width: strokes so long and thin are left over from rulings.
    private const double Long = 2.2;
    private const double Tall = 1.3;
    private const double Thin = 0.15;

    /// <summary>The width of a hanzi of the size that such forms are printed in, in pixels.</summary>
    public static double UsualEm(double dpi) => InchesPerEm * dpi;

    /// <summary>The width of a hanzi of the page's body in pixels: the height that most ink stands in.</summary>
    public static double Em(IEnumerable<IReadOnlyList<InkPiece>> regions, double dpi)
    {
        var usual = UsualEm(dpi);
        var bands = regions.SelectMany(r => new InkBands(usual).Of(r))
            .Select(b => b.Aggregate((x, y) => x.With(y)))
            .Where(b => b.Height > usual / 2 && b.Height < usual * 2)
            .OrderBy(b => b.Height)
            .ToList();
        var half = bands.Sum(b => (long)b.Width) / 2;
        foreach (var band in bands)
            if ((half -= band.Width) <= 0)
                return band.Height;
        return usual;
    }

    public static bool IsOfLetter(InkPiece piece, double em) =>
        piece.Area >= Math.Max(3, Speck * em * em)
        && !(piece.Width > Long * em && piece.Height < Thin * em)
        && !(piece.Height > Tall * em && piece.Width < Thin * em);
}
