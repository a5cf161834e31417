using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>Tells of filings whose measured results are their targets word for word: they may have been copied.</summary>
internal static class CopiedResultsCheck
{
    public static IEnumerable<Finding> Run(CheckedFiling filing)
    {
        var copied = filing.Rows.Where(r => IsCopy(r.Item) && filing.IsSure(r.Item, "target", "actual")).ToList();
        if (filing.TellsResults && copied.Count >= ScoringRules.CopiedResults)
            yield return new Finding(FindingRule.ResultEqualsTarget, Severity.Info, string.Join('、', copied.Select(r => r.Name)),
                string.Create(CultureInfo.InvariantCulture, $"{copied.Count} results that are their targets word for word were found ")
                    + $"({string.Join(", ", copied.Take(3).Select(r => r.Item.Actual))} …); measured ones were expected")
            {
                Evidence = [.. copied.SelectMany(r => r.Item.Evidence).Where(e => e.Field is null).Distinct()],
            };
    }

    private static bool IsCopy(ScoreItem item) =>
        item is { Target: { } target, Actual: { } actual } && Squeeze.Text(target) == Squeeze.Text(actual)
        && ScoredRow.Targets(item).Any(t => t.Comparator is not null);
}
