using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Promises;

/// <summary>The number of a target, with its scale taken out.</summary>
/// <param name="Unit">Without its scale; null for none.</param>
internal sealed record TargetBound(Comparator Comparator, decimal Number, string? Unit)
{
    // What no filing means, and decimals do not hold with a scale.
    private const decimal Largest = 1_000_000_000_000m;

    public bool IsReverse => Comparator is Comparator.Less or Comparator.LessOrEqual;

    public bool IsPositive => Comparator is Comparator.Greater or Comparator.GreaterOrEqual;

    /// <returns>Null for words, a range, 约, a date and several numbers.</returns>
    public static TargetBound? Of(IReadOnlyList<TargetValue> target)
    {
        if (target is not [{ Comparator: { } comparator and not (Comparator.Range or Comparator.About) } value]
            || (value.Low ?? value.High) is not (> -Largest and < Largest and var number))
            return null;
        var scaled = ScaledUnit.Of(value.Unit?.Replace('％', '%'));
        return new TargetBound(comparator, number * scaled.Factor, scaled.Unit);
    }
}
