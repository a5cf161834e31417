using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// A comma that has a dot above it is a semicolon, and a full stop that has one a colon; a comparator with a bar below is ≥ or ≤. Tesseract
/// overlooks what is above or below.
/// </summary>
internal static class StackedMarks
{
    // Of a hanzi's width, at most: the side of a dot, and how far it stands aside.
    private const double Dot = 0.3;
    private const double Aside = 0.08;

    private static readonly Dictionary<string, string> Table = new() { [","] = ";", ["，"] = "；", ["."] = ":", ["．"] = "：" };

    // Of a hanzi's width: how high a bar is at most (some fonts slant it), and how wide at least.
    private const double BarHeight = 0.45;
    private const double BarWidth = 0.35;
    private const double Doubtful = 0.85;

    private static readonly Dictionary<string, string> Barred = new() { [">"] = "≥", ["＞"] = "≥", ["<"] = "≤", ["＜"] = "≤" };

    /// <summary>The glyph with the mark that its ink shows.</summary>
    public static LineGlyph Read(LineGlyph glyph, double em) =>
        glyph switch
        {
            { Symbol: { } symbol, Cluster.Pieces: [var a, var b] }
                when Table.TryGetValue(symbol.Text, out var stacked) && AreStacked(a, b, em) => glyph with
            {
                Symbol = symbol with { Text = stacked },
            },
            { Symbol: { } symbol } when Barred.TryGetValue(symbol.Text, out var barred) && HaveBar(glyph.Cluster.Pieces, em) => glyph with
            {
                Symbol = symbol with
                {
                    Text = barred,
                    Confidence = Math.Min(Doubtful, symbol.Confidence),
                    Choices = [new Choice(barred, Doubtful), new Choice(symbol.Text, symbol.Confidence)],
                },
            },
            _ => glyph,
        };

    /// <summary>
    /// Whether a bar stands below the other pieces, as in ≥ and ±; figures have none, and the foot of 土 is of one piece with it.
    /// </summary>
    public static bool HaveBar(IReadOnlyList<InkPiece> pieces, double em) =>
        pieces.Count > 1 && pieces.MaxBy(p => p.Y1) is var lowest && lowest.Height <= BarHeight * em && lowest.Width >= BarWidth * em;

    private static bool AreStacked(InkPiece a, InkPiece b, double em)
    {
        var (above, below) = a.MiddleY < b.MiddleY ? (a, b) : (b, a);
        return above.Y1 < below.Y0 && above.Size < Dot * em && Math.Abs(a.MiddleX - b.MiddleX) <= Aside * em;
    }
}
