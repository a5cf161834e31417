using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Adds up the funds again: in each column the total is the sum of its sources.</summary>
internal static class FundsChecks
{
    public static IEnumerable<Finding> Run(IReadOnlyList<BudgetItem> items, string? unit)
    {
        var used = items.Where(i => i.Amount is not null).Select(i => Split(i).Source).ToHashSet();
        return items.GroupBy(i => Split(i).Column).SelectMany(column => Check([.. column], used, unit ?? "万元"));
    }

    private static (string Source, string Column) Split(BudgetItem item)
    {
        var at = item.Item.IndexOf('·', StringComparison.Ordinal);
        return (item.Item[..at], item.Item[(at + 1)..]);
    }

    /// <summary>A source that has amounts in other columns lacks the one here; one that is empty throughout is not used.</summary>
    private static IEnumerable<Finding> Check(List<BudgetItem> column, HashSet<string> used, string unit)
    {
        var (total, sources) = (column[0], column[1..]);
        if (PrintedAmount.Agree(Amounts(sources, unit), Amounts([total], unit)))
            return [];
        var sum = PrintedAmount.Sum(Amounts(sources, unit)) ?? default;
        var empty = sources.Where(s => s.Amount is null && used.Contains(Split(s).Source)).ToList();
        return empty.Count > 0 && sum < total.Amount
            ? empty.Select(s => Missing(s, total, sum.In(unit), unit))
            : [Mismatch(column, sum.In(unit), unit)];
    }

    private static Finding Missing(BudgetItem source, BudgetItem total, string sum, string unit) =>
        new(FindingRule.MissingValue, Severity.Warning, source.Item,
            $"no amount is printed, and without it the sources come to {sum} {unit}; {total.Item}, {total.AmountText} {unit}, was expected")
        {
            Evidence = source.Evidence,
        };

    private static Finding Mismatch(List<BudgetItem> column, string sum, string unit) =>
        new(FindingRule.BudgetTotalMismatch, Severity.Error, $"{column[0].Item} {column[0].AmountText}，资金来源之和 = {sum}",
            $"{string.Join('＋', column.Skip(1).Select(s => s.Item))} = {sum} {unit} was found; {column[0].AmountText} {unit} was expected")
        {
            Evidence = [.. column.SelectMany(i => i.Evidence).Distinct()],
        };

    private static List<PrintedAmount> Amounts(List<BudgetItem> items, string unit) =>
        [.. items.Select(i => new PrintedAmount(i.Item, i.Amount, i.AmountText, unit))];
}
