using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>Judges whether a line of a cell goes on in another.</summary>
internal static class TextJoin
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Marks = "，。；：、）)”》！？,.;:%％";

    /// <summary>
    /// The width of what a wrap does not part at the head of a line: a run of Latin letters and digits, a character with its marks.
    /// </summary>
    private static int Unbreakable(ReadOnlySpan<char> text)
    {
        var run = 0;
        while (run < text.Length && (text[run] < 0x80 || "≥≤≧≦".Contains(text[run], StringComparison.Ordinal)))
            run++;
        run = Math.Max(run, 1);
        while (run < text.Length && Marks.Contains(text[run], StringComparison.Ordinal))
            run++;
        return DisplayWidth.Of(text[..Math.Min(run, text.Length)]);
    }

    /// <summary>How many more display columns a line had room for than the next line's first word takes; 0 where it was full.</summary>
    public static int Room(char end, int width, int columnWidth, ReadOnlySpan<char> next)
    {
        // Some programs wrap inside numbers and words.
        var first = IsWord(end) && IsWord(next[0]) ? 1 : Unbreakable(next);
        return columnWidth == 0 ? 0 : columnWidth - width - first is > 1 and var room ? room : 0;
    }

    /// <summary>Whether a bracket or quotation mark is closed in a text that does not open it.</summary>
    public static bool ClosesOpen(ReadOnlySpan<char> text) => Closes(text, '（', '）') || Closes(text, '“', '”') || Closes(text, '《', '》');

    private static bool Closes(ReadOnlySpan<char> text, char open, char close) =>
        text.IndexOf(close) is >= 0 and var at && text[..at].IndexOf(open) < 0;

    /// <summary>Whether a number or a word seems to go on from one line to the next.</summary>
    public static bool BreaksWord(ReadOnlySpan<char> text, ReadOnlySpan<char> next) =>
        IsWord(text[^1]) && char.IsAsciiLetterOrDigit(next[0]);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '.' or '-' or '>' or '<' or '=';

    public static bool EndsSentence(ReadOnlySpan<char> text) => text[^1] is '。' or '！' or '!';

    public static bool EndsClause(ReadOnlySpan<char> text) => text[^1] is '。' or '；' or ';' or '：' or ':' or '！' or '!';

    /// <summary>Whether a bracket or quotation mark that a text opens is closed behind it only.</summary>
    public static bool LeavesOpen(ReadOnlySpan<char> text) =>
        text.LastIndexOfAny(['（', '(']) > text.LastIndexOfAny(['）', ')'])
        || text.LastIndexOf('“') > text.LastIndexOf('”')
        || text.LastIndexOf('《') > text.LastIndexOf('》');

    /// <summary>The number of a list's point at the start of a text: 2 in 2. 2、 （2） 二是; 0 where there is none.</summary>
    public static int Point(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[1] == '是' && Numerals.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var numeral)
            return numeral + 1;
        var at = text[0] is '（' or '(' ? 1 : 0;
        var end = at;
        while (end < text.Length && end < at + 2 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == at
            || end == text.Length
            || !(
                text[end] is '、' or '．' or '）' or ')'
                || (text[end] == '.' && !(end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))))
            return 0;
        return int.Parse(text[at..end], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }
}
