using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>A result told in words scores within the band of those words: see <see cref="ScoringRules"/>.</summary>
internal static class QualitativeScoreCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing) => filing.TellsResults
        ? filing.Rows.Where(r => !r.IsOfFunds && filing.IsSure(r.Item, "target", "actual", "weight", "score"))
            .Select(r => Check(filing, r)).OfType<Finding>() : [];

    private static Finding? Check(CheckedFiling filing, ScoredRow row)
    {
        if (row.Item is not { Target: not null, Weight: { } weight and > 0, Score: { } score } || score > weight
            || ScoredRow.Targets(row.Item).Any(t => t.Comparator is not null)
            || StatedResult.Band(row.Item.Actual, filing.Note.PartlyFrom) is not var (from, to))
            return null;
        var slack = filing.ScoreSlack / 2;
        return score < (from * weight) - slack || score > (to * weight) + slack ? Of(row, from * weight, to * weight) : null;
    }

    private static Finding Of(ScoredRow row, decimal from, decimal to) =>
        new(FindingRule.QualitativeScoreOutOfBand, Severity.Warning,
            $"{row.Name}：{row.Item.Actual}，分值 {CheckText.Points(row.Item.Weight!.Value)}，得分 {CheckText.Points(row.Item.Score!.Value)}",
            $"{row.Place}: a score of {CheckText.Points(row.Item.Score.Value)} for {row.Item.Actual} was found; "
                + $"{CheckText.Points(from)} to {CheckText.Points(to)} was expected")
        {
            Evidence = row.Item.Evidence,
        };
}
