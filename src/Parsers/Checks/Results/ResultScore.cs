using Pipeline.Model;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>
/// What a measured result scores (财预〔2020〕10号): its full points where the target is met, else in proportion. How little too much is
/// (a target of at most so much) scores, two formulas are in use for.
/// </summary>
public static class ResultScore
{
    /// <summary>Met: all points.</summary>
    public const string Full = "full";

    /// <summary>实际值 / 指标值 of the points.</summary>
    public const string Share = "actual/target";

    /// <summary>指标值 / 实际值 of the points.</summary>
    public const string Inverse = "target/actual";

    /// <summary>The points less the share by which the target is exceeded.</summary>
    public const string Excess = "1-excess";

    /// <summary>The score by each formula that may apply; none where no formula does, as for a target of nothing that was missed.</summary>
    public static IReadOnlyList<(string Method, decimal Score)> Of(Measured result, decimal weight) => result switch
    {
        { IsMet: true } => [(Full, weight)],
        { Target: <= 0 } or { Actual: < 0 } => [],
        { IsReverse: true } => OfExcess(result, weight),
        { IsMet: false } => [(Share, Round(result.Actual / result.Target * weight))],
        _ => OfPlain(result, weight),
    };

    /// <summary>More than a plain number, or less of money and time, may be as good or not.</summary>
    private static IReadOnlyList<(string, decimal)> OfPlain(Measured result, decimal weight) => result.Actual < result.Target
        ? [(Full, weight), (Share, Round(result.Actual / result.Target * weight))] : [(Full, weight), .. OfExcess(result, weight)];

    private static (string, decimal)[] OfExcess(Measured result, decimal weight) =>
    [
        (Inverse, Round(result.Target / result.Actual * weight)),
        (Excess, Round(Math.Max(0, (2 * result.Target) - result.Actual) / result.Target * weight)),
    ];

    private static decimal Round(decimal score) => Math.Round(score, 4);
}
