using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Funds;

/// <summary>The printed 执行率 is what was paid (B) of the budget (A) (财预〔2020〕10号, form 项目支出绩效自评表).</summary>
internal static class ExecutionRateCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing)
    {
        foreach (var row in filing.Funds)
            if (row.Paid is { } paid && Printed(filing, row) is var (text, rate, place)
                && filing.IsSure(paid, "amount_fen", "execution_rate"))
            {
                var wholes = Wholes(row).ToList();
                if (wholes.Count > 0 && wholes.TrueForAll(w => filing.IsSure(w, "amount_fen") && !Fits(filing, rate, paid, w)))
                    yield return Of(filing, row, text, paid, wholes[0], place);
            }
    }

    /// <summary>Beside the amounts, else in the row that scores it, which is that of the total.</summary>
    private static (string, ExecutionRate, FilingRecord)? Printed(CheckedFiling filing, FundsRow row)
    {
        var scored = row.IsTotal ? filing.Rows.FirstOrDefault(r => r.IsOfFunds && filing.IsSure(r.Item, "actual"))?.Item : null;
        FilingRecord place = row.Paid!.ExecutionRate is null && scored is not null ? scored : row.Paid;
        var text = row.Paid.ExecutionRate ?? scored?.Actual;
        return ExecutionRate.Of(text) is { } rate ? (text!, rate, place) : null;
    }

    /// <summary>What forms divide by: the budget, or where they print none, what arrived or was planned.</summary>
    private static IEnumerable<BudgetItem> Wholes(FundsRow row) =>
        new[] { row.Budget, row.Received, row.Initial }.OfType<BudgetItem>().Where(i => i.Amount is { Fen: > 0 });

    private static bool Fits(CheckedFiling filing, ExecutionRate rate, BudgetItem paid, BudgetItem whole)
    {
        decimal part = paid.Amount!.Value.Fen, all = whole.Amount!.Value.Fen;
        var slack = (filing.Amount(paid).Slack + (part / all * filing.Amount(whole).Slack)) / all;
        return rate.Fits(part / all, slack);
    }

    private static Finding Of(CheckedFiling filing, FundsRow row, string text, BudgetItem paid, BudgetItem whole, FilingRecord place)
    {
        var expected = CheckText.Percent((decimal)paid.Amount!.Value.Fen / whole.Amount!.Value.Fen);
        var unit = filing.Filing.AmountUnit ?? "元";
        return new Finding(FindingRule.ExecutionRateMismatch, Severity.Warning, $"{row.Name}：执行率 {text}",
            $"an execution rate of {text} was found; {expected}, as {paid.Item} {paid.Amount.Value.In(unit)} {unit} of "
                + $"{whole.Item} {whole.Amount.Value.In(unit)} {unit}, was expected")
        {
            Evidence = [.. paid.Evidence.Concat(whole.Evidence).Concat(place.Evidence).Where(e => e.Field is null).Distinct()],
        };
    }
}
