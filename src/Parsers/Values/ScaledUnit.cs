namespace Pipeline.Parsers.Values;

/// <summary>A unit without its scale, so that numbers of one unit compare: 万页 is 10000 times 页.</summary>
/// <param name="Unit">What is left of the printed unit; null for none.</param>
public readonly record struct ScaledUnit(decimal Factor, string? Unit)
{
    private const decimal LargestExact = 1_000_000_000_000m;

    /// <summary>A number of the printed unit in this one.</summary>
    public double? Of(decimal? number) =>
        // Decimals keep 4.35万 exact; no filing means numbers that overflow them, but one may print them.
        number is > -LargestExact and < LargestExact ? (double?)(number * Factor) : (double?)number * (double)Factor;

    public static ScaledUnit Of(string? unit)
    {
        var (word, factor) = ScaleTable.At(unit);
        return new ScaledUnit(factor, unit?.Length == word.Length ? null : unit?[word.Length..]);
    }
}
