using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Sheets;

/// <summary>
/// Adds up blocks of money again: in each column a total is the sum of its sources, what is spent is what comes in, and the parts by level
/// of government are that total, or the part of it for developing undertakings.
/// </summary>
internal static class FundsSums
{
    public static IEnumerable<Finding> Run(IReadOnlyList<BudgetItem> items, string? unit)
    {
        var used = items.Where(i => i.Amount is not null).Select(Source).ToHashSet();
        return items.GroupBy(Column).SelectMany(column => Check(column.ToLookup(i => i.Side), used, unit ?? "元"));
    }

    private static string Column(BudgetItem item) =>
        item.Item.IndexOf('·', StringComparison.Ordinal) is >= 0 and var at ? item.Item[(at + 1)..] : "";

    private static string Source(BudgetItem item) =>
        item.Item.IndexOf('·', StringComparison.Ordinal) is >= 0 and var at ? item.Item[..at] : item.Item;

    private static bool IsTotal(BudgetItem item) =>
        item.Source == FundSource.Total || (FormLexicon.Standard.TryGetSource(Source(item), out var source) && source == FundSource.Total);

    private static IEnumerable<Finding> Check(ILookup<string?, BudgetItem> sides, HashSet<string> used, string unit)
    {
        foreach (var side in sides.Where(s => s.Key != BudgetSide.Level))
            foreach (var finding in CheckTotal([.. side], used, unit))
                yield return finding;
        var (income, spending) = (Whole("收入合计", sides[BudgetSide.Income], unit), Whole("支出合计", sides[BudgetSide.Spending], unit));
        if (!spending.Agrees(income))
            yield return Mismatch(spending, income);
        var levels = new FundsSum("按预算级次划分合计", [.. sides[BudgetSide.Level]], unit);
        var undertakings = new FundsSum("支出", [.. sides[BudgetSide.Spending].Where(i => i.Source is null && !IsTotal(i))], unit);
        var wholes = new[] { spending, income, undertakings }.Where(w => w.IsPrinted).ToList();
        if (!levels.IsEmpty && wholes.Count > 0 && !wholes.Exists(levels.Agrees))
            foreach (var finding in Report(levels, wholes[0], used))
                yield return finding;
    }

    /// <summary>A side of a budget: its printed total, else all of its lines.</summary>
    private static FundsSum Whole(string name, IEnumerable<BudgetItem> side, string unit) =>
        side.Where(IsTotal).ToList() is [{ Amount: not null } total] ? new FundsSum(name, [total], unit) : new FundsSum(name, [.. side], unit);

    private static IEnumerable<Finding> CheckTotal(List<BudgetItem> column, HashSet<string> used, string unit)
    {
        var totals = column.FindAll(IsTotal);
        var parts = new FundsSum("资金来源之和", [.. column.Except(totals)], unit);
        return totals is not [{ Amount: not null }] || new FundsSum("总额", totals, unit) is var whole && parts.Agrees(whole)
            ? [] : Report(parts, whole, used);
    }

    /// <summary>
    /// A line that has amounts in other columns lacks the one here, and so does one of a budget of one column; else the sums differ.
    /// </summary>
    private static IEnumerable<Finding> Report(FundsSum parts, FundsSum whole, HashSet<string> used)
    {
        var empty = parts < whole ? parts.Items.Where(p => p.AmountText is null && (p.Side != BudgetSide.Funds || used.Contains(Source(p)))).ToList() : [];
        return empty.Count == 0 ? [Mismatch(parts, whole)] : empty.Select(p => Missing(p, parts, whole));
    }

    private static Finding Mismatch(FundsSum parts, FundsSum whole) =>
        new(FindingRule.BudgetTotalMismatch, Severity.Error, $"{whole.Subject}，{(whole.Items.Count == 1 ? parts.Added : parts.Subject)}", $"{parts.Added} was found; {whole.Added} was expected")
        {
            Evidence = [.. parts.Items.Concat(whole.Items).SelectMany(i => i.Evidence).Distinct()],
        };

    private static Finding Missing(BudgetItem item, FundsSum parts, FundsSum whole) =>
        new(FindingRule.MissingValue, Severity.Warning, item.Item,
            $"no amount is printed, and without it {parts.Added} was found; {whole.Added} was expected")
        {
            Evidence = item.Evidence,
        };
}
