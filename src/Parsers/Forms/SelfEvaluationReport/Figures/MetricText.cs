using System.Text.RegularExpressions;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>Names a figure by the words of its clause: those before it, without the words that only lead to it.</summary>
internal static partial class MetricText
{
    private const string Breaks = "，,。；;：:！？\n\t";

    /// <summary>Names of a list share the figure after it (桌椅、黑板共62件) and not the one before it.</summary>
    private const char ListMark = '、';

    /// <summary>No clause names its figure with more words; what is longer is no sentence.</summary>
    private const int Longest = 120;

    /// <summary>Words that a clause begins with and that say nothing of what is measured; longest first.</summary>
    private static readonly string[] Leads = ["其中", "包括", "含有", "包含", "全年", "年内", "共计", "目前", "截至", "截止", "同时", "共", "含"];

    /// <summary>Longer words that begin with one of them.</summary>
    private static readonly string[] NoLeads =
    [
        "共同",
        "共享",
        "共建",
        "共治",
        "共产",
        "共青",
        "共和",
        "共性",
        "共识",
        "共用",
        "共管",
        "共济",
        "共有产权",
        "含氧",
        "含水",
        "含量",
        "含税",
        "含金",
    ];

    /// <summary>Words that join a clause to the figure before it.</summary>
    private static readonly string[] Joins = ["以及", "和", "及", "与", "并", "或"];

    /// <summary>Words between what is measured and its figure; longest first.</summary>
    private static readonly string[] Ties =
    [
        "分别为",
        "不少于",
        "不低于",
        "不超过",
        "不高于",
        "达到了",
        "高达",
        "多达",
        "达到",
        "超过",
        "突破",
        "接近",
        "共计",
        "仅为",
        "约为",
        "大约",
        "分别",
        "≥",
        "≤",
        "≧",
        "≦",
        "＞",
        "＜",
        ">",
        "<",
        "=",
        "＝",
        "为",
        "达",
        "是",
        "约",
        "超",
        "近",
        "共",
        "至",
        "到",
        "了",
        "仅",
        "逾",
        "的",
        "在",
        "由",
        "从",
    ];

    /// <summary>Words that end with one of them.</summary>
    private static readonly string[] NoTies =
    [
        "行为",
        "节约",
        "预约",
        "签约",
        "合约",
        "集约",
        "履约",
        "公共",
        "收到",
        "接到",
        "得到",
        "找到",
        "查到",
        "附近",
        "作为",
        "目的",
        "标的",
        "存在",
        "所在",
        "自由",
    ];

    /// <summary>What may be left and names nothing.</summary>
    private static readonly string[] Empty =
    [
        "有",
        "对",
        "按",
        "由",
        "从",
        "在",
        "给",
        "于",
        "每",
        "这",
        "等",
        "将",
        "把",
        "以",
        "用",
        "的",
        "占",
        "-",
        "—",
        "–",
        "~",
        "～",
    ];

    /// <summary>The words before a figure.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the figure before it ends; 0 for the first.</param>
    /// <param name="at">Where the figure begins.</param>
    public static string? Before(string sentence, int from, int at)
    {
        var start = ClauseStart(sentence, from, at);
        if (at - start > Longest)
            return null;
        var words = sentence[start..at];
        if (start == from && from > 0)
            words = Joins.FirstOrDefault(j => words.StartsWith(j, StringComparison.Ordinal)) is { } join ? words[join.Length..] : words;
        return Named(TrimEnd(TrimStart(words)));
    }

    /// <summary>The words behind a figure, which name it where none stand before: 共有313.7万元救灾物资.</summary>
    public static string? After(string sentence, int from)
    {
        var end = from;
        while (end < sentence.Length && !Breaks.Contains(sentence[end], StringComparison.Ordinal) && sentence[end] != ListMark
            && !char.IsAsciiDigit(sentence[end]) && sentence[end] is not ('（' or '(' or '）' or ')'))
            end++;
        return end - from > Longest ? null : Named(Approximation().Replace(sentence[from..end], ""));
    }

    /// <summary>A bracket that closes before the figure belongs to the words around it.</summary>
    private static int ClauseStart(string sentence, int from, int at)
    {
        for (var i = at - 1; i >= from; i--)
        {
            if (sentence[i] is '）' or ')' && sentence.AsSpan(from, i - from).LastIndexOfAny('（', '(') is >= 0 and var open)
                i = from + open;
            else if (sentence[i] is '（' or '(' || Breaks.Contains(sentence[i], StringComparison.Ordinal))
                return i + 1;
        }

        return from;
    }

    private static string TrimStart(string words)
    {
        for (var trimmed = words; ; words = trimmed)
        {
            trimmed = trimmed.TrimStart().TrimStart(ListMark);
            trimmed = trimmed[(ListLabel.Read(trimmed)?.Length ?? 0)..];
            trimmed = Date().Replace(trimmed, "", 1);
            if (!NoLeads.Any(n => trimmed.StartsWith(n, StringComparison.Ordinal))
                && Leads.FirstOrDefault(l => trimmed.StartsWith(l, StringComparison.Ordinal)) is { } lead)
                trimmed = trimmed[lead.Length..];
            if (trimmed.Length == words.Length)
                return trimmed;
        }
    }

    private static string TrimEnd(string words)
    {
        for (var trimmed = words; ; words = trimmed)
        {
            trimmed = DateBehind().Replace(trimmed.TrimEnd(), "");
            if (!NoTies.Any(n => trimmed.EndsWith(n, StringComparison.Ordinal))
                && Ties.FirstOrDefault(t => trimmed.EndsWith(t, StringComparison.Ordinal)) is { } tie)
                trimmed = trimmed[..^tie.Length];
            if (trimmed.Length == words.Length)
                return trimmed;
        }
    }

    private static string? Named(string words) =>
        words.Trim() is { Length: > 0 } name && !Empty.Contains(name) ? name : null;

    [GeneratedRegex(@"^(?:截[至止])?(?:(?:19|20)\d{2}(?:年度?(?![末底初])|(?=年[末底初])|[-—–~至](?:19|20)?\d{2}年))?(?:\d{1,2}月[末底初]?)?(?:\d{1,2}日)?")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)\d{2}年度?$")]
    private static partial Regex DateBehind();

    [GeneratedRegex("^(?:以上|以下|以内|左右|的)+")]
    private static partial Regex Approximation();
}
