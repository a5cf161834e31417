namespace Pipeline.Parsers.Indicators;

/// <summary>A first- or second-level heading of indicators as it is printed.</summary>
/// <param name="Code">The printed code, else the standard one of the name; null for a name that has none (成本指标 as a first level).</param>
/// <param name="Name">As printed, without code, weight and the spaces of a spaced heading.</param>
/// <param name="Weight">The points printed with the name (产出指标（50分）), else null.</param>
public sealed record LevelName(string? Code, string Name, decimal? Weight);
