using System.Text.RegularExpressions;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>
/// Joins the glyphs of a line into words. Boxes are as high as the line's letters are wide, so that all words of a line stand beside each
/// other.
/// </summary>
internal static partial class OcrWords
{
    /// <summary>Stands for ink that nobody could read.</summary>
    public const string Unreadable = "□";

    // Shares of a hanzi's width, between ink and ink.
    private const double LatinSpace = 0.38;
    private const double HanziSpace = 0.6;
    // A mark belongs to what it follows: the point of 1． stands in the middle of its square.
    private const double MarkSpace = 0.9;
    private const string ClosingMarks = ".,;:．，；：。、）)";
    private const int MostAlternatives = 3;
    private const string OpeningMarks = "（“‘《【〔「『";

    /// <param name="scale">Points to a pixel.</param>
    public static IEnumerable<Word> Of(IReadOnlyList<LineGlyph> glyphs, InkLine line, double scale)
    {
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && Follows(glyphs, end, line.Em))
                end++;
            yield return Word(glyphs, start, end, line, scale);
            start = end;
        }
    }

    private static string Text(LineGlyph glyph) => glyph.Symbol?.Text ?? Unreadable;

    private static bool Follows(IReadOnlyList<LineGlyph> glyphs, int i, double em)
    {
        var (before, after) = (Text(glyphs[i - 1])[^1], Text(glyphs[i])[0]);
        var space =
            ClosingMarks.Contains(after) ? MarkSpace
            : Script.IsWide(before) || Script.IsWide(after) ? HanziSpace
            : LatinSpace;
        return Left(glyphs, i, em) - Right(glyphs, i - 1, em) <= space * em;
    }

    /// <summary>Full-width marks take the room of a hanzi, and their ink a corner of it.</summary>
    private static double Right(IReadOnlyList<LineGlyph> glyphs, int i, double em) =>
        IsMark(glyphs[i]) && !OpeningMarks.Contains(Text(glyphs[i])[0])
            ? Math.Min(glyphs[i].Ink.X0 + em, i + 1 < glyphs.Count ? Math.Max(glyphs[i + 1].Ink.X0, glyphs[i].Ink.X1) : glyphs[i].Ink.X1)
            : glyphs[i].Ink.X1;

    private static double Left(IReadOnlyList<LineGlyph> glyphs, int i, double em) =>
        i > 0 && IsMark(glyphs[i]) && OpeningMarks.Contains(Text(glyphs[i])[0])
            ? Math.Max(glyphs[i].Ink.X1 - em, Math.Min(glyphs[i - 1].Ink.X1, glyphs[i].Ink.X0))
            : glyphs[i].Ink.X0;

    private static bool IsMark(LineGlyph glyph) =>
        Text(glyph)[0] is var c && Script.IsWide(c) && !char.IsLetterOrDigit(c) && glyph.Symbol is not null;

    private static Word Word(IReadOnlyList<LineGlyph> glyphs, int start, int end, InkLine line, double scale)
    {
        var read = glyphs.Skip(start).Take(end - start).ToList();
        var middle = (line.Ink.Y0 + line.Ink.Y1) / 2.0;
        var box = new Box(
            read[0].Ink.X0 * scale,
            (middle - (line.Em / 2)) * scale,
            read[^1].Ink.X1 * scale,
            (middle + (line.Em / 2)) * scale);
        return new Word(Joined(read.Select(Text)), box, read.Min(g => g.Symbol?.Confidence ?? 0))
        {
            Alternatives = [.. Alternatives(read)],
        };
    }

    private static string Joined(IEnumerable<string> texts) =>
        Dots().Replace(CharacterFolding.Fold(string.Concat(texts)), "……");

    /// <summary>An ellipsis, which stands for rows that a form leaves out; models read dots at any height.</summary>
    [GeneratedRegex("[.·・…]{3,}|…{2,}")]
    private static partial Regex Dots();

    /// <summary>The word with all second readings of glyphs that are not sure, then with each of them.</summary>
    private static IEnumerable<string> Alternatives(List<LineGlyph> read)
    {
        var unsure = read.Index()
            .Where(g => g.Item.Symbol is { Confidence: < ReadSymbol.Sure, Choices.Count: > 1 })
            .Select(g => g.Index)
            .ToList();
        var all = unsure.Count > 1 ? unsure.Select(i => new[] { i }).Prepend([.. unsure]) : unsure.Select(i => new[] { i });
        return all
            .Select(others => Joined(read.Select((g, i) => others.Contains(i) ? g.Symbol!.Choices[1].Text : Text(g))))
            .Where(text => text != Joined(read.Select(Text)))
            .Distinct()
            .Take(MostAlternatives);
    }
}
