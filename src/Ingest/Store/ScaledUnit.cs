namespace Pipeline.Ingest.Store;

/// <summary>A unit without its multiplier: 万页 is 10000 times 页.</summary>
/// <param name="Unit">Null for a value without a unit.</param>
public readonly record struct ScaledUnit(decimal Factor, string? Unit)
{
    private const decimal LargestExact = 1_000_000_000_000m;

    // Longer ones first: 百万 begins with 百.
    private static readonly (string Prefix, decimal Factor)[] Multipliers =
    [
        ("百万", 1_000_000m), ("千万", 10_000_000m), ("万亿", 1_000_000_000_000m),
        ("亿", 100_000_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m),
    ];

    // Units in which the first character is no multiplier.
    private static readonly string[] Whole = ["千克", "千米", "千瓦", "千卡", "百分"];

    /// <summary>A number of the printed unit in this one.</summary>
    public double? Of(decimal? number) =>
        // Decimals keep 4.35万 exact; no filing means numbers that overflow them, but one may print them.
        number is > -LargestExact and < LargestExact ? (double?)(number * Factor) : (double?)number * (double)Factor;

    public static ScaledUnit Of(string? unit)
    {
        if (unit is null || Whole.Any(w => unit.StartsWith(w, StringComparison.Ordinal)))
            return new(1, unit);
        foreach (var (prefix, factor) in Multipliers)
            if (unit.StartsWith(prefix, StringComparison.Ordinal))
                return new(factor, unit.Length == prefix.Length ? null : unit[prefix.Length..]);
        return new(1, unit);
    }
}
