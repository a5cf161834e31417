namespace Pipeline.Parsers.Values;

/// <summary>A number without the scale in its unit, so that numbers of one unit compare: 41 万页 is 410000 页.</summary>
/// <param name="Unit">What is left of the printed unit; null for none.</param>
public readonly record struct ScaledValue(decimal Number, string? Unit)
{
    /// <summary>The number itself where the scaled one would not fit.</summary>
    public static ScaledValue Of(decimal number, string? unit)
    {
        var (word, factor) = ScaleTable.At(unit);
        if (factor == 1m || unit is null || Math.Abs(number) > decimal.MaxValue / factor)
            return new ScaledValue(number, unit);
        return new ScaledValue(number * factor, unit.Length == word.Length ? null : unit[word.Length..]);
    }
}
