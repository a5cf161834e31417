namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A comma that has a dot above it is a semicolon, and a full stop that has one a colon: Tesseract overlooks the dot.</summary>
internal static class StackedMarks
{
    // Of a hanzi's width, at most: the side of a dot, and how far it stands aside.
    private const double Dot = 0.3;
    private const double Aside = 0.08;

    private static readonly Dictionary<string, string> Table = new() { [","] = ";", ["，"] = "；", ["."] = ":", ["．"] = "：" };

    /// <summary>The glyph with the mark that its ink shows.</summary>
    public static LineGlyph Read(LineGlyph glyph, double em) =>
        glyph is { Symbol: { } symbol, Cluster.Pieces: [var a, var b] } && Table.TryGetValue(symbol.Text, out var stacked) && AreStacked(a, b, em)
            ? glyph with { Symbol = symbol with { Text = stacked } }
            : glyph;

    private static bool AreStacked(InkPiece a, InkPiece b, double em)
    {
        var (above, below) = a.MiddleY < b.MiddleY ? (a, b) : (b, a);
        return above.Y1 < below.Y0 && above.Size < Dot * em && Math.Abs(a.MiddleX - b.MiddleX) <= Aside * em;
    }
}
