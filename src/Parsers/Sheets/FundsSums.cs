using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Sheets;

/// <summary>Adds up blocks of funds again: in each column the total is the sum of its sources.</summary>
internal static class FundsSums
{
    public static IEnumerable<Finding> Run(IEnumerable<BudgetItem> items, string? unit) =>
        items.GroupBy(i => (i.Side, Column(i))).SelectMany(column => Check([.. column], unit ?? "元"));

    private static string Column(BudgetItem item) => item.Item.IndexOf('·', StringComparison.Ordinal) is >= 0 and var at ? item.Item[(at + 1)..] : "";

    private static string Source(BudgetItem item) => item.Item.IndexOf('·', StringComparison.Ordinal) is >= 0 and var at ? item.Item[..at] : item.Item;

    private static IEnumerable<Finding> Check(List<BudgetItem> column, string unit)
    {
        var totals = column.Where(i => i.Source == FundSource.Total || Parsers.Lexicon.FormLexicon.Standard.TryGetSource(Source(i), out var source) && source == FundSource.Total).ToList();
        if (totals.Count != 1 || totals[0].Amount is null)
            return [];
        var parts = column.Except(totals).ToList();
        if (PrintedAmount.Agree(Amounts(parts, unit), Amounts(totals, unit)))
            return [];
        var sum = PrintedAmount.Sum(Amounts(parts, unit))!.Value.In(unit);
        return
        [
            new Finding(FindingRule.BudgetTotalMismatch, Severity.Error, $"{totals[0].Item} {totals[0].AmountText}，资金来源之和 = {sum}",
                $"{string.Join('＋', parts.Select(s => s.Item))} = {sum} {unit} was found; {totals[0].AmountText} {unit} was expected")
            {
                Evidence = [.. column.SelectMany(i => i.Evidence).Distinct()],
            },
        ];
    }

    private static List<PrintedAmount> Amounts(List<BudgetItem> items, string unit) => [.. items.Select(i => new PrintedAmount(i.Item, i.Amount, i.AmountText, unit))];
}
