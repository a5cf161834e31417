namespace Pipeline.Parsers.Indicators;

/// <summary>Stub: the values branch owns this file; take theirs.</summary>
public readonly record struct LevelName(string Name, string? Code, decimal? Weight);
