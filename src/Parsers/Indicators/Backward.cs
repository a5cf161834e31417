namespace Pipeline.Parsers.Indicators;

/// <summary>Reading a text from a place towards its start, over the white space that wraps left anywhere.</summary>
internal static class Backward
{
    /// <returns>The place behind the last character before <paramref name="end"/> that is not white space; 0 for none.</returns>
    public static int SkipBlanks(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    /// <returns>Where the word that ends at a place begins; -1 when another one stands there.</returns>
    public static int Match(ReadOnlySpan<char> text, int end, ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            end = SkipBlanks(text, end);
            if (end == 0 || text[end - 1] != word[i])
                return -1;
            end--;
        }
        return end;
    }
}
