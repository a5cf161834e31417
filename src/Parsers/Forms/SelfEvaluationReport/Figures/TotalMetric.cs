using System.Buffers;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>
/// Names the figure of a clause that says only that it is a total: 共计40.83万元. It belongs to what is counted, which the words after it,
/// a clause before it, or the parts that it adds up name.
/// </summary>
internal sealed partial class TotalMetric(string sentence, IReadOnlyList<Figure> figures)
{
    /// <summary>
    /// A sentence adds up some parts of some clauses; a text without full stops must not be searched again for each of its figures.
    /// </summary>
    private const int MostParts = 50;

    private const int MostClauses = 10;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，,；;：:。");

    /// <summary>Whether the words between the last figure and this one only say that it is a total.</summary>
    /// <param name="word">共计, as printed.</param>
    public static bool Is(string words, out string word)
    {
        var match = TotalOnly().Match(words);
        word = match.Groups["word"].Value;
        return match.Success;
    }

    /// <summary>What is counted; null where the sentence does not say.</summary>
    /// <param name="at">Where the figure begins in the sentence.</param>
    /// <param name="end">Where its unit ends.</param>
    public string? Of(string word, string unit, int at, int end)
    {
        if (MetricText.After(sentence, end) is { } after && !Use().IsMatch(after))
            return after;
        var parts = figures.TakeLast(MostParts).Where(f => IsAlike(f.Unit, unit)).ToList();
        return parts.Count > 0 ? Shared(parts) ?? word : Counted(unit, at);
    }

    /// <summary>中央资金30万元，省级资金10.83万元，共计40.83万元: a total of unlike parts is no more of the last one's.</summary>
    private static string? Shared(List<Figure> parts) =>
        parts.Select(p => p.Metric).Distinct().Take(2).ToList() is [{ } only] ? only : null;

    /// <summary>What a clause before it names: of money the last one that names money (发放补助，惠及316人，共计12.6万元), else the last one.</summary>
    private string? Counted(string unit, int at)
    {
        var clauses = ClausesBefore(at).Take(MostClauses).Where(n => n is not null).ToList();
        return (IsMoney(unit) ? clauses.Find(n => NamesMoney().IsMatch(n!)) : null) ?? clauses.FirstOrDefault();
    }

    /// <summary>What the clauses before a place are about, the last one first; null for one that states a rate or a score.</summary>
    private IEnumerable<string?> ClausesBefore(int at)
    {
        var end = sentence.AsSpan(0, at).LastIndexOfAny(Breaks);
        while (end > 0)
        {
            var from = sentence.AsSpan(0, end).LastIndexOfAny(Breaks) + 1;
            yield return About(from, end);
            end = from - 1;
        }
    }

    private string? About(int from, int end)
    {
        var stated = figures.TakeLast(MostParts).Where(f => f.At >= from && f.At < end).ToList();
        return stated.Count == 0 ? MetricText.Before(sentence, from, end)
            : stated.Exists(f => IsRate(f.Unit)) ? null
            : string.Join('、', stated.Select(f => f.Metric).OfType<string>().Distinct()) is { Length: > 0 } names ? names : null;
    }

    private static bool IsAlike(string one, string other) => one == other || (IsMoney(one) && IsMoney(other));

    private static bool IsMoney(string unit) => unit.EndsWith('元');

    private static bool IsRate(string unit) => unit is "%" or "％" or "‰" or "分" or "百分点" or "个百分点";

    [GeneratedRegex("(?:^|[，,；;：:。、])\\s*(?:以上|上述|各项)?(?<word>共计|合计|总计|总共|累计|小计|共)(?:约|近|超|达|到|为|是|有|过|投入)*$")]
    private static partial Regex TotalOnly();

    /// <summary>Words after a total that say what became of it: 共计40.83万元用于清淤.</summary>
    [GeneratedRegex("^(?:用于|用作|已|全部|均|由|占|按|专项用于)")]
    private static partial Regex Use();

    [GeneratedRegex("(?:资金|经费|补助|补贴|奖励|奖金|费用?|款|金|支出|投入|投资|收入|预算)$")]
    private static partial Regex NamesMoney();
}
