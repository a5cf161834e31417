namespace Pipeline.Parsers.Indicators;

/// <summary>Reads the indicators that a project form fuses into one string.</summary>
public static class FusedIndicatorParser
{
    public static FusedIndicators Parse(ReadOnlySpan<char> text) => new([], text.IsWhiteSpace() ? [] : [Range.All]);
}
