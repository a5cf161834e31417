namespace Pipeline.Parsers.Values;

/// <summary>The powers of ten that stand before a unit (万页, 亿元), longest first.</summary>
internal static class ScaleTable
{
    public static readonly (string Word, decimal Factor)[] Rows =
    [
        ("万亿", 1_000_000_000_000m),
        ("千亿", 100_000_000_000m),
        ("百亿", 10_000_000_000m),
        ("十亿", 1_000_000_000m),
        ("千万", 10_000_000m),
        ("百万", 1_000_000m),
        ("十万", 100_000m),
        ("亿", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
        ("百", 100m),
    ];

    /// <summary>Units that begin with a word of scale and are one word all the same: kilo- units, 百分点.</summary>
    public static readonly string[] WholeUnits = ["千克", "千米", "千瓦", "千伏", "千帕", "千卡", "千赫", "百分", "百帕", "万能", "万向"];

    /// <summary>The scale at the start of a unit; an empty word and 1 where there is none.</summary>
    public static (string Word, decimal Factor) At(ReadOnlySpan<char> unit)
    {
        foreach (var whole in WholeUnits)
            if (unit.StartsWith(whole))
                return ("", 1m);
        foreach (var row in Rows)
            if (unit.StartsWith(row.Word))
                return row;
        return ("", 1m);
    }
}
