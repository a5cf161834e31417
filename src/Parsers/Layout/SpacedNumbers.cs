namespace Pipeline.Parsers.Layout;

/// <summary>Whether a dump left a space between Chinese characters and the figures beside them, as some producers do.</summary>
internal static class SpacedNumbers
{
    /// <summary>Whether one is a figure and the other a Chinese character or mark.</summary>
    public static bool Differ(char left, char right) =>
        (char.IsAsciiDigit(left) && right >= 0x4E00) || (left >= 0x4E00 && char.IsAsciiDigit(right));

    public static bool In(IReadOnlyList<Fragment> fragments)
    {
        int spaced = 0, tight = 0;
        for (var i = 0; i < fragments.Count; i++)
        {
            var text = fragments[i].Text;
            for (var c = 1; c < text.Length; c++)
                if (Differ(text[c - 1], text[c]))
                    tight++;
            if (i > 0 && fragments[i].OnLineOf(fragments[i - 1]) && Differ(fragments[i - 1].Text[^1], text[0]))
                spaced++;
        }

        return spaced > 2 * tight;
    }
}
