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
    /// <param name="unit">The unit that findings tell sums in.</param>
    public static IEnumerable<Finding> Run(IReadOnlyList<MoneyLine> lines, string unit)
    {
        var used = lines.Where(l => l.Item.Amount is not null).Select(l => l.Source).ToHashSet();
        // The parts of a department's budget stand in blocks of their own and add up together.
        return lines.GroupBy(l => (l.Stage, Block: l.Item.Side == BudgetSide.Funds ? l.Block ?? l : null))
            .SelectMany(column => Check(column.ToLookup(l => l.Item.Side), used, unit));
    }

    private static bool IsTotal(MoneyLine line) =>
        line.Item.Source == FundSource.Total || (FormLexicon.Standard.TryGetSource(line.Source, out var source)
            && source == FundSource.Total);

    private static IEnumerable<Finding> Check(ILookup<string?, MoneyLine> sides, HashSet<string> used, string unit)
    {
        foreach (var side in sides)
            foreach (var finding in CheckTotal([.. side], used, unit))
                yield return finding;
        var (income, spending) = (Whole("收入合计", sides[BudgetSide.Income], unit), Whole("支出合计", sides[BudgetSide.Spending], unit));
        if (!spending.Agrees(income))
            yield return Mismatch(spending, income);
        var levels = Whole("按预算级次划分合计", sides[BudgetSide.Level], unit);
        var undertakings = new FundsSum("支出", [.. sides[BudgetSide.Spending].Where(l => l.Item.Source is null && !IsTotal(l))], unit);
        var wholes = new[] { spending, income, undertakings }.Where(w => w.IsPrinted).ToList();
        if (!levels.IsEmpty && wholes.Count > 0 && !wholes.Exists(levels.Agrees))
            foreach (var finding in Report(levels, wholes[0], used))
                yield return finding;
    }

    /// <summary>A side of a budget: its printed total, else all of its lines.</summary>
    private static FundsSum Whole(string name, IEnumerable<MoneyLine> side, string unit) =>
        side.Where(IsTotal).ToList() is [{ Item.Amount: not null } total] ? new FundsSum(name, [total], unit)
            : new FundsSum(name, [.. side], unit);

    private static IEnumerable<Finding> CheckTotal(List<MoneyLine> column, HashSet<string> used, string unit)
    {
        var totals = column.FindAll(IsTotal);
        var parts = new FundsSum("资金来源之和", [.. column.Except(totals)], unit);
        return totals is not [{ Item.Amount: not null }] || new FundsSum("总额", totals, unit) is var whole
            && (parts.Agrees(whole) || IsTwice(parts, whole) || NumberedAgree(parts, whole) || column.Exists(l => l.IsLoose))
            ? [] : Report(parts, whole, used);
    }

    /// <summary>一、财政拨款 and 二、自有资金 come to the total; what stands between them is of which they are made.</summary>
    private static bool NumberedAgree(FundsSum parts, FundsSum whole) =>
        parts with { Lines = [.. parts.Lines.Where(l => l.Source is [>= '一' and <= '鿿', '、', ..])] } is { IsPrinted: true } numbered
            && numbered.Agrees(whole);

    /// <summary>A total of what comes in and goes out at once: two runs of its lines come to it.</summary>
    private static bool IsTwice(FundsSum parts, FundsSum whole) =>
        Enumerable.Range(1, Math.Max(0, parts.Lines.Count - 1))
            .Any(n => (parts with { Lines = [.. parts.Lines.Take(n)] }) is { IsPrinted: true } first && first.Agrees(whole)
            && (parts with { Lines = [.. parts.Lines.Skip(n)] }) is { IsPrinted: true } second && second.Agrees(whole));

    /// <summary>
    /// A line that has amounts in other columns lacks the one here, and so does one of a budget of one column; else the sums differ.
    /// </summary>
    private static IEnumerable<Finding> Report(FundsSum parts, FundsSum whole, HashSet<string> used)
    {
        var empty = parts < whole ? parts.Lines.Where(p => p.Item.AmountText is null
            && (p.Item.Side != BudgetSide.Funds || used.Contains(p.Source))).ToList() : [];
        return empty.Count == 0 ? [Mismatch(parts, whole)] : empty.Select(p => Missing(p.Item, parts, whole));
    }

    private static Finding Mismatch(FundsSum parts, FundsSum whole) =>
        new(FindingRule.BudgetTotalMismatch, Severity.Error, $"{whole.Subject}，{(whole.Lines.Count == 1 ? parts.Added : parts.Subject)}",
            $"{parts.Added} was found; {whole.Added} was expected")
        {
            Evidence = [.. parts.Lines.Concat(whole.Lines).SelectMany(l => l.Item.Evidence).Distinct()],
        };

    private static Finding Missing(BudgetItem item, FundsSum parts, FundsSum whole) =>
        new(FindingRule.MissingValue, Severity.Warning, item.Item,
            $"no amount is printed, and without it {parts.Added} was found; {whole.Added} was expected")
        {
            Evidence = item.Evidence,
        };
}
