namespace Pipeline.Parsers.Values;

/// <summary>The note in brackets that says whether a bound is met too: 95%（含）以上, 90（含90分）-100, 60分（不含）以上.</summary>
internal static class InclusionNote
{
    /// <summary>A longer text in brackets speaks of something else: 3次（含春季、秋季各一次专项检查）.</summary>
    private const int Longest = 10;

    /// <returns>The characters of a note at the start of the text; 0 where there is none.</returns>
    public static int Length(ReadOnlySpan<char> text, out bool isExcluded)
    {
        isExcluded = text is ['（' or '(', '不', ..];
        var body = text is ['（' or '(', ..] ? text[(isExcluded ? 2 : 1)..] : default;
        var end = body.IndexOfAny('）', ')');
        return body.StartsWith("含") && end is > 0 and <= Longest ? text.Length - body.Length + end + 1 : 0;
    }
}
