namespace Pipeline.Parsers.Tests.Checks.Composed;

/// <summary>What one invented agency promised of a project, and what it reported of it. Amounts are in 万元.</summary>
internal sealed record ComposedPair
{
    public required string Agency { get; init; }

    public required string Project { get; init; }

    public required int Year { get; init; }

    public required decimal Initial { get; init; }

    public required decimal Budget { get; init; }

    public required decimal Paid { get; init; }

    /// <summary>Of what share of each sum the 当年财政拨款 is; 其他资金 is the rest.</summary>
    public required decimal FiscalShare { get; init; }

    public required decimal SpendingWeight { get; init; }

    public required IReadOnlyList<PairRow> Rows { get; init; }

    public required string Rate { get; init; }

    public required decimal SpendingScore { get; init; }

    /// <summary>其他资金 of what was budgeted, where it is not the rest.</summary>
    public decimal? OtherBudget { get; init; }

    /// <summary>Printed in place of the grade of the score.</summary>
    public string? Grade { get; init; }

    public decimal Total => SpendingScore + Rows.Sum(r => r.Score);

    public decimal Fiscal(decimal sum) => Math.Round(sum * FiscalShare, 2);
}
