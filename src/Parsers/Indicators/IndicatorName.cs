using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Indicators;

/// <summary>Names of third-level indicators.</summary>
internal static partial class IndicatorName
{
    /// <summary>What the names of indicators end with: what is counted, measured or judged.</summary>
    private static readonly string[] Endings =
    [
        "率",
        "数",
        "量",
        "额",
        "度",
        "性",
        "情况",
        "质量",
        "水平",
        "成本",
        "时间",
        "时限",
        "面积",
        "长度",
        "里程",
        "标准",
        "影响",
        "人次",
        "次数",
        "数量",
        "效果",
        "进度",
        "机制",
        "年限",
        "比例",
    ];

    /// <summary>Whether a text ends as most names of indicators do, a remark in brackets aside.</summary>
    public static bool EndsAsOne(string text)
    {
        var name = text[^1] is '）' or ')' && text.AsSpan().LastIndexOfAny('（', '(') is > 0 and var bracket ? text[..bracket] : text;
        return Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>A name without the 指标1： that some forms print before it; null for a placeholder (…… or /).</summary>
    public static string? Bare(string? printed)
    {
        if (printed is null)
            return null;
        var name = Numbering().Replace(printed, "", 1).Trim();
        return name.Trim('…', '.', '/', '／', '-', '—', ' ').Length == 0 ? null : name;
    }

    /// <summary>Whether a text begins with such a number.</summary>
    public static bool IsNumbered(string text) => Numbering().IsMatch(text);

    /// <summary>The number that a name is printed with (指标2：); null where there is none.</summary>
    public static int? NumberOf(string text) =>
        Numbering().Match(text) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\s*指标\s*(\d{1,2})\s*[：:、.．]\s*")]
    private static partial Regex Numbering();
}
