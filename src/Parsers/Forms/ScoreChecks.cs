using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>Adds up the scores again, and looks for scores above their weight and for rows without a name.</summary>
internal static class ScoreChecks
{
    public static IEnumerable<Finding> Run(IReadOnlyList<ScoreItem> items, Evaluation? evaluation)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { Score: { } score, Weight: { } weight } && score > weight)
                yield return new Finding(
                    FindingRule.ScoreExceedsWeight,
                    Severity.Error,
                    $"{Name(items[i], i)}：分值 {Text(weight)}，得分 {Text(score)}",
                    $"a score of {Text(score)} was found; at most the weight, {Text(weight)}, was expected")
                {
                    Evidence = items[i].Evidence,
                };
            if (items[i].Level3 is null && (items[i].Weight ?? items[i].Score) is not null)
                yield return new Finding(
                    FindingRule.MissingLabel,
                    Severity.Warning,
                    $"{Name(items[i], i)}，分值 {Text(items[i].Weight)}，得分 {Text(items[i].Score)}，三级指标为空",
                    "the row has points and no name; the name of a third-level indicator was expected")
                {
                    Evidence = items[i].Evidence,
                };
        }

        if (Differs(evaluation?.TotalScore, items.Select(i => i.Score)))
            yield return Mismatch("总分", evaluation!.TotalScore!.Value, "各项得分之和", items.Sum(i => i.Score ?? 0), evaluation);
        if (Differs(evaluation?.TotalWeight, items.Select(i => i.Weight)))
            yield return Mismatch("总分值", evaluation!.TotalWeight!.Value, "各项分值之和", items.Sum(i => i.Weight ?? 0), evaluation);
    }

    /// <summary>Whether a printed total is further from the sum than rounding explains.</summary>
    private static bool Differs(decimal? total, IEnumerable<decimal?> addends)
    {
        var printed = addends.OfType<decimal>().ToList();
        return total is { } t
            && printed.Count > 0
            && Math.Abs(t - printed.Sum()) > printed.Append(t).Where(p => p.Scale > 0).Sum(HalfDigit);
    }

    /// <summary>Half of the last printed digit; whole points are exact.</summary>
    private static decimal HalfDigit(decimal printed) => new(5, 0, 0, false, (byte)(printed.Scale + 1));

    private static Finding Mismatch(string name, decimal total, string sumName, decimal sum, Evaluation evaluation) =>
        new(
            FindingRule.ScoreTotalMismatch,
            Severity.Error,
            $"{name} {Text(total)}，{sumName} = {Text(sum)}",
            $"a sum of {Text(sum)} was found; {Text(total)}, as printed, was expected")
        {
            Evidence = evaluation.Evidence,
        };

    private static string Name(ScoreItem item, int index) => item.Level3 ?? $"score_items {index + 1}：{item.Level2 ?? item.Level1}";

    private static string Text(decimal? points) => points?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "";
}
