using System.Text.RegularExpressions;
using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>
/// A measured result scores by formula: see <see cref="ResultScore"/>. A row that prints a rule of its own is scored by that.
/// </summary>
internal static partial class ScoreFormulaCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing) => filing.TellsResults
        ? filing.Rows.Where(r => filing.IsSure(r.Item, "weight", "score")).Select(r => Check(filing, r)).OfType<Finding>() : [];

    private static Finding? Check(CheckedFiling filing, ScoredRow row)
    {
        if (row is not { Measured: { } measured, Item: { Weight: { } weight and > 0, Score: { } score and > 0 } } || score > weight
            || FullScoreCheck.Is(row) || HasOwnRule(row.Item) || (measured.IsFarAbove && score < weight))
            return null;
        var expected = ResultScore.Of(measured, weight).Where(e => Applies(filing, e.Method)).ToList();
        return expected.Count > 0 && !expected.Exists(e => Math.Abs(e.Score - score) <= filing.ScoreSlack) ? Of(row, expected) : null;
    }

    /// <summary>Where the note gives one formula for less is better, the other one does not apply.</summary>
    private static bool Applies(CheckedFiling filing, string method) =>
        method != ResultScore.Excess || filing.Note.Reverse is null;

    private static bool HasOwnRule(ScoreItem item) => OwnRule().IsMatch($"{item.Explanation}{item.Indicator?.Explanation}");

    private static Finding Of(ScoredRow row, List<(string Method, decimal Score)> expected)
    {
        var item = row.Item;
        var scores = string.Join(" or ", expected.Select(e => $"{CheckText.Points(Math.Round(e.Score, 2))} ({Told(e.Method)})").Distinct());
        // Who takes off more than the rules do claims nothing.
        var severity = expected.TrueForAll(e => item.Score < e.Score) ? Severity.Info : Severity.Warning;
        return new Finding(FindingRule.ScoreFormulaMismatch, severity,
            $"{row.Name}：指标值 {item.Target}，实际完成值 {item.Actual}，分值 {CheckText.Points(item.Weight!.Value)}，"
                + $"得分 {CheckText.Points(item.Score!.Value)}",
            $"{row.Place}: a score of {CheckText.Points(item.Score.Value)} for {item.Actual} of {item.Target} was found; "
                + $"{scores} was expected")
        {
            Evidence = item.Evidence,
        };
    }

    private static string Told(string method) => method switch
    {
        ResultScore.Full => "all points, as the target is met",
        ResultScore.Share => "result / target × weight",
        ResultScore.Inverse => "target / result × weight",
        _ => "weight less the share above the target",
    };

    // 每低1个百分点扣0.5分, 未完成不得分.
    [GeneratedRegex("扣|得分|不得|计分|赋分|满分|[0-9.]分")]
    private static partial Regex OwnRule();
}
