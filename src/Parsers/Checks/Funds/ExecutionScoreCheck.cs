using Pipeline.Model;
using Pipeline.Parsers.Checks.Results;

namespace Pipeline.Parsers.Checks.Funds;

/// <summary>The points of the 执行率 are that share of their weight, and at most all of it (财预〔2020〕10号).</summary>
internal static class ExecutionScoreCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing)
    {
        foreach (var row in filing.Rows.Where(r => r.IsOfFunds && filing.IsSure(r.Item, "weight", "actual", "score")))
            if (row.Item is { Weight: { } weight and > 0, Score: { } score } && score <= weight
                && Rates(filing, row.Item).ToList() is [var rate, ..] rates
                && !rates.Exists(r => Fits(r, score, weight, filing.ScoreSlack)))
                yield return Of(row, score, weight, rate);
    }

    /// <summary>The printed rate, and what the amounts come to.</summary>
    private static IEnumerable<(decimal Share, decimal Slack)> Rates(CheckedFiling filing, ScoreItem item)
    {
        var total = filing.Funds.Where(f => f.IsTotal && f.Paid is not null).ToList() is [var only] ? only : null;
        foreach (var share in ExecutionRate.Of(item.Actual ?? total?.Paid?.ExecutionRate)?.Shares ?? [])
            yield return share;
        if (total is { Paid: { Amount.Fen: var paid } spent, Budget: { Amount.Fen: > 0 and var all } budget }
            && filing.IsSure(spent, "amount_fen") && filing.IsSure(budget, "amount_fen"))
            yield return ((decimal)paid / all, 0);
    }

    private static bool Fits((decimal Share, decimal Slack) rate, decimal score, decimal weight, decimal slack) =>
        Math.Abs((Math.Min(1, rate.Share) * weight) - score) <= slack + (rate.Slack * weight);

    private static Finding Of(ScoredRow row, decimal score, decimal weight, (decimal Share, decimal Slack) rate) =>
        new(FindingRule.ExecutionScoreMismatch, Severity.Warning,
            $"{row.Name}：执行率 {row.Item.Actual ?? CheckText.Percent(rate.Share)}，分值 {CheckText.Points(weight)}，"
                + $"得分 {CheckText.Points(score)}",
            $"{row.Place}: a score of {CheckText.Points(score)} was found; "
                + $"{CheckText.Points(Math.Round(Math.Min(1, rate.Share) * weight, 2))}, "
                + $"as {CheckText.Percent(Math.Min(1, rate.Share))} of {CheckText.Points(weight)}, was expected")
        {
            Evidence = row.Item.Evidence,
        };
}
