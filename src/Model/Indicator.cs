namespace Pipeline.Model;

/// <summary>One performance indicator with its targets as printed and what was read from them.</summary>
/// <param name="Level1Code">The printed code, else the standard one of that name (1 产出指标 …).</param>
/// <param name="Level1">As printed, without its code.</param>
/// <param name="PeriodTarget">实施周期指标值; null where the form has none.</param>
/// <param name="AnnualTarget">年度指标值.</param>
public sealed record Indicator(
    string? Level1Code,
    string? Level1,
    string? Level2Code,
    string? Level2,
    string? Level3,
    string? PeriodTarget,
    string? AnnualTarget) : FilingRecord
{
    public IReadOnlyList<TargetValue> PeriodValues { get; init; } = [];

    public IReadOnlyList<TargetValue> AnnualValues { get; init; } = [];
}
