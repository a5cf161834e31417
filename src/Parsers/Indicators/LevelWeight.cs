using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Indicators;

/// <summary>The points printed after a heading: 产出指标（50分）, 产出指标(权重50), 产出指标50分.</summary>
internal static class LevelWeight
{
    private static readonly string[] Words = ["权重", "分值", "满分", "共", "计"];

    /// <summary>Takes the weight, with its brackets and unit, off the end of a heading without white space. Without
    /// brackets only points behind 指标 are a weight: 满意度95% is a target.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> heading, out decimal? weight)
    {
        weight = null;
        var isBracketed = heading[^1] is '）' or ')' or '】' or ']';
        var body = isBracketed ? heading[..^1].TrimEnd("分%％") : heading.TrimEnd('分');
        var start = body.Length;
        while (start > 0 && (char.IsAsciiDigit(body[start - 1]) || body[start - 1] is '.' or '．'))
            start--;
        var name = WithoutWords(body[..start].TrimEnd(":："));
        if (!NumberReader.TryRead(body[start..], out var number, out _) || !(isBracketed || name.EndsWith(TaxonomyTable.Suffix)))
            return false;
        weight = number;
        heading = name.TrimEnd("（(【[");
        return true;
    }

    private static ReadOnlySpan<char> WithoutWords(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
            if (text.EndsWith(word))
                return text[..^word.Length];
        return text;
    }
}
