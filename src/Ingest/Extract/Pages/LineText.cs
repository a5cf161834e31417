using System.Text;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>The text of a line: words with as many spaces between as stand on paper, half a hanzi wide each.</summary>
internal static class LineText
{
    // Of the height of the words. A space is a quarter wide; kerning and justified hanzi leave less.
    private const double Joined = 0.15;
    private const double SpaceWidth = 0.5;
    private const int MostSpaces = 200;

    /// <param name="left">Where the text of the page, or the cell, begins; the line is indented from there.</param>
    public static string Of(IReadOnlyList<Word> words, double left)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var gap = words[i].Box!.Value.X0 - (i == 0 ? left : words[i - 1].Box!.Value.X1);
            text.Append(' ', Spaces(gap, Height(words[i]), least: i == 0 ? 0 : 1)).Append(words[i].Text);
        }
        return text.ToString();
    }

    private static int Spaces(double gap, double height, int least) =>
        gap < Joined * height ? 0 : Math.Clamp((int)Math.Round(gap / (SpaceWidth * height)), least, MostSpaces);

    private static double Height(Word word) => Math.Max(word.Box!.Value.Y1 - word.Box.Value.Y0, 1);
}
