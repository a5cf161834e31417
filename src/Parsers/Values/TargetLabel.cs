using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Makes the label of a value from the words before its number.</summary>
internal static class TargetLabel
{
    private const string Marks = " :：、，,；;。.．-—–“”\"'‘’(（[【《";

    /// <summary>Words at the end that only lead over to the number.</summary>
    private static readonly string[] Leads = ["共计", "合计", "总计", "总共", "应当", "原则上", "其中", "力争", "确保"];

    private static readonly string[] Numbered = ["目标", "指标", "任务"];

    public static string Clean(ReadOnlySpan<char> words)
    {
        if (ListMark.TryRead(words, out var mark))
            words = words[mark.Length..];
        words = AfterNumber(words);
        words = words.Trim(Marks);
        foreach (var lead in Leads)
            if (words.EndsWith(lead))
                words = words[..^lead.Length].TrimEnd(Marks);
        return words is "共" or "计" or "应" or "须" or "需" or "且" or "但" or "并" ? "" : words.ToString();
    }

    /// <summary>The words after 目标1：, 指标二、.</summary>
    private static ReadOnlySpan<char> AfterNumber(ReadOnlySpan<char> words)
    {
        foreach (var name in Numbered)
            if (words.StartsWith(name) && words[name.Length..] is { IsEmpty: false } rest && NumberLength(rest) is > 0 and var length
                && length < rest.Length && rest[length] is ':' or '：' or '、')
                return rest[(length + 1)..];
        return words;
    }

    private static int NumberLength(ReadOnlySpan<char> text) => Math.Max(NumberReader.DigitCount(text), ChineseNumeral.Read(text, out _));
}
