using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>Adds up again what a paragraph on income and spending says: a total and the parts named behind it.</summary>
internal static class ReportChecks
{
    /// <param name="facts">The facts of one paragraph, in its order.</param>
    public static IEnumerable<Finding> Run(IReadOnlyList<StatedFact> facts)
    {
        var money = facts.Where(f => Money.FenPer(f.Figure.Unit) is not null).ToList();
        for (var i = 0; i < money.Count; i++)
            foreach (var total in SpendingTotal.All.Where(t => SpendingTotal.Is(money[i].Figure.Metric, t.Totals)))
                if (Parts(money, i, total) is { } parts && !PrintedAmount.Agree([Amount(money[i])], [.. parts.Select(Amount)]))
                    yield return Mismatch(money[i], parts);
    }

    /// <summary>The parts named behind a total, up to the next total of its kind; null where one that is needed is missing.</summary>
    private static List<StatedFact>? Parts(List<StatedFact> money, int at, SpendingTotal total)
    {
        var rest = money.Skip(at + 1).TakeWhile(f => !SpendingTotal.Is(f.Figure.Metric, total.Totals)).ToList();
        var names = total.Needed.Append(total.Further).ToList();
        var parts = rest.Where(f => names.Any(n => SpendingTotal.Is(f.Figure.Metric, n))).DistinctBy(f => f.Figure.Metric).ToList();
        return total.Needed.All(n => parts.Exists(f => SpendingTotal.Is(f.Figure.Metric, n))) ? parts : null;
    }

    private static PrintedAmount Amount(StatedFact fact) =>
        new(fact.Figure.Metric!, Money.Of(fact.Figure.Value, fact.Figure.Unit), fact.Figure.Printed, fact.Figure.Unit);

    private static Finding Mismatch(StatedFact total, List<StatedFact> parts)
    {
        var unit = total.Figure.Unit;
        var sum = (PrintedAmount.Sum(parts.Select(Amount)) ?? default).In(unit);
        var names = string.Join("＋", parts.Select(p => p.Figure.Metric));
        return new Finding(FindingRule.BudgetTotalMismatch, Severity.Error,
            $"{total.Figure.Metric} {total.Figure.Printed} {unit}，{names} = {sum} {unit}",
            $"{total.Figure.Metric} {total.Figure.Printed} {unit} was found; {names} = {sum} {unit} was expected")
        {
            Evidence = [.. parts.Prepend(total).SelectMany(f => f.Fact.Evidence).Distinct()],
        };
    }
}
