namespace Pipeline.Parsers.Checks.Results;

/// <summary>How finely a filing prints its scores, and so how far rounding may have moved one.</summary>
internal static class ScoreStep
{
    /// <summary>Coarsest first: a filing of whole and half points rounds to half points.</summary>
    private static readonly decimal[] Steps = [1, 0.5m, 0.1m];

    // Whole points are rounded, finer ones cut off too: 9.67 is 9.6 in some filings.
    private const decimal Finest = 0.01m;

    public static decimal Slack(IEnumerable<decimal> scores)
    {
        var printed = scores.ToList();
        var step = Array.Find(Steps, s => printed.TrueForAll(p => p % s == 0));
        return step == 0 ? Finest : step == 1 ? 0.5m : step;
    }
}
