using System.Text.RegularExpressions;
using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Reconcile.Regions;

/// <summary>Names of known regions in texts.</summary>
internal static partial class RegionNames
{
    // 克孜勒苏柯尔克孜自治州 has 11, the longest county 15.
    private const int Longest = 15;

    /// <summary>The names that a text begins with, each part of the one before, and how many characters they take.</summary>
    public static (IReadOnlyList<string> Names, int Length) AtStart(string text)
    {
        var names = new List<string>();
        var length = 0;
        while (Next(text[length..], names) is { } next)
        {
            names.Add(next.Name);
            length += next.Length;
        }
        return (names, length);
    }

    /// <summary>The one region of a level that a text names; null where it names none, or several.</summary>
    /// <param name="level">What its name ends in: 区.</param>
    public static string? Only(string text, string level)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf(level, StringComparison.Ordinal); at >= 0; at = text.IndexOf(level, at + 1, StringComparison.Ordinal))
            if (Ending(text, at + level.Length) is { } name)
                names.Add(name);
        return names.Count == 1 ? names.Single() : null;
    }

    private static string? Ending(string text, int end) =>
        Lengths(end).Select(l => text[(end - l)..end]).FirstOrDefault(n => IsName(n, text[end..], isWithin: false));

    private static (string Name, int Length)? Next(string text, List<string> within)
    {
        foreach (var length in Lengths(text.Length))
        {
            var (name, rest) = (text[..length], text[length..]);
            if (IsName(name, rest, within.Count > 0) && KnownRegions.Of(name).Any(r => r.IsWithin(within)))
                return (name, length);
            if (KnownRegions.OfShort(name).Where(r => r.IsWithin(within)).ToList() is [var only] && IsOfPlace(rest, [.. within, only.Name]))
                return (only.Name, length);
        }
        return null;
    }

    private static IEnumerable<int> Lengths(int most)
    {
        for (var length = Math.Min(most, Longest); length >= 2; length--)
            yield return length;
    }

    private static bool IsName(string name, string rest, bool isWithin) =>
        KnownRegions.Of(name).Any() && (isWithin || !IsGeneric(name)) && Place.EndsBefore(name, rest);

    // 城区, 郊区, 东区 tell of no place without their city; 赵县 does.
    private static bool IsGeneric(string name) => name is [_, '区'];

    /// <summary>
    /// A name without its level is one of a place only where a body of government or a year follows, or a part of the place: 番禺图书 is
    /// no 番禺区.
    /// </summary>
    private static bool IsOfPlace(string rest, List<string> within) =>
        Body().IsMatch(rest) || Next(rest, within) is not null;

    [GeneratedRegex(
        @"^(?:[(\[〔]?\d{4}|(?:应急|安全生产|财政|教育|民政|审计|司法|公安|发展|发改|科学|科技|工业|工信|人力|自然资源|国土|生态环境"
        + "|环境保护|环保|住房|住建|交通|水利|水务|农业|商务|文化|文广|卫生|卫健|退役|市场监|工商|统计|医疗保障|医保|城市管理|城管|林业|信访|体育|国有|国资|税务|气象|乡村|扶贫|粮食|档案|机关"
        + "|政务|行政|人民政府|政府)[^年]*(?:局|厅|委员会|办公室|委|政府|中心)$)")]
    private static partial Regex Body();
}
