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

    /// <summary>What was read from the actual of the row that scores this indicator.</summary>
    public IReadOnlyList<TargetValue> ActualValues { get; init; } = [];

    /// <summary>分值 or 权重 of a form of targets, in points.</summary>
    public decimal? Weight { get; init; }

    /// <summary>指标解释, 评分标准, 绩效标准, 备注.</summary>
    public string? Explanation { get; init; }
}
