namespace Pipeline.Model;

/// <summary>A scored row of a self-evaluation form. Weights and scores are points.</summary>
public sealed record ScoreItem : FilingRecord
{
    public string? Level1 { get; init; }

    public decimal? Level1Weight { get; init; }

    public string? Level2 { get; init; }

    public decimal? Level2Weight { get; init; }

    public string? Level3 { get; init; }

    public decimal? Weight { get; init; }

    public string? Explanation { get; init; }

    public string? Target { get; init; }

    public string? Actual { get; init; }

    public decimal? Score { get; init; }

    public string? ShortfallReason { get; init; }

    public string? Improvement { get; init; }

    /// <summary>The indicator whose result this is, one of the filing's; null where the form has none of its own.</summary>
    public Indicator? Indicator { get; init; }
}
