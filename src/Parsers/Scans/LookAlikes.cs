namespace Pipeline.Parsers.Scans;

/// <summary>Hanzi that differ by a stroke or its length, as recognisers confuse them, however sure they are.</summary>
public static class LookAlikes
{
    private static readonly string[] Groups =
    [
        "目日曰月",
        "未末",
        "人入八",
        "土士",
        "己已巳",
        "大太犬",
        "问间闻",
        "干千于",
        "责贵",
        "各名",
        "届属",
        "聚取",
        "量最",
        "全金",
        "口囗",
        "工王",
        "天夭",
        "拨拔",
        "设没",
        "情惰",
        "析折",
        "来采",
        "代伐",
        "体休",
        "况沉",
    ];

    private static readonly Dictionary<char, int> GroupOf = Groups.SelectMany((g, i) => g.Select(c => (c, i))).ToDictionary();

    /// <summary>Whether there is a hanzi that looks like this one.</summary>
    public static bool Has(char hanzi) => GroupOf.ContainsKey(hanzi);

    /// <summary>Whether two texts differ by such hanzi only.</summary>
    public static bool Are(string a, string b) => a.Length == b.Length && a.Zip(b).All(p => p.First == p.Second || Are(p.First, p.Second));

    public static bool Are(char a, char b) => GroupOf.TryGetValue(a, out var group) && GroupOf.GetValueOrDefault(b, -1) == group;
}
