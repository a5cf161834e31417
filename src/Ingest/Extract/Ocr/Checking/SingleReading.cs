using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>What one model read without a second witness.</summary>
internal static class SingleReading
{
    // It is wrong at full confidence too, and then of what it does not know; what it gives with less is not relied on without a witness.
    private const double SureOfPaddle = 0.99;
    private const double Unsure = 0.8;

    /// <summary>PP-OCRv4 alone is sure of what it gives with 0.99.</summary>
    public static IReadOnlyList<LineGlyph> OfPaddle(IEnumerable<LineGlyph> glyphs, double em) =>
        [
            .. glyphs.Where(g => g.Symbol is not null || g.Ink.Size >= Agreement.Character * em)
                .Select(g => g.Symbol is { } s && (s.Confidence < SureOfPaddle || !FigureText.MayBeSure(s.Text)) ? Capped(g) : g),
        ];

    /// <summary>Of the figures that Tesseract alone calls sure 144 in 10,000 were wrong.</summary>
    public static IReadOnlyList<LineGlyph> OfTesseract(IEnumerable<LineGlyph> glyphs) =>
        [.. glyphs.Select(g => g.Symbol is { } symbol && FigureText.Has(FigureText.Folded(symbol.Text)) ? Capped(g) : g)];

    private static LineGlyph Capped(LineGlyph glyph) =>
        glyph with { Symbol = glyph.Symbol! with { Confidence = Math.Min(Unsure, glyph.Symbol.Confidence) } };
}
