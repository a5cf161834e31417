using Pipeline.Parsers.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Takes the glyphs of one writing direction from a page, in the order of the file.</summary>
internal static class GlyphReader
{
    /// <summary>
    /// Ordinary writing; what runs askew (a watermark, the ring of a stamp) lies over a page and is not part of its text.
    /// </summary>
    private static readonly TextOrientation[] Straight =
        [TextOrientation.Horizontal, TextOrientation.Rotate90, TextOrientation.Rotate180, TextOrientation.Rotate270];

    /// <summary>The directions that a page is written in, that of most of its letters first.</summary>
    public static IReadOnlyList<TextOrientation> Directions(IReadOnlyList<Letter> letters)
    {
        var counts = new int[Straight.Length];
        foreach (var letter in letters)
            if (Array.IndexOf(Straight, letter.TextOrientation) is >= 0 and var at)
                counts[at]++;
        return [.. Straight.Where((_, i) => counts[i] > 0).OrderByDescending(d => counts[Array.IndexOf(Straight, d)])];
    }

    public static List<Glyph> Read(IReadOnlyList<Letter> letters, WritingFrame frame, HiddenText hidden)
    {
        var glyphs = new List<Glyph>(letters.Count);
        for (var i = 0; i < letters.Count; i++)
            if (letters[i].TextOrientation == frame.Direction && !hidden.Hides(letters[i]) && !IsOfRing(letters, i))
                glyphs.Add(Of(letters[i], frame) with { IsClipped = hidden.Clips(letters[i]), Sequence = letters[i].TextSequence });
        return glyphs;
    }

    /// <summary>Whether a letter is the one that stands upright in the ring of a stamp: those before and behind it run askew.</summary>
    private static bool IsOfRing(IReadOnlyList<Letter> letters, int i) =>
        (i == 0 || IsAskew(letters[i - 1], letters[i]))
        && (i + 1 == letters.Count || IsAskew(letters[i + 1], letters[i]))
        && letters.Count > 1;

    private static bool IsAskew(Letter letter, Letter upright) =>
        letter.TextOrientation == TextOrientation.Other && Math.Abs(letter.PointSize - upright.PointSize) < 0.05 * upright.PointSize;

    private static Glyph Of(Letter letter, WritingFrame frame)
    {
        var (x0, y) = frame.Of(letter.StartBaseLine);
        var (x1, _) = frame.Of(letter.EndBaseLine);
        return new Glyph(CharacterFolding.Fold(letter.Value), Math.Min(x0, x1), Math.Max(x0, x1), y, letter.PointSize);
    }
}
