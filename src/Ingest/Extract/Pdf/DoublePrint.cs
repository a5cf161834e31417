namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Drops glyphs that are printed again at a small offset, which is how some producers make them bold.</summary>
internal static class DoublePrint
{
    // Of the font's size. Bold offsets seen are below a tenth; two equal characters never stand closer than a narrow letter's advance.
    private const double Offset = 0.15;

    public static List<Glyph> Without(List<Glyph> glyphs)
    {
        var seen = new Dictionary<(string, int, int), Glyph>(glyphs.Count);
        return [.. glyphs.Where(g => g.IsBlank || IsFirst(seen, g))];
    }

    private static bool IsFirst(Dictionary<(string, int, int), Glyph> seen, Glyph glyph)
    {
        var step = Offset * Math.Max(glyph.Size, 1);
        var (column, row) = ((int)(glyph.X0 / step), (int)(glyph.Baseline / step));
        for (var x = column - 1; x <= column + 1; x++)
            for (var y = row - 1; y <= row + 1; y++)
                if (seen.TryGetValue((glyph.Text, x, y), out var other) && IsSame(glyph, other))
                    return false;
        seen[(glyph.Text, column, row)] = glyph;
        return true;
    }

    private static bool IsSame(Glyph a, Glyph b) =>
        Math.Abs(a.X0 - b.X0) < Offset * a.Size && Math.Abs(a.Baseline - b.Baseline) < Offset * a.Size;
}
