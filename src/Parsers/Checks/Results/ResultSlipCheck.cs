using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>Results that are about ten thousand times their target, or a ten thousandth of it.</summary>
internal static class ResultSlipCheck
{
    // A result within a fifth of its target is by far the most common.
    private const decimal Near = 1.25m;

    public static IEnumerable<Finding> Run(CheckedFiling filing) => filing.TellsResults
        ? filing.Rows.Where(r => Is(r.Item) && filing.IsSure(r.Item, "target", "actual")).Select(Of) : [];

    private static bool Is(ScoreItem item)
    {
        if (ScoredRow.Targets(item) is not [{ Comparator: not (null or Comparator.Range) } target]
            || ScoredRow.Results(item) is not [{ Comparator: Comparator.Equal, Low: > 0 } result] || (target.Low ?? target.High) is not > 0)
            return false;
        var (aimed, came) = (ScaledUnit.Of(target.Unit), ScaledUnit.Of(result.Unit));
        if (target.Unit is not null && result.Unit is not null && aimed.Unit != came.Unit)
            return false;
        var (isBare, factor) = (target.Unit is null || result.Unit is null, (double)ScoringRules.UnitSlip);
        // A bare number is in the unit of the other.
        var ratio = isBare ? (double)result.Low / (double)(target.Low ?? target.High)!
            : came.Of(result.Low) / aimed.Of(target.Low ?? target.High);
        return IsNear(ratio / factor) || IsNear(ratio * factor);
    }

    private static bool IsNear(double? ratio) => ratio >= 1 / (double)Near && ratio <= (double)Near;

    private static Finding Of(ScoredRow row) =>
        new(FindingRule.UnitSlip, Severity.Warning, $"{row.Name}：指标值 {row.Item.Target}，实际完成值 {row.Item.Actual}",
            $"{row.Place}: {row.Item.Actual} was found, ten thousand times more or less than the target {row.Item.Target} says; "
                + "a result in its unit was expected")
        {
            Evidence = row.Item.Evidence,
        };
}
