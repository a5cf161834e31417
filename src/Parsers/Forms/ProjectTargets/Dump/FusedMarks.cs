using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>Tells pieces of fused indicator strings from other text by the words that only they hold.</summary>
internal static partial class FusedMarks
{
    /// <summary>Where a text holds such words whole.</summary>
    public static IReadOnlyList<Range> Find(string text)
    {
        List<Range>? found = null;
        foreach (var match in Word().EnumerateMatches(text))
            (found ??= []).Add(match.Index..(match.Index + match.Length));
        return found ?? (IReadOnlyList<Range>)[];
    }

    /// <summary>
    /// The number of the indicator that a text begins: 3、1-产出指标, 3.产出指标, or as much of it as stands before a wrap; 0 where it begins none.
    /// </summary>
    public static int ItemNumber(ReadOnlySpan<char> text)
    {
        var at = text[0] is '（' or '(' ? 1 : 0;
        var digits = DigitsAt(text, at);
        if (digits is 0 or > 2 || at + digits >= text.Length || text[at + digits] is not ('、' or '.' or '．' or '）' or ')'))
            return 0;
        return BeginsLevel1(text[(at + digits + 1)..])
            ? int.Parse(text.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>The number of the last indicator that begins in a text; 0 where none does.</summary>
    public static int LastItemNumber(ReadOnlySpan<char> text)
    {
        var last = 0;
        foreach (var match in InnerItem().EnumerateMatches(text))
        {
            var digits = text.Slice(match.Index, match.Length).TrimStart("。；;（(");
            last = int.Parse(digits[..DigitsAt(digits, 0)], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return last;
    }

    /// <summary>Whether a text is, or begins with, a first level with its code or without, as far as it stands before a wrap.</summary>
    private static bool BeginsLevel1(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is >= '1' and <= '3' && (text.Length == 1 || text[1] is '-' or '－' or '—'))
            return true;
        foreach (var level in (ReadOnlySpan<string>)["产出", "效益", "满意", "成本指标"])
            if (text.StartsWith(level) || level.AsSpan().StartsWith(text))
                return true;
        return false;
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (at + count < text.Length && char.IsAsciiDigit(text[at + count]))
            count++;
        return count;
    }

    [GeneratedRegex(
        "(?:周期|年度|当年)(?:指标|目标)值|[123][-－—](?:产出|效益|满意)|[123][1-4][-－—][\\u4E00-\\u9FFF]|(?:产出|效益|满意度|数量|质量|时效|成本|可持续影响)指标[；;]|标值[:：]"
    )]
    private static partial Regex Word();

    [GeneratedRegex("(?:^|[。；;])[（(]?\\d{1,2}[、.．）)](?:[123][-－—])?(?:产出|效益|满意度|成本)指标")]
    private static partial Regex InnerItem();
}
