using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// One reading of a line from two. PP-OCRv4's text stands; a figure is sure when Tesseract's is the same, and what either alone saw is not.
/// </summary>
/// <param name="knows">Whether a symbol is in PP-OCRv4's alphabet: what is not it leaves out or replaces, and is sure of it.</param>
/// <param name="em">The width of a hanzi.</param>
internal sealed class Agreement(Func<string, bool> knows, double em)
{
    // Where both agree, none of 2,567 figures was wrong (docs/decisions/0002); where they differ either may be.
    private const double Agreed = 0.95;
    private const double Differ = 0.5;

    // Of a hanzi's width: a 1 is 0.7 high; specks and dots are smaller.
    public const double Character = 0.5;

    public List<LineGlyph> Of(IReadOnlyList<GlyphPair> pairs)
    {
        var glyphs = new List<LineGlyph>();
        for (var i = 0; i < pairs.Count;)
        {
            var end = i;
            while (end < pairs.Count && (IsOfFigure(pairs[end]) || (end > i && IsInFigure(pairs, end))))
                end++;
            glyphs.AddRange(end > i ? Figure([.. pairs.Skip(i).Take(end - i)]) : Other(pairs[i]));
            i = Math.Max(i + 1, end);
        }
        return glyphs;
    }

    /// <summary>Where PP-OCRv4 is sure of a hanzi, a figure that Tesseract sees in it is none.</summary>
    private static bool IsOfFigure(GlyphPair pair) => FigureText.IsOf(Seen(pair));

    /// <summary>A point, a comma or a colon between figures, elsewhere a mark of prose; and ink between them that neither read.</summary>
    private static bool IsInFigure(IReadOnlyList<GlyphPair> pairs, int i) =>
        i + 1 < pairs.Count && IsOfFigure(pairs[i + 1]) && (Seen(pairs[i]).Length == 0 || FigureText.IsMark(Seen(pairs[i])));

    private static string Seen(GlyphPair pair) => pair.First?.Symbol is { } symbol ? symbol.Text : pair.CheckedText;

    private IEnumerable<LineGlyph> Figure(IReadOnlyList<GlyphPair> pairs)
    {
        var first = Text(pairs, p => p.FirstText);
        var made = Text(pairs, p => p.CheckedText);
        if (!FigureText.Has(first) && !FigureText.Has(made))
            return pairs.SelectMany(Other);
        var agree = first == made
            || (first == NumberConfusions.Undone(Text(pairs, p => p.SecondText))
                && !HasSign(pairs) && LeastConfidence(pairs) >= ReadSymbol.Sure);
        return agree && FigureText.MayBeSure(first) && FigureText.MayBeSure(made)
            ? pairs.Where(p => p.First?.Symbol is not null)
                .Select(p => With(p.First!, Math.Max(Agreed, p.First!.Symbol!.Confidence)))
            : pairs.SelectMany(Doubted);
    }

    private static string Text(IEnumerable<GlyphPair> pairs, Func<GlyphPair, string> text) =>
        FigureText.Folded(string.Concat(pairs.Select(text)));

    private static double LeastConfidence(IEnumerable<GlyphPair> pairs) =>
        pairs.Min(p => p.First?.Symbol?.Confidence ?? 1);

    /// <summary>Whether there is ink shaped like a sign that neither model read.</summary>
    private static bool HasSign(IEnumerable<GlyphPair> pairs) =>
        pairs.Any(p =>
            p.Checked?.Symbol is { IsByShape: true } sign && FigureText.Comparators.Contains(sign.Text) && p.FirstText != sign.Text);

    /// <summary>What both saw, each as the other's second reading.</summary>
    private IEnumerable<LineGlyph> Doubted(GlyphPair pair) =>
        (pair.First?.Symbol, pair.Checked?.Symbol) switch
        {
            (null, null) => Left(pair),
            (null, { } second) => [pair.Checked! with { Symbol = Either(second, "") }],
            ({ } first, null) => [pair.First! with { Symbol = Either(first, "") }],
            ({ } first, { } second) when first.Text == second.Text => [With(pair.First!, Differ)],
            ({ } first, { } second) when IsBetter(second, first) => [pair.First! with { Symbol = Either(second, first.Text) }],
            ({ } first, { } second) => [pair.First! with { Symbol = Either(first, second.Text) }],
        };

    /// <summary>
    /// What PP-OCRv4 does not know, and a comparator that the ink shows where it is not sure or overlooked the bar: a small ≥ alone in its
    /// cell was read as > with 0.39 and as = with 0.33.
    /// </summary>
    private bool IsBetter(ReadSymbol second, ReadSymbol first) =>
        !knows(second.Text)
        || (second.IsByShape && FigureText.Comparators.Contains(second.Text)
            && (first.Confidence < ReadSymbol.Sure || FigureText.IsWithoutBar(first.Text)));

    private static ReadSymbol Either(ReadSymbol symbol, string other) =>
        symbol with { Confidence = Differ, Choices = [new Choice(symbol.Text, Differ), new Choice(other, Differ)] };

    /// <summary>Hanzi, letters and punctuation.</summary>
    private IEnumerable<LineGlyph> Other(GlyphPair pair) =>
        (pair.First?.Symbol, pair.Second?.Symbol) switch
        {
            (null, null) => Left(pair),
            (null, { }) when pair.First is null => [],
            (null, { } second) => [pair.Second! with { Symbol = Alone(second) }],
            ({ } first, _) when IsMark(first) => [With(pair.First!, Math.Max(ReadSymbol.Sure, first.Confidence))],
            ({ } first, { } second) when FigureText.Folded(first.Text) == FigureText.Folded(second.Text) =>
                [With(pair.First!, Math.Max(Agreed, first.Confidence))],
            ({ } first, { } second) when !knows(second.Text) && char.IsLetter(second.Text[0]) =>
                [pair.First! with { Symbol = first.Confidence < ReadSymbol.Sure ? Either(second, first.Text) : Either(first, second.Text) }],
            ({ } first, { } second) when first.Confidence < ReadSymbol.Sure =>
                [pair.First! with { Symbol = Either(first, second.Text) with { Confidence = first.Confidence } }],
            _ => [pair.First!],
        };

    /// <summary>What Tesseract alone saw, in ink that PP-OCRv4 left; a mark of prose does not make its figure unsure.</summary>
    private static ReadSymbol Alone(ReadSymbol second) =>
        second with { Confidence = IsMark(second) ? ReadSymbol.Sure : Math.Min(Differ, second.Confidence), Choices = [] };

    private static bool IsMark(ReadSymbol symbol) => !char.IsLetterOrDigit(symbol.Text[0]) && FigureText.MayBeSure(symbol.Text);

    /// <summary>Ink that nobody read; as wide or high as a character it must be looked at.</summary>
    private IEnumerable<LineGlyph> Left(GlyphPair pair) =>
        (pair.First ?? pair.Second) is { } glyph && glyph.Ink.Size >= Character * em ? [glyph with { Symbol = null }] : [];

    private static LineGlyph With(LineGlyph glyph, double confidence) => glyph with { Symbol = glyph.Symbol! with { Confidence = confidence } };
}
