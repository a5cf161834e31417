using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>How far a line's glyphs were spaced out, told by its hanzi, which stand close otherwise.</summary>
internal static class LetterSpacing
{
    // Shares of the font's size.
    private const double Least = 0.05;
    private const double Most = 0.5;

    public static double Of(IReadOnlyList<Glyph> glyphs, int from, int to)
    {
        var gaps = new List<double>();
        for (var i = from + 1; i < to; i++)
            if (!glyphs[i].IsBlank && !glyphs[i - 1].IsBlank && Script.IsWide(glyphs[i].Text[0]) && Script.IsWide(glyphs[i - 1].Text[^1]))
                gaps.Add((glyphs[i].X0 - glyphs[i - 1].X1) / Math.Max(glyphs[i].Size, 1));
        if (gaps.Count == 0)
            return 0;
        gaps.Sort();
        return gaps[gaps.Count / 2] is >= Least and <= Most and var middle ? middle : 0;
    }
}
