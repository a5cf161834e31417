using Pipeline.Ingest.Extract.Ocr.Lines;
using Pipeline.Parsers.Scans;

namespace Pipeline.Ingest.Extract.Ocr.Symbols;

/// <summary>Puts what a second model read on a line beside what the first was not sure of.</summary>
internal static class SecondReading
{
    // What both read alike is right though neither was sure; where they differ either may be.
    private const double Agreed = 0.95;
    private const double Differ = 0.5;

    // Glyphs before and behind.
    private const int About = 3;

    // Of the ink that two glyphs have together.
    private const double SameInk = 0.7;

    // Of hanzi that others look like: 时间题 was read for 时问题, and 间 with 0.96.
    private const double SureOfLookAlike = 0.98;

    private static bool IsSure(LineGlyph glyph) =>
        glyph.Symbol is { } symbol && symbol.Confidence >= (LookAlikes.Has(symbol.Text[0]) ? SureOfLookAlike : Agreed);

    /// <summary>The parts of a line that are to be read again: what the first model was not sure of, and some glyphs about it.</summary>
    public static IEnumerable<InkLine> Parts(IReadOnlyList<LineGlyph> glyphs, InkLine line)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (IsSure(glyphs[i]))
                continue;
            var (first, last) = (Math.Max(0, i - About), i);
            for (; i < glyphs.Count && i <= last + (2 * About); i++)
                last = IsSure(glyphs[i]) ? last : i;
            last = Math.Min(glyphs.Count - 1, last + About);
            i = last;
            yield return Part(line, glyphs[first].Ink.X0, glyphs[last].Ink.X1);
        }
    }

    private static InkLine Part(InkLine line, int x0, int x1) => line with
    {
        Ink = line.Ink with { X0 = x0, X1 = x1 },
        Pieces = [.. line.Pieces.Where(p => p.MiddleX >= x0 && p.MiddleX <= x1)],
    };

    /// <param name="first">A line.</param>
    /// <param name="second">What was read again of it.</param>
    public static List<LineGlyph> Merged(IReadOnlyList<LineGlyph> first, IReadOnlyList<LineGlyph> second) =>
        [
            .. first.Select(g =>
                IsSure(g) || second.FirstOrDefault(s => s.Symbol is not null && HaveSameInk(g.Ink, s.Ink)) is not { Symbol: { } other }
                    ? g
                    : With(g, other)),
        ];

    private static LineGlyph With(LineGlyph glyph, ReadSymbol other) =>
        glyph.Symbol switch
        {
            null => glyph with { Symbol = other with { Confidence = Math.Min(Differ, other.Confidence), Choices = [] } },
            { IsByShape: true } when other.IsByShape => glyph,
            { Confidence: <= ReadSymbol.AgainstInk } doubted when doubted.Text == other.Text => glyph,
            { } symbol when symbol.Text == other.Text => glyph with
            {
                Symbol = symbol with { Confidence = Math.Max(Agreed, Math.Max(symbol.Confidence, other.Confidence)) },
            },
            { } symbol => glyph with { Symbol = Better(symbol, other) },
        };

    private static ReadSymbol Better(ReadSymbol a, ReadSymbol b)
    {
        var (better, worse) = a.Confidence >= b.Confidence ? (a, b) : (b, a);
        return better with
        {
            Confidence = Math.Min(Differ, better.Confidence),
            Choices = [new Choice(better.Text, better.Confidence), new Choice(worse.Text, worse.Confidence)],
        };
    }

    private static bool HaveSameInk(InkPiece a, InkPiece b) =>
        Math.Min(a.X1, b.X1) - Math.Max(a.X0, b.X0) >= SameInk * (Math.Max(a.X1, b.X1) - Math.Min(a.X0, b.X0));
}
