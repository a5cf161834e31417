using System.Text;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>The text of a line: words with as many spaces between as stand on paper, half a hanzi wide each.</summary>
internal static class LineText
{
    // Of the height of the words. A space is a quarter wide; kerning leaves less.
    private const double Joined = 0.15;
    private const double SpaceWidth = 0.5;
    private const double MostSpacing = 0.5;
    private const int MostSpaces = 200;
    // So many gaps between hanzi tell that a line's letters are spaced out.
    private const int EnoughGaps = 3;
    private const int EnoughSpread = 6;
    private const double SameGap = 0.3;

    /// <param name="left">Where the text of the page, or the cell, begins; the line is indented from there.</param>
    public static string Of(IReadOnlyList<Word> words, double left)
    {
        if (words is [var only] && only.Box!.Value.X0 - left < Joined * Height(only))
            return only.Text;
        if (IsSpreadOut(words))
            return string.Concat(words.Select(w => w.Text));
        var text = new StringBuilder();
        var spacing = Spacing(words);
        for (var i = 0; i < words.Count; i++)
        {
            var gap = i == 0 ? words[0].Box!.Value.X0 - left : Gap(words, i) - (spacing * Height(words[i]));
            text.Append(' ', Spaces(gap, Height(words[i]), least: i == 0 ? 0 : 1)).Append(words[i].Text);
        }
        return text.ToString();
    }

    private static int Spaces(double gap, double height, int least) =>
        gap < Joined * height ? 0 : Math.Clamp((int)Math.Round(gap / (SpaceWidth * height)), least, MostSpaces);

    /// <summary>How far the line's letters are spaced out, of their height; told by hanzi, which stand close otherwise.</summary>
    private static double Spacing(IReadOnlyList<Word> words)
    {
        var gaps = Enumerable.Range(1, words.Count - 1)
            .Where(i => Script.IsWide(words[i - 1].Text[^1]) && Script.IsWide(words[i].Text[0]))
            .Select(i => Gap(words, i) / Height(words[i]))
            .Where(g => g is >= 0 and <= MostSpacing)
            .Order()
            .ToList();
        return gaps.Count < EnoughGaps ? 0 : gaps[gaps.Count / 2];
    }

    /// <summary>Whether single characters were set apart to fill the line.</summary>
    private static bool IsSpreadOut(IReadOnlyList<Word> words)
    {
        if (words.Count < EnoughSpread || words.Any(w => w.Text.Length > 1) || words.Count(w => Script.IsWide(w.Text[0])) < EnoughGaps)
            return false;
        var gaps = Enumerable.Range(1, words.Count - 1).Select(i => Gap(words, i)).ToList();
        return gaps.Max() - gaps.Min() < SameGap * Height(words[0]);
    }

    private static double Gap(IReadOnlyList<Word> words, int i) => words[i].Box!.Value.X0 - words[i - 1].Box!.Value.X1;

    private static double Height(Word word) => Math.Max(word.Box!.Value.Y1 - word.Box.Value.Y0, 1);
}
