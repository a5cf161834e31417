using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>What a wrap does not part at the head of a line: a word or number, or a hanzi with the marks that stay with it.</summary>
internal static class HeadOfLine
{
    private const double NarrowWidth = 0.55;
    private const string Opening = "（《“‘【〔(\"[";
    private const string Signs = "≥≤≧≦±";
    private const string Closing = "，。；：、！？）》】〕”’,.;:!?)]%％";

    /// <summary>In heights of the text.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = Pass(text, 0, c => Opening.Contains(c, StringComparison.Ordinal));
        end = Pass(text, end, c => Signs.Contains(c, StringComparison.Ordinal));
        var body = Pass(text, end, c => !Script.IsWide(c) && !char.IsWhiteSpace(c));
        end = body > end ? body : Math.Min(end + 1, text.Length);
        end = Pass(text, end, c => Closing.Contains(c, StringComparison.Ordinal));
        var width = 0.0;
        foreach (var c in text[..end])
            width += Script.IsWide(c) ? 1 : NarrowWidth;
        return width;
    }

    private static int Pass(ReadOnlySpan<char> text, int from, Func<char, bool> passes)
    {
        while (from < text.Length && passes(text[from]))
            from++;
        return from;
    }
}
