using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Adds up the budget again: its parts give the total; the parts by level of government give the total too, or the spending on undertakings.</summary>
internal static class BudgetChecks
{
    private static readonly HashSet<string> Totals = ["总预算", "预算总额", "预算合计", "合计", "年度总预算", "部门总预算"];
    private static readonly HashSet<string> Department = ["基本支出", "项目支出"];

    public static IEnumerable<Finding> Run(IReadOnlyList<BudgetItem> items, string? unit)
    {
        unit ??= "万元";
        var total = items.Where(i => Totals.Contains(i.Item)).Take(1).ToList();
        var parts = items.Where(i => !Totals.Contains(i.Item) && !IsLevel(i)).ToList();
        var levels = items.Where(IsLevel).ToList();
        var undertakings = parts.Where(i => !Department.Contains(i.Item)).ToList();
        if (!Agree(parts, total, unit))
            foreach (var finding in Report(parts, total, unit))
                yield return finding;
        if (levels.Count > 0 && !Agree(levels, total, unit) && !Agree(levels, undertakings, unit))
            foreach (var finding in Report(levels, undertakings, unit))
                yield return finding;
    }

    private static bool IsLevel(BudgetItem item) =>
        item.Item.Contains("本级", StringComparison.Ordinal) || item.Item.Contains("转移支付", StringComparison.Ordinal);

    private static List<PrintedAmount> Amounts(List<BudgetItem> items, string unit) =>
        [.. items.Select(i => new PrintedAmount(i.Item, i.Amount, i.AmountText, unit))];

    private static bool Agree(List<BudgetItem> left, List<BudgetItem> right, string unit) =>
        PrintedAmount.Agree(Amounts(left, unit), Amounts(right, unit));

    /// <summary>Where a part is empty, its amount is missing; else the sums differ.</summary>
    private static IEnumerable<Finding> Report(List<BudgetItem> parts, List<BudgetItem> whole, string unit)
    {
        var found = $"{Names(parts)} = {Sum(parts, unit)}";
        var expected = $"{Names(whole)} {Sum(whole, unit)}";
        var empty = parts.Where(i => i.Amount is null).ToList();
        foreach (var item in empty)
            yield return new Finding(FindingRule.MissingValue, Severity.Warning, item.Item, $"no amount is printed, and without it {found} was found; {expected} was expected")
            {
                Evidence = item.Evidence,
            };
        if (empty.Count == 0)
            yield return new Finding(FindingRule.BudgetTotalMismatch, Severity.Error, $"{expected}，{found}", $"{found} was found; {expected} was expected")
            {
                Evidence = [.. parts.Concat(whole).SelectMany(i => i.Evidence).Distinct()],
            };
    }

    private static string Names(List<BudgetItem> items) => string.Join('＋', items.Select(i => i.Item));

    private static string Sum(List<BudgetItem> items, string unit) => $"{(PrintedAmount.Sum(Amounts(items, unit)) ?? default).In(unit)} {unit}";
}
