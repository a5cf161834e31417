namespace Pipeline.Parsers.Layout;

/// <summary>Widths in display columns: two for a Chinese character or full-width mark, one for others.</summary>
internal static class DisplayWidth
{
    public static int Of(char c) => c >= 0x2E80 || "“”‘’…—≥≤≧≦".Contains(c, StringComparison.Ordinal) ? 2 : 1;

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += Of(c);
        return width;
    }
}
