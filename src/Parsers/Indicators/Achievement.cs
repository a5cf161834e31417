using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Indicators;

/// <summary>How little an achieved value looks like one of a target.</summary>
internal static partial class Achievement
{
    private const double Same = -1.5;
    private const double SameUnit = -1;
    private const double Stated = -1;
    private const double Unlike = 1;
    private const double Promise = 1.5;

    public static double Cost(string target, string actual)
    {
        if (target == actual)
            return Same;
        if (IsStated(target))
            return Unlike;
        var cost = IsPromise(actual) ? Promise : 0;
        if (IsStated(actual))
            return cost + Stated;
        return cost
            + (
                Unit(target) is { } wanted
                    ? Unit(actual) == wanted
                        ? SameUnit
                        : Unlike
                    : Unit(actual) is null
                        ? Likeness(target, actual)
                        : Unlike / 2);
    }

    /// <summary>Whether a text says in the forms' own words that a target was reached or not: 达成预期指标, 已完成, 部分达成.</summary>
    private static bool IsStated(string text) => StatedWords().IsMatch(text);

    /// <summary>What targets are printed with and what has been achieved is not.</summary>
    private static bool IsPromise(string text) => PromiseWords().IsMatch(text);

    /// <summary>What follows the last number of a text; null where there is no number.</summary>
    private static string? Unit(string text)
    {
        var at = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        return at < 0
            ? null
            : string.Concat(text[(at + 1)..].Where(c => !char.IsWhiteSpace(c)))
                .Replace("以上", "", StringComparison.Ordinal)
                .Replace("以内", "", StringComparison.Ordinal);
    }

    private static double Likeness(string target, string actual) =>
        actual.Any(c => target.Contains(c, StringComparison.Ordinal)) ? -0.5 : 0.3;

    [GeneratedRegex("^(?:已|基本|部分|全部|均|未|按期|按时|超额)*(?:完成|达成|达到|达标|实现)(?:年度|年初|预期|既定)*(?:指标|目标|任务|效果)?$")]
    private static partial Regex StatedWords();

    [GeneratedRegex("^(?:[≥≤≧≦＞＜><]|不少于|不低于|不高于|不超过)|以[上内]$|[底前]$")]
    private static partial Regex PromiseWords();
}
