using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Funds;

/// <summary>Amounts that are ten thousand times what the amounts beside them say.</summary>
internal static class AmountSlipCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing)
    {
        var told = new HashSet<BudgetItem>(ReferenceEqualityComparer.Instance);
        var sums = filing.Filing.BudgetItems.Where(i => i.Amount is { Fen: not 0 } && filing.IsSure(i, "amount_fen"))
            .GroupBy(i => (i.Project, i.Side, i.Stage)).Select(g => InSum(filing, [.. g])).OfType<BudgetItem>();
        var stages = filing.Funds.SelectMany(InRow).Where(i => filing.IsSure(i, "amount_fen"));
        return sums.Concat(stages).Where(told.Add).Select(i => Of(filing, i));
    }

    /// <summary>
    /// The one line without whose slip the parts are the total; null where they are it already, and where no line or several explain it.
    /// </summary>
    private static BudgetItem? InSum(CheckedFiling filing, List<BudgetItem> lines)
    {
        if (lines.FindAll(l => l.Source == FundSource.Total) is not [var total] || lines.Count < 2 || AddsUp(filing, total, lines, null, 1))
            return null;
        var slips = lines.FindAll(l => AddsUp(filing, total, lines, l, ScoringRules.UnitSlip)
            || AddsUp(filing, total, lines, l, 1 / ScoringRules.UnitSlip));
        // Of a total and its only part either may have slipped.
        return slips.Count == 1 || (slips.Count == 2 && lines.Count == 2) ? slips[^1] : null;
    }

    private static bool AddsUp(CheckedFiling filing, BudgetItem total, List<BudgetItem> lines, BudgetItem? slipped, decimal factor)
    {
        var parts = lines.Where(l => l != total).Sum(Fen);
        return parts != 0 && Math.Abs(parts - Fen(total)) <= lines.Sum(l => filing.Amount(l).Slack * (l == slipped ? factor : 1));

        decimal Fen(BudgetItem line) => line.Amount!.Value.Fen * (ReferenceEquals(line, slipped) ? factor : 1);
    }

    /// <summary>Of one source what was paid is more than a half of its budget in most filings, and hardly ever a ten thousandth.</summary>
    private static IEnumerable<BudgetItem> InRow(FundsRow row)
    {
        if (row is { Budget: { } budget, Paid: { } paid } && (IsSlip(paid, budget) || IsSlip(budget, paid)))
            yield return paid;
        if (row is { Budget: { } year, Initial: { } initial } && (IsSlip(initial, year) || IsSlip(year, initial)))
            yield return initial;
    }

    private static bool IsSlip(BudgetItem large, BudgetItem small) =>
        small.Amount is { Fen: > 0 } amount && large.Amount!.Value.Fen / (decimal)amount.Fen
            is >= ScoringRules.UnitSlip / 2 and <= ScoringRules.UnitSlip * 2;

    private static Finding Of(CheckedFiling filing, BudgetItem item) =>
        new(FindingRule.UnitSlip, Severity.Warning, $"{item.Item} {item.AmountText}",
            $"{item.Item} of {item.AmountText} {filing.Amount(item).Unit} was found, ten thousand times more or less than the "
                + $"amounts beside it say; an amount in {filing.Amount(item).Unit} was expected")
        {
            Evidence = item.Evidence,
        };
}
