using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>
/// Turns a page until it can be read, where the shape of its lines told wrongly which way up it is: pages of a small face at 150 dpi, few
/// lines, no punctuation.
/// </summary>
internal static class Legibility
{
    // Of what PP-OCRv4 gives for a page the right way up nearly all is sure, and of one on its side little; with dashed rulings among the
    // lines some 80 in 100 are, and such a page is only looked at once more.
    private const double Legible = 0.85;

    // Enough to tell; they are not read twice.
    private const int Lines = 8;

    // Of a hanzi's width: shorter lines say little.
    private const double Long = 2;

    public static CleanScan Upright(CleanScan scan, ILineReader reader)
    {
        var (sure, all) = Read(scan, reader);
        return sure >= Legible * all ? scan : Enumerable.Range(0, 4).Select(scan.Turned).MaxBy(turned => Read(turned, reader).Sure)!;
    }

    private static (int Sure, int All) Read(CleanScan scan, ILineReader reader)
    {
        var lines = ScanReader.LinesOf(scan).Where(l => l.Ink.Width >= Long * l.Em).ToList();
        var symbols = lines
            .Where((_, i) => i % Math.Max(1, lines.Count / Lines) == 0)
            .SelectMany(l => reader.Read(scan.Picture, l))
            .ToList();
        return (symbols.Count(s => s.Confidence >= ReadSymbol.Sure), symbols.Count);
    }
}
