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

    private static readonly FrozenDictionary<string, TargetHorizon> Horizons =
        Labels(Period, TargetHorizon.Period).Concat(Labels(Annual, TargetHorizon.Annual)).ToFrozenDictionary(row => row.Label, row => row.Horizon);

    private static readonly FrozenDictionary<string, TargetHorizon>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Horizons.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Horizons.Keys.Max(label => label.Length);

    /// <summary>Every label.</summary>
    public static IReadOnlyList<string> All => Horizons.Keys;

    /// <summary>Reads the label that ends before a colon.</summary>
    /// <param name="colon">The place of the colon.</param>
    /// <param name="start">Where the label begins.</param>
    public static bool TryReadBefore(ReadOnlySpan<char> text, int colon, out int start, out TargetHorizon horizon)
    {
        (start, horizon) = (0, default);
        var end = Backward.SkipBlanks(text, colon);
        if (end == 0 || text[end - 1] is not ('值' or '标'))
            return false;
        Span<char> letters = stackalloc char[Longest];
        Span<int> places = stackalloc int[Longest];
        for (var from = CollectLetters(text, end, letters, places); from <= Longest - Shortest; from++)
            if (Lookup.TryGetValue(letters[from..], out horizon))
            {
                start = places[from];
                return Longest - from >= Unmistakable || !IsLetterBefore(text, start);
            }
        return false;
    }

    /// <summary>Fills the buffers from their ends with the letters before a place and where each stands.</summary>
    /// <returns>The first place filled.</returns>
    private static int CollectLetters(ReadOnlySpan<char> text, int end, Span<char> letters, Span<int> places)
    {
        var first = letters.Length;
        for (; first > 0 && IsLetterBefore(text, end); end = places[first])
        {
            end = Backward.SkipBlanks(text, end) - 1;
            (letters[--first], places[first]) = (text[end], end);
        }
        return first;
    }

    private static bool IsLetterBefore(ReadOnlySpan<char> text, int end)
    {
        end = Backward.SkipBlanks(text, end);
        return end > 0 && char.IsLetter(text[end - 1]);
    }

    private static IEnumerable<(string Label, TargetHorizon Horizon)> Labels(string[] prefixes, TargetHorizon horizon) =>
        from prefix in prefixes
        from value in Values
        where prefix.Length + value.Length >= Shortest
        select (prefix + value, horizon);
}
