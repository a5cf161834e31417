namespace Pipeline.Parsers.Layout;

/// <summary>How likely it is that a cell's text was wrapped where a dump's line ends.</summary>
internal static class LineWrap
{
    /// <summary>How much wider than half a Chinese character digits and Latin letters are, in display columns.</summary>
    private const double OverHalf = 0.15;

    private const double Full = 0.05;
    private const double SentenceEnd = 0.4;
    private const double Early = 0.4;
    private const double PerColumn = 0.2;
    private const double Most = 3;
    private const double ParagraphShare = 0.4;

    /// <summary>
    /// The width of what cannot be parted at the head of a line: a run of Latin letters and digits, or a character with the mark behind it.
    /// </summary>
    public static int Unbreakable(ReadOnlySpan<char> text)
    {
        var run = 0;
        while (run < text.Length && char.IsAscii(text[run]))
            run++;
        if (run == 0 && text.Length > 1 && text[0] is '（' or '《' or '“' or '‘' or '【')
            return 2 + Unbreakable(text[1..]);
        return run > 0 ? run : text.Length > 1 && CellContent.IsClosingMark(text[1]) ? 4 : 2;
    }

    /// <summary>What it costs to go on behind a line of a width in a column of another; all in display columns.</summary>
    /// <param name="spacedNumbers">Whether figures are set off by a space from the Chinese characters beside them.</param>
    public static double Cost(int lineWidth, int columnWidth, string line, string next, bool spacedNumbers = false)
    {
        var space = spacedNumbers && char.IsAsciiLetterOrDigit(line[^1]) != char.IsAsciiLetterOrDigit(next[0]) ? 1 : 0;
        var room = columnWidth - lineWidth - space - Unbreakable(next);
        if (room < OverHalf * CountNarrow(line))
            return line[^1] == '。' ? SentenceEnd : Full;
        return Math.Min(Most, Early + (room * PerColumn)) * (EndsClause(line[^1]) ? ParagraphShare : 1);
    }

    private static int CountNarrow(string line)
    {
        var count = 0;
        foreach (var c in line)
            count += char.IsAscii(c) ? 1 : 0;
        return count;
    }

    public static bool EndsClause(char c) => c is '。' or '；' or ';' or '！';
}
