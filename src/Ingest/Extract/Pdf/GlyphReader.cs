using Pipeline.Parsers.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Takes the glyphs of one writing direction from a page, in the order of the file.</summary>
internal static class GlyphReader
{
    /// <summary>Ordinary writing; what runs askew (a watermark, the ring of a stamp) lies over a page and is not part of its text.</summary>
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

    public static List<Glyph> Read(IReadOnlyList<Letter> letters, WritingFrame frame)
    {
        var glyphs = new List<Glyph>(letters.Count);
        foreach (var letter in letters)
            if (letter.TextOrientation == frame.Direction && IsShown(letter))
                glyphs.Add(Of(letter, frame));
        return glyphs;
    }

    /// <summary>Invisible text belongs to a picture below it, which says what is printed.</summary>
    public static bool IsShown(Letter letter) => letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip);

    private static Glyph Of(Letter letter, WritingFrame frame)
    {
        var (x0, y) = frame.Of(letter.StartBaseLine);
        var (x1, _) = frame.Of(letter.EndBaseLine);
        return new Glyph(CharacterFolding.Fold(letter.Value), Math.Min(x0, x1), Math.Max(x0, x1), y, letter.PointSize);
    }
}
