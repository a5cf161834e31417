namespace Pipeline.Parsers.Indicators;

/// <summary>What a fused string holds.</summary>
/// <param name="Items">In the order they are printed.</param>
/// <param name="Unparsed">The stretches of the input that belong to no indicator, white space around them left out.</param>
public sealed record FusedIndicators(IReadOnlyList<FusedIndicator> Items, IReadOnlyList<Range> Unparsed);
