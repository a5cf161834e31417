using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Sheets;

/// <summary>Adds up blocks of funds again: in each column the total is the sum of its sources.</summary>
internal static class FundsSums
{
    public static IEnumerable<Finding> Run(IReadOnlyList<BudgetItem> items, string? unit)
    {
        var used = items.Where(i => i.Amount is not null).Select(Source).ToHashSet();
        return items.GroupBy(i => (i.Side, Column(i))).SelectMany(column => Check([.. column], used, unit ?? "元"));
    }

    private static string Column(BudgetItem item) =>
        item.Item.IndexOf('·', StringComparison.Ordinal) is >= 0 and var at ? item.Item[(at + 1)..] : "";

    private static string Source(BudgetItem item) =>
        item.Item.IndexOf('·', StringComparison.Ordinal) is >= 0 and var at ? item.Item[..at] : item.Item;

    /// <summary>A source that has amounts in other columns lacks the one here; one that is empty throughout is not used.</summary>
    private static IEnumerable<Finding> Check(List<BudgetItem> column, HashSet<string> used, string unit)
    {
        var totals = column.Where(i => i.Source == FundSource.Total
            || Parsers.Lexicon.FormLexicon.Standard.TryGetSource(Source(i), out var source) && source == FundSource.Total).ToList();
        if (totals.Count != 1 || totals[0].Amount is null)
            return [];
        var parts = column.Except(totals).ToList();
        if (PrintedAmount.Agree(Amounts(parts, unit), Amounts(totals, unit)))
            return [];
        var sum = PrintedAmount.Sum(Amounts(parts, unit))!.Value.In(unit);
        if (PrintedAmount.Sum(Amounts(parts, unit)) < totals[0].Amount
            && parts.Where(p => p.AmountText is null && used.Contains(Source(p))).ToList() is { Count: > 0 } empty)
            return empty.Select(p => Missing(p, totals[0], sum, unit));
        return
        [
            new Finding(FindingRule.BudgetTotalMismatch, Severity.Error, $"{totals[0].Item} {totals[0].AmountText}，资金来源之和 = {sum}",
                $"{string.Join('＋', parts.Select(s => s.Item))} = {sum} {unit} was found; {totals[0].AmountText} {unit} was expected")
            {
                Evidence = [.. column.SelectMany(i => i.Evidence).Distinct()],
            },
        ];
    }

    private static Finding Missing(BudgetItem source, BudgetItem total, string sum, string unit) =>
        new(FindingRule.MissingValue, Severity.Warning, source.Item,
            $"no amount is printed, and without it the sources come to {sum} {unit}; {total.Item}, {total.AmountText} {unit}, was expected")
        {
            Evidence = source.Evidence,
        };

    private static List<PrintedAmount> Amounts(List<BudgetItem> items, string unit) =>
        [.. items.Select(i => new PrintedAmount(i.Item, i.Amount, i.AmountText, unit))];
}
