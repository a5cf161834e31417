using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Drops what is printed again at a small offset, which is how some producers make text bold: glyph by glyph, or a word after
/// the other. A single glyph upon an equal one elsewhere is no such thing: figures that overflow their cells meet.
/// </summary>
internal static class DoublePrint
{
    // Of the font's size. Bold offsets seen are below a tenth; two equal characters never stand closer than a narrow letter's advance.
    private const double Offset = 0.15;

    public static List<Glyph> Without(List<Glyph> glyphs)
    {
        var once = new List<Glyph>(glyphs.Count);
        for (var i = 0; i < glyphs.Count; i++)
            if (!IsAgain(glyphs, i) || !(IsAgain(glyphs, i - 2) || IsAgain(glyphs, i + 2) || IsAlone(glyphs, i)))
                once.Add(glyphs[i]);
        return once;
    }

    /// <summary>Whether a glyph prints the one before it again.</summary>
    private static bool IsAgain(List<Glyph> glyphs, int i) =>
        i > 0 && i < glyphs.Count && glyphs[i] is { IsBlank: false } glyph && glyphs[i - 1] is var before && glyph.Text == before.Text
        && IsSame(glyph.X0 - before.X0, glyph.Baseline - before.Baseline, glyph.Size);

    /// <summary>Whether no text goes on from the pair that ends here.</summary>
    private static bool IsAlone(List<Glyph> glyphs, int i) =>
        (i < 2 || !Touch(glyphs[i - 2], glyphs[i - 1])) && (i + 1 == glyphs.Count || !Touch(glyphs[i], glyphs[i + 1]));

    private static bool Touch(Glyph left, Glyph right) =>
        !left.IsBlank
        && !right.IsBlank
        && Math.Abs(right.X0 - left.X1) < Offset * right.Size
        && Math.Abs(right.Baseline - left.Baseline) < Offset * right.Size;

    public static IReadOnlyList<Word> Without(IReadOnlyList<Word> words)
    {
        var seen = new Dictionary<string, List<Box>>(words.Count);
        return [.. words.Where(w => IsFirst(seen, w))];
    }

    private static bool IsFirst(Dictionary<string, List<Box>> seen, Word word)
    {
        var box = word.Box!.Value;
        if (!seen.TryGetValue(word.Text, out var places))
            seen[word.Text] = places = [];
        if (places.Exists(p => IsSame(p.X0 - box.X0, p.Y0 - box.Y0, box.Y1 - box.Y0)))
            return false;
        places.Add(box);
        return true;
    }

    private static bool IsSame(double dx, double dy, double size) => Math.Abs(dx) < Offset * size && Math.Abs(dy) < Offset * size;
}
