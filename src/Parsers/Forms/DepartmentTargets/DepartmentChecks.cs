using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>
/// Adds up the budget block again: what is spent is what comes in; what is parted by level of government is that total, or the
/// part of it for developing undertakings.
/// </summary>
internal static class DepartmentChecks
{
    public static IEnumerable<Finding> Run(IReadOnlyList<BudgetItem> items, string? unit)
    {
        unit ??= "万元";
        var groups = items.ToLookup(i => DepartmentLabels.GroupOf(i.Item), i => (Item: i, Amount: new PrintedAmount(i.Item, i.Amount, i.AmountText, unit)));
        var spent = groups[BudgetGroup.Spending].Concat(groups[BudgetGroup.Development]).ToList();
        var developed = groups[BudgetGroup.Development].ToList();
        var income = groups[BudgetGroup.Income].ToList();
        var levels = groups[BudgetGroup.Level].ToList();
        if (!Agree(spent, income))
            yield return Mismatch(spent, income, "支出合计", "收入来源合计", unit);
        if (levels.Count == 0 || Agree(levels, spent) || Agree(levels, income) || Agree(levels, developed))
            yield break;
        var empty = levels.Where(x => x.Amount.Value is null).ToList();
        if (empty.Count == 0)
            yield return Mismatch(levels, spent, "按预算级次划分合计", "支出合计", unit);
        foreach (var (item, _) in empty)
            yield return new Finding(FindingRule.MissingValue, Severity.Warning, item.Item,
                $"no amount is printed, and without it the parts by level of government come to {Text(levels, unit)}; the total of spending, {Text(spent, unit)}, was expected")
            { Evidence = item.Evidence };
    }

    private static bool Agree(List<(BudgetItem Item, PrintedAmount Amount)> left, List<(BudgetItem Item, PrintedAmount Amount)> right) =>
        PrintedAmount.Agree([.. left.Select(x => x.Amount)], [.. right.Select(x => x.Amount)]);

    private static Finding Mismatch(List<(BudgetItem Item, PrintedAmount Amount)> left, List<(BudgetItem Item, PrintedAmount Amount)> right, string leftName, string rightName, string unit) =>
        new(FindingRule.BudgetTotalMismatch, Severity.Error,
            $"{leftName} {Text(left, unit)}，{rightName} {Text(right, unit)}",
            $"{string.Join("＋", left.Select(x => x.Item.Item))} = {Text(left, unit)} was found; {string.Join("＋", right.Select(x => x.Item.Item))} = {Text(right, unit)} was expected")
        {
            Evidence = [.. left.Concat(right).SelectMany(x => x.Item.Evidence).Distinct()],
        };

    private static string Text(List<(BudgetItem Item, PrintedAmount Amount)> amounts, string unit) =>
        $"{(PrintedAmount.Sum(amounts.Select(x => x.Amount)) ?? default).In(unit)} {unit}";
}
