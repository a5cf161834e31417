using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>A row with its amounts read.</summary>
internal sealed record PricedRow
{
    public PricedRow(ProjectRow row, string unit)
    {
        Row = row;
        Name = row.Name?.Text ?? "";
        Total = Read(row.Total, unit);
        Fiscal = Read(row.Fiscal, unit);
        Special = Read(row.Special, unit);
        Other = Read(row.Other, unit);
        _further = [.. row.FurtherFunds.Select(c => Read(c, unit))];
    }

    private readonly List<PrintedAmount> _further;

    public ProjectRow Row { get; }

    public string Name { get; }

    public PrintedAmount Total { get; private init; }

    public PrintedAmount Fiscal { get; private init; }

    public PrintedAmount Special { get; private init; }

    public PrintedAmount Other { get; private init; }

    public IReadOnlyList<PrintedAmount> Funds => [Fiscal, Special, Other];

    /// <summary>What the funds come to; null where none is printed.</summary>
    public Money? FundsSum => PrintedAmount.Sum(Funds);

    /// <summary>How far the total is from its funds, in fen; 0 where one of them is not printed.</summary>
    public long Gap => FundsAgree || Total.Value is not { } total || FundsSum is not { } sum ? 0 : total.Fen - sum.Fen;

    /// <summary>Further sources may be parts of the others, or stand beside them.</summary>
    public bool FundsAgree =>
        PrintedAmount.Agree([Total], Funds) || (_further.Count > 0 && PrintedAmount.Agree([Total], [.. Funds, .. _further]));

    /// <param name="record">The row's, as it is by now.</param>
    public PricedRow Now(FilingRecord record) => record switch
    {
        Project project => this with
        {
            Total = Total.Now(project.Total), Fiscal = Fiscal.Now(project.FiscalAppropriation),
            Special = Special.Now(project.SpecialAccount), Other = Other.Now(project.OtherFunds),
        },
        BudgetItem sum => this with { Total = Total.Now(sum.Amount) },
        _ => this,
    };

    private PrintedAmount Read(TableCell? cell, string unit) =>
        new(Name, cell is not null && MoneyReader.TryRead(cell.Text, unit, out var amount) ? amount : null, cell?.Text, unit);
}
