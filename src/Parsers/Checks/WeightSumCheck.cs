using Pipeline.Model;

namespace Pipeline.Parsers.Checks;

/// <summary>The weights of a form come to 100, or to 90 where the execution rate has none (财预〔2021〕101号).</summary>
internal static class WeightSumCheck
{
    // A block of two rows with weights is a part of a form, or no form of scores.
    private const int FewestRows = 3;

    public static IEnumerable<Finding> Run(CheckedFiling filing) => filing.Filing.ScoreItems.Count > 0
        ? Check(filing, "score_items", Scored(filing), filing.Rows.Any(r => r.IsOfFunds))
        : Aims(filing.Filing).SelectMany(a => Check(filing, a.Name, a.Rows, hasFunds: false));

    private static List<(FilingRecord, decimal?)> Scored(CheckedFiling filing) =>
        [.. filing.Filing.ScoreItems.Select(i => ((FilingRecord)i, i.Weight))];

    /// <summary>The targets of a filing, and of each of its projects.</summary>
    private static IEnumerable<(string Name, List<(FilingRecord, decimal?)> Rows)> Aims(Filing filing) =>
        filing.Projects.Select(p => (p.Name, p.Indicators)).Append(("indicators", filing.Indicators))
            .Select(p => (p.Item1, p.Item2.Select(i => ((FilingRecord)i, i.Weight)).ToList()));

    private static IEnumerable<Finding> Check(
        CheckedFiling filing, string name, List<(FilingRecord Row, decimal? Weight)> rows, bool hasFunds)
    {
        if (rows.Count < FewestRows
            || rows.Exists(r => r.Weight is null or <= 0 or > ScoringRules.MostPoints || !filing.IsSure(r.Row, "weight")))
            yield break;
        var (sum, slack) = (rows.Sum(r => r.Weight!.Value), rows.Sum(r => HalfDigit(r.Weight!.Value)));
        // Weights that are shares come to 1.
        var isWhole = Fits(ScoringRules.AllPoints) || Fits(1) || (!hasFunds && ScoringRules.PointsWithoutFunds.Any(Fits));
        if (!isWhole)
            yield return new Finding(FindingRule.WeightsNot100, Severity.Warning, $"{name}：分值合计 {CheckText.Points(sum)}",
                $"weights that come to {CheckText.Points(sum)} were found; "
                    + $"{(hasFunds ? "100" : "100, or 90 without the points of the execution rate,")} was expected")
            {
                Evidence = [.. rows.SelectMany(r => r.Row.Evidence).Where(e => e.Field is null).Distinct()],
            };

        bool Fits(decimal whole) => Math.Abs(sum - whole) <= slack;
    }

    /// <summary>Half of the last printed digit; whole points are exact.</summary>
    private static decimal HalfDigit(decimal printed) => printed % 1 == 0 ? 0 : new decimal(5, 0, 0, false, (byte)(printed.Scale + 1));
}
