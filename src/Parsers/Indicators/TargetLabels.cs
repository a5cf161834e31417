using System.Collections.Frozen;

namespace Pipeline.Parsers.Indicators;

/// <summary>The labels of a target in a fused string and the horizon each of them fills. One that does not say counts as annual.</summary>
internal static class TargetLabels
{
    /// <summary>A label this long is known for one without a separator before it.</summary>
    private const int Unmistakable = 5;

    private const int Shortest = 3;

    private static readonly string[] Period =
        ["实施周期", "项目实施周期", "项目周期", "周期", "实施期", "中长期", "中期", "长期", "总体"];

    private static readonly string[] Annual =
        ["", "年度", "当年度", "当年", "本年度", "本年", "全年", "计划", "预期", "年度预期", "年度计划"];

    private static readonly string[] Values = ["指标值", "目标值", "绩效指标值", "绩效目标值", "指标", "目标", "值"];

    private static readonly FrozenDictionary<string, TargetHorizon> Horizons = Labels(Period, TargetHorizon.Period)
        .Concat(Labels(Annual, TargetHorizon.Annual))
        .ToFrozenDictionary(row => row.Label, row => row.Horizon);

    private static readonly FrozenDictionary<string, TargetHorizon>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Horizons.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Horizons.Keys.Max(label => label.Length);

    /// <summary>Every label.</summary>
    public static IReadOnlyList<string> All => Horizons.Keys;

    /// <summary>Reads the label at the end of a text that a colon follows: the whole text, or its end behind a mark.</summary>
    /// <param name="start">Where the label begins.</param>
    public static bool TryReadEnd(ReadOnlySpan<char> text, out int start, out TargetHorizon horizon)
    {
        (start, horizon) = (0, default);
        if (text.IsEmpty || text[^1] is not ('值' or '标'))
            return false;
        for (start = Math.Max(0, text.Length - Longest); start <= text.Length - Shortest; start++)
            if (Lookup.TryGetValue(text[start..], out horizon))
                return text.Length - start >= Unmistakable || start == 0 || !char.IsLetter(text[start - 1]);
        return false;
    }

    private static IEnumerable<(string Label, TargetHorizon Horizon)> Labels(string[] prefixes, TargetHorizon horizon) =>
        from prefix in prefixes
        from value in Values
        where prefix.Length + value.Length >= Shortest
        select (prefix + value, horizon);
}
