namespace Pipeline.Model;

/// <summary>A project row of a project-spending form, with its indicators.</summary>
/// <param name="FundingAgency">The agency row above the project.</param>
/// <param name="Total">总计.</param>
/// <param name="FiscalAppropriation">财政拨款.</param>
/// <param name="SpecialAccount">财政专户拨款.</param>
/// <param name="OtherFunds">其他资金.</param>
public sealed record Project(
    string Name,
    string? FundingAgency,
    Money? Total,
    Money? FiscalAppropriation,
    Money? SpecialAccount,
    Money? OtherFunds,
    string? Goal) : FilingRecord
{
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];
}
