namespace Pipeline.Parsers.Tests.Indicators;

/// <summary>A row as it goes into a fused string and must come out again.</summary>
internal sealed record FusedRow(string? Code1, string Level1, string? Code2, string Level2, string Name, string? Period, string? Annual);
