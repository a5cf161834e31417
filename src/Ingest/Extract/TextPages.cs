using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract;

/// <summary>Cuts a text into pages and lines. A form feed starts a page; CR LF, LF and CR end a line.</summary>
internal static class TextPages
{
    public static IReadOnlyList<Page> Of(string text)
    {
        // Dumps end each page with a form feed, the last one too; others begin each with one.
        // A vertical tab is a word processor's line break within a paragraph.
        var trimmed = text.Replace('\v', '\n').AsSpan().Trim('\f');
        var pages = new List<Page>();
        foreach (var range in trimmed.Split('\f'))
            pages.Add(new Page(pages.Count + 1, TextOrigin.Txt, Lines(trimmed[range], pages.Count + 1)));
        return pages;
    }

    private static List<TextLine> Lines(ReadOnlySpan<char> page, int number)
    {
        var lines = new List<TextLine>();
        foreach (var line in page.EnumerateLines())
            lines.Add(new TextLine(number, lines.Count + 1, CharacterFolding.Fold(ControlCharacters.Without(line))));
        if (lines[^1].Text.Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
