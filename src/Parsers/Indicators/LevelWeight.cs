using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Indicators;

/// <summary>The points printed after a heading: 产出指标（50分）, 产出指标(权重50), 产出指标50分.</summary>
internal static class LevelWeight
{
    private static readonly string[] Words = ["权重", "分值", "满分", "共", "计"];

    /// <summary>Takes the weight, with its brackets and unit, off the end of a heading without white space.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> heading, out decimal? weight)
    {
        weight = null;
        var body = heading.TrimEnd("）)】]").TrimEnd("分%％");
        var start = body.Length;
        while (start > 0 && (char.IsAsciiDigit(body[start - 1]) || body[start - 1] is '.' or '．'))
            start--;
        if (!NumberReader.TryRead(body[start..], out var number, out _))
            return false;
        weight = number;
        heading = WithoutWords(body[..start].TrimEnd(":：")).TrimEnd("（(【[");
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
