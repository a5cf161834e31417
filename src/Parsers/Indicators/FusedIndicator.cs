namespace Pipeline.Parsers.Indicators;

/// <summary>One indicator of a fused string. Names are as printed, wraps joined; null where nothing or a placeholder is printed.</summary>
/// <param name="Level2">Null where none is printed.</param>
/// <param name="PeriodTarget">Without the mark that ends it.</param>
/// <param name="AnnualTarget">Without the mark that ends it.</param>
/// <param name="Span">The characters of the input it was read from, its number included.</param>
public sealed record FusedIndicator(
    LevelName Level1,
    LevelName? Level2,
    string? Level3,
    string? PeriodTarget,
    string? AnnualTarget,
    Range Span);
