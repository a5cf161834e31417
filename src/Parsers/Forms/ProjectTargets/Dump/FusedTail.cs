using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// What the end of a piece of a fused indicator string wants of the next: the rest of a word that the wrap broke, or of a target that
/// repeats the one before.
/// </summary>
internal sealed class FusedTail
{
    private const int ShortestPart = 2;

    private static readonly string[] Levels =
    [
        "产出指标；", "效益指标；", "满意度指标；", "数量指标；", "质量指标；", "时效指标；", "成本指标；",
        "经济效益指标；", "社会效益指标；", "生态效益指标；", "可持续影响指标；", "服务对象满意度指标；", "服务对象满意度；",
        "经济效益；", "社会效益；", "生态效益；", "可持续影响；",
        "1-产出指标；", "2-效益指标；", "3-满意度指标；", "11-数量指标；", "12-质量指标；", "13-时效指标；", "14-成本指标；",
        "21-经济效益", "22-社会效益", "23-生态效益", "24-可持续影响", "31-服务对象满意度",
    ];

    /// <summary>How the second part of a word looks where a line begins with it.</summary>
    private static readonly string[] SecondParts =
    [
        "指标值:",
        "指标值：",
        "标值:",
        "标值：",
        "值:",
        "值：",
        "期指标",
        "度指标",
        "指标；",
        "标；",
        "出指标；",
        "益指标；",
        "量指标；",
        "效指标；",
        "本指标；",
    ];

    private static readonly string[] Level2Starts = ["1", "2", "3", "数", "质", "时", "成", "经", "社", "生", "可", "服", "满", "环", "受"];

    private static readonly Dictionary<string, string[]> Rests = Levels.Concat(TargetLabels.All)
        .SelectMany(w => Enumerable.Range(ShortestPart, w.Length - ShortestPart).Select(cut => (First: w[..cut], Second: w[cut..])))
        .GroupBy(p => p.First)
        .ToDictionary(g => g.Key, g => g.Select(p => p.Second).Distinct().ToArray());

    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Rests.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly int Longest = Rests.Keys.Max(k => k.Length);

    private readonly List<string[]> _rests = [];
    private readonly bool _isBroken;
    private readonly bool _wantsLevel2;
    private readonly string? _echo;

    public FusedTail(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(text.Length, Longest); length >= ShortestPart; length--)
        {
            if (!Lookup.TryGetValue(text[^length..], out var rests))
                continue;
            _rests.Add(rests);
            _isBroken |= length > ShortestPart;
        }

        _wantsLevel2 = text.EndsWith("产出指标；") || text.EndsWith("效益指标；") || text.EndsWith("满意度指标；");
        _echo = Echo(text);
    }

    /// <summary>
    /// 1 where a text goes on a broken word, -1 where it does not or begins with the second part of another, 0 where nothing is broken.
    /// </summary>
    public int Joint(ReadOnlySpan<char> next)
    {
        foreach (var rests in _rests)
            foreach (var rest in rests)
                if (next.StartsWith(rest) || rest.AsSpan().StartsWith(next))
                    return 1;
        return _isBroken || StartsWithAny(next, SecondParts) || (_wantsLevel2 && !StartsWithAny(next, Level2Starts)) ? -1 : 0;
    }

    /// <summary>
    /// Two targets of an indicator are mostly the same: 1 where a text repeats the rest of the first in the second, -1 where it does not, 0
    /// where no second target is broken.
    /// </summary>
    public int Repeats(ReadOnlySpan<char> next) =>
        _echo is null ? 0 : next.StartsWith(_echo) || _echo.AsSpan().StartsWith(next) ? 1 : -1;

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (var start in starts)
            if (text.StartsWith(start))
                return true;
        return false;
    }

    /// <summary>The rest of the period target that the annual target has not repeated yet; null where the text ends in neither.</summary>
    private static string? Echo(ReadOnlySpan<char> text)
    {
        var annual = LabelEnd(text, "度指标值", "度目标值");
        var separator = annual < 0 ? -1 : text[..annual].LastIndexOfAny('；', ';');
        var period = separator < 0 ? -1 : LabelEnd(text[..separator], "周期指标值", "周期目标值");
        if (period < 0)
            return null;
        var first = text[period..separator];
        var second = text[annual..];
        return second.Length < first.Length && first.StartsWith(second) ? first[second.Length..].ToString() : null;
    }

    /// <summary>The place behind the last label and its colon; -1 where there is none.</summary>
    private static int LabelEnd(ReadOnlySpan<char> text, string label, string otherLabel)
    {
        var at = Math.Max(text.LastIndexOf(label), text.LastIndexOf(otherLabel));
        return at >= 0 && at + label.Length < text.Length && text[at + label.Length] is ':' or '：' ? at + label.Length + 1 : -1;
    }
}
