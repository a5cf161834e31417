using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>A scored row with what its target and result measure.</summary>
/// <param name="Number">From 1, as in `score_items`.</param>
/// <param name="Measured">Null where target and result cannot be compared or were not read surely.</param>
internal sealed record ScoredRow(int Number, ScoreItem Item, Measured? Measured)
{
    /// <summary>The row that scores how much of the money was spent.</summary>
    public bool IsOfFunds => Item is { Level1: "项目资金", Level3: "执行率" };

    public string Name => Item.Level3 ?? Item.Level2 ?? Item.Level1 ?? "";

    /// <summary>Where it is, for a message: score_items 3 (page 1).</summary>
    public string Place => Item.Evidence is [{ Span.Page: var page }, ..]
        ? string.Create(CultureInfo.InvariantCulture, $"score_items {Number} (page {page})")
        : string.Create(CultureInfo.InvariantCulture, $"score_items {Number}");

    public static ScoredRow Of(int number, ScoreItem item, Sureness sureness) =>
        new(number, item, sureness.Is(item, "target", "actual") ? Measured.Of(Targets(item), Results(item)) : null);

    public static IReadOnlyList<TargetValue> Targets(ScoreItem item) => item.Indicator?.AnnualValues ?? TargetParser.Parse(item.Target);

    public static IReadOnlyList<TargetValue> Results(ScoreItem item) => item.Indicator?.ActualValues ?? TargetParser.Parse(item.Actual);
}
