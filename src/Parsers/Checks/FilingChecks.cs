using Pipeline.Model;
using Pipeline.Parsers.Checks.Funds;
using Pipeline.Parsers.Checks.Results;

namespace Pipeline.Parsers.Checks;

/// <summary>
/// What an auditor adds up again within one filing. Each check looks at printed figures alone, and says nothing where they are missing,
/// cannot be compared or were not read surely.
/// </summary>
internal static class FilingChecks
{
    private static readonly Func<CheckedFiling, IEnumerable<Finding>>[] All =
    [
        ExecutionRateCheck.Run, ExecutionScoreCheck.Run, PaidAmountCheck.Run, WeightSumCheck.Run, FullScoreCheck.Run,
        ScoreFormulaCheck.Run, QualitativeScoreCheck.Run, DeviationReasonCheck.Run, GradeCheck.Run, CopiedResultsCheck.Run,
        AmountSlipCheck.Run, ResultSlipCheck.Run,
    ];

    // Of rows that may stand otherwise on paper, nothing is said.
    private static readonly HashSet<string> Doubts =
        [FindingRule.AmbiguousLayout, FindingRule.LayoutNotUnderstood, FindingRule.DamagedFile, FindingRule.InternalError];

    public static Filing Noted(Filing filing) => filing.Findings.Any(f => Doubts.Contains(f.Rule)) ? filing
        : new CheckedFiling(filing) is var read && All.SelectMany(c => c(read)).ToList() is { Count: > 0 } found
            ? filing with { Findings = [.. filing.Findings, .. found] } : filing;
}
