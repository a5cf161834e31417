using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>Where a form asks for reasons, a missed target has one, and so has a result far above its target (财预〔2020〕10号).</summary>
internal static partial class DeviationReasonCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing) => filing.TellsResults && AsksByRow(filing.Filing)
        ? filing.Rows.Where(r => IsDeviation(r) && !HasReason(r.Item) && filing.IsSure(r.Item, "actual")).Select(Of) : [];

    /// <summary>A form may ask once for all its rows, in a field.</summary>
    private static bool AsksByRow(Filing filing) =>
        filing.AsksForReasons && !filing.HeaderFields.Any(f => f.Name is { } name && Reasons().IsMatch(name));

    private static bool IsDeviation(ScoredRow row) => row.Measured is { IsMet: false } or { IsFarAbove: true };

    private static bool HasReason(ScoreItem item) => new[] { item.ShortfallReason, item.Improvement }.Any(r => !IsNothing(r));

    private static bool IsNothing(string? text) => Placeholder.Is(text) || Nothing().IsMatch(text!);

    private static Finding Of(ScoredRow row) =>
        new(FindingRule.DeviationReasonMissing, Severity.Warning, $"{row.Name}：指标值 {row.Item.Target}，实际完成值 {row.Item.Actual}",
            $"{row.Place}: no reason was found for {row.Item.Actual}, which {(row.Measured!.IsFarAbove ? "is 130% or more of" : "misses")} "
                + $"the target {row.Item.Target}; one was expected")
        {
            Evidence = row.Item.Evidence,
        };

    [GeneratedRegex("原因|偏差")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"^\s*(?:无|没有|无偏差|不适用)\s*。?$")]
    private static partial Regex Nothing();
}
