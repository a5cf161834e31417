using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>A target of one number and what came of it, in one unit. Which way is better, its comparator alone tells.</summary>
/// <param name="Comparator">No range and no 约.</param>
/// <param name="Unit">Without its scale; null for none.</param>
public sealed record Measured(Comparator Comparator, decimal Target, decimal Actual, string? Unit = null)
{
    // No filing measures in more, and what is multiplied below stays within decimals.
    private const decimal Largest = 1_000_000_000_000m;

    // A bare 34 beside ≥58万人次 is 34万人次; a bare 340000 need not be.
    private const decimal WithinUnit = 50;

    private const decimal HighShare = 50;
    private static readonly string[] TimeUnits = ["年", "个月", "月", "周", "天", "日", "个工作日", "工作日", "小时", "分钟", "分", "秒"];

    /// <summary>≤ and ＜: less is better.</summary>
    public bool IsReverse => Comparator is Comparator.LessOrEqual or Comparator.Less;

    /// <summary>Null where a plain number is not hit, and nothing tells which side of it is better.</summary>
    public bool? IsMet => Comparator switch
    {
        Comparator.GreaterOrEqual => Actual >= Target,
        Comparator.Greater => Actual > Target,
        Comparator.LessOrEqual => Actual <= Target,
        Comparator.Less => Actual < Target,
        _ => Math.Abs(Actual - Target) <= HalfDigit ? true : Actual < Target && IsToBeReached ? false : null,
    };

    /// <summary>Half of the last printed digit of a result that is printed less finely than its target: 0.98 for 0.985.</summary>
    private decimal HalfDigit => Actual.Scale < Target.Scale ? new decimal(5, 0, 0, false, (byte)(Actual.Scale + 1)) : 0;

    /// <summary>
    /// A plain number is what is to be reached (财预〔2020〕10号: 完成指标值的，记满分), unless it is of what may well be less: money, time,
    /// and small shares such as rates of error.
    /// </summary>
    private bool IsToBeReached => Unit is "%" ? Target >= HighShare : Unit is null || (!Unit.Contains('元') && !TimeUnits.Contains(Unit));

    /// <summary>Whether the result is so far above its target that a reason is asked for.</summary>
    public bool IsFarAbove => !IsReverse && Target > 0 && Actual >= ScoringRules.FarAbove * Target
        && Actual - Target >= (Unit is "%" ? ScoringRules.FarAbovePercent : ScoringRules.FarAboveCount);

    /// <returns>Null where the two cannot be compared: no number, several, a range, a date, two units.</returns>
    public static Measured? Of(IReadOnlyList<TargetValue> targets, IReadOnlyList<TargetValue> actuals)
    {
        if (targets is not [{ Comparator: { } comparator and not (Comparator.Range or Comparator.About) } target]
            || actuals is not [{ Comparator: Comparator.Equal, Low: { } actual } result] || (target.Low ?? target.High) is not { } number
            || Math.Abs(number) > Largest || Math.Abs(actual) > Largest)
            return null;
        var (aimed, came) = (ScaledUnit.Of(UnitOf(target)), ScaledUnit.Of(UnitOf(result)));
        if (UnitOf(target) is null || UnitOf(result) is null)
            return UnitOf(target) == UnitOf(result) || IsInUnit(number, actual, UnitOf(target) ?? UnitOf(result))
                ? new Measured(comparator, number, actual, UnitOf(target) ?? UnitOf(result)) : null;
        return aimed.Unit == came.Unit ? new Measured(comparator, number * aimed.Factor, actual * came.Factor, aimed.Unit) : null;
    }

    /// <summary>Whether a number without a unit can be of the unit of the other: beside 95% a bare 0.95 cannot.</summary>
    private static bool IsInUnit(decimal target, decimal actual, string? unit) =>
        (unit is not "%" || Math.Min(Math.Abs(target), Math.Abs(actual)) > 1)
        && target != 0 && Math.Abs(actual) <= WithinUnit * Math.Abs(target) && Math.Abs(target) <= WithinUnit * Math.Abs(actual);

    private static string? UnitOf(TargetValue value) => value.Unit?.Replace('％', '%');
}
