using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Funds;

/// <summary>No more is paid than was allotted: 全年执行数 is at most 全年预算数, or what arrived where no budget is printed.</summary>
internal static class PaidAmountCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing)
    {
        foreach (var row in filing.Funds)
            if (row.Paid is { } paid && (row.Budget ?? row.Received) is { } allotted && paid.Amount > allotted.Amount
                && filing.IsSure(paid, "amount_fen") && filing.IsSure(allotted, "amount_fen")
                && !PrintedAmount.Agree([filing.Amount(paid)], [filing.Amount(allotted)]))
                yield return Of(filing.Filing.AmountUnit ?? "元", row, paid, allotted);
    }

    private static Finding Of(string unit, FundsRow row, BudgetItem paid, BudgetItem allotted) =>
        new(FindingRule.PaidAboveAllotted, Severity.Warning, $"{row.Name}：{paid.Item} {paid.Amount!.Value.In(unit)} {unit}",
            $"{paid.Item} of {paid.Amount.Value.In(unit)} {unit} was found; at most {allotted.Item}, "
                + $"{allotted.Amount!.Value.In(unit)} {unit}, was expected")
        {
            Evidence = [.. paid.Evidence.Concat(allotted.Evidence).Where(e => e.Field is null).Distinct()],
        };
}
