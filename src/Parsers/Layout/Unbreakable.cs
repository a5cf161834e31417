namespace Pipeline.Parsers.Layout;

/// <summary>What a wrap does not part.</summary>
internal static class Unbreakable
{
    /// <summary>
    /// The width of what cannot be parted at the head of a line: a run of Latin letters and digits, or a character with the mark behind it.
    /// </summary>
    public static int WidthAtHead(string text)
    {
        var run = 0;
        while (run < text.Length && char.IsAscii(text[run]))
            run++;
        return run > 0 ? run : text.Length > 1 && CellContent.IsClosingMark(text[1]) ? 4 : 2;
    }
}
