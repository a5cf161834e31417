using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>A target that was missed does not score all its points: ＞92% is not met by 92% (财预〔2020〕10号).</summary>
internal static class FullScoreCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing) =>
        filing.TellsResults ? filing.Rows.Where(r => Is(r) && filing.IsSure(r.Item, "weight", "score")).Select(Of) : [];

    /// <summary>Whether all points were given for a missed target.</summary>
    public static bool Is(ScoredRow row) =>
        row is { Measured.IsMet: false, Item: { Weight: { } weight and > 0, Score: { } score } } && score >= weight;

    private static Finding Of(ScoredRow row) =>
        // A plain number leaves some doubt which side of it is better.
        new(FindingRule.TargetMissedFullScore, row.Measured!.Comparator == Comparator.Equal ? Severity.Warning : Severity.Error,
            $"{row.Name}：指标值 {row.Item.Target}，实际完成值 {row.Item.Actual}，分值 {CheckText.Points(row.Item.Weight!.Value)}，"
                + $"得分 {CheckText.Points(row.Item.Score!.Value)}",
            $"{row.Place}: {row.Item.Actual} misses the target {row.Item.Target}, and the full score of "
                + $"{CheckText.Points(row.Item.Score.Value)} was found; less than {CheckText.Points(row.Item.Weight.Value)} was expected")
        {
            Evidence = row.Item.Evidence,
        };
}
