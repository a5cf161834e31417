using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Lexicon;

/// <summary>
/// Tells a misprinted wording from another wording: 三级指镖 is 三级指标, 四级指标 is not. A character that any wording prints may make
/// another heading of this one (年初, 年度; 得分, 评分), and so may some that none prints (半年, 季度); all others are misprints.
/// </summary>
internal sealed class Misprints
{
    // Most words of three hanzi are near to words of other meaning: 得分率, 得分值.
    private const int Shortest = 4;
    // One hanzi more makes another word of one of four: 绩效指标, 绩效指标值.
    private const int ShortestUneven = 5;

    // Numerals, times, places, order, share and negation make other words: 半年执行数, 监管部门.
    private const string Telling =
        "〇零一二三四五六七八九十百千万亿两双半单首次末第甲乙丙丁年季月旬周日时早晚初终始前后先今明昨当本往近远短中长上下左右内外里东西南北省市区县乡镇村国央部总全分各每其他它别另余多少大小高低新旧增减"
        + "正负收支进出借贷盈亏主副监办简代未不无非免否已将应可拟须男女";

    private readonly HashSet<char> _printed;
    private readonly HashSet<char> _omitted;

    /// <param name="wordings">All that are known, whatever they mean.</param>
    public Misprints(IEnumerable<string> wordings)
    {
        var known = wordings.Where(w => w.Length > 0).ToHashSet();
        _printed = [.. known.SelectMany(w => w)];
        // 年度目标值 and 年度目标 are both right, so that 值 may be left out of others on purpose.
        _omitted = [.. known.SelectMany(w => w.Where((_, i) => known.Contains(w.Remove(i, 1))))];
    }

    /// <summary>Whether a text is a wording of which one character was replaced, left out or put in.</summary>
    public bool Is(string printed, string wording)
    {
        if (printed.Length < Shortest || Math.Abs(printed.Length - wording.Length) > 1)
            return false;
        var same = printed.AsSpan().CommonPrefixLength(wording);
        var rest = printed.AsSpan(same);
        var meant = wording.AsSpan(same);
        if (rest.Length == meant.Length)
            return wording.Length >= Shortest && rest.Length > 0 && rest[1..].SequenceEqual(meant[1..]) && IsForeign(rest[0], meant[0]);
        if (wording.Length < ShortestUneven)
            return false;
        return rest.Length > meant.Length
            ? rest[1..].SequenceEqual(meant) && (IsForeign(rest[0]) || (same > 0 && rest[0] == printed[same - 1]))
            : meant[1..].SequenceEqual(rest) && !_omitted.Contains(meant[0]) && !Tells(meant[0]);
    }

    private bool IsForeign(char printed, char meant) => (IsForeign(printed) && !Tells(meant)) || LookAlikes.Are(printed, meant);

    private bool IsForeign(char printed) => printed is >= '\u4E00' and <= '\u9FFF' && !_printed.Contains(printed) && !Tells(printed);

    private static bool Tells(char hanzi) => Telling.Contains(hanzi, StringComparison.Ordinal);
}
