namespace Pipeline.Parsers.Tests.Checks.Composed;

/// <summary>An indicator of a composed pair: what was promised of it, what came of it, and how that was scored.</summary>
internal sealed record PairRow
{
    public required string Level1 { get; init; }

    public required string Level2 { get; init; }

    public required string Name { get; init; }

    /// <summary>≥, ＞, ≤, ＜ or = as meant; null for words.</summary>
    public required string? Sign { get; init; }

    /// <summary>0 for words.</summary>
    public required decimal Number { get; init; }

    public required string Unit { get; init; }

    public required string Target { get; init; }

    public required string Actual { get; init; }

    public required decimal Weight { get; init; }

    public required decimal Score { get; init; }

    public string Reason { get; init; } = "";
}
