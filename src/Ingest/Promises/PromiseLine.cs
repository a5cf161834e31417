using Pipeline.Parsers.Checks.Results;

namespace Pipeline.Ingest.Promises;

/// <summary>A promise beside its result; one of the two may be missing.</summary>
/// <param name="Met">Null where that cannot be told.</param>
/// <param name="ExpectedScore">By <see cref="ResultScore"/>; of two formulas that may apply the one nearer to the printed score.</param>
internal sealed record PromiseLine(
    StatedProject? Promise, StatedLine? Promised, StatedProject? Result, StatedLine? Reported,
    bool? Met, double? ExpectedScore, string? Method)
{
    public static PromiseLine OnlyPromised(StatedProject promise, StatedLine line) => new(promise, line, null, null, null, null, null);

    public static PromiseLine Of(StatedProject? promise, StatedLine? promised, StatedProject result, StatedLine reported)
    {
        // What was promised goes before what the report says was.
        var measured = (promised is null ? null : Measured.Of(promised.Targets, reported.Actuals))
            ?? Measured.Of(reported.Targets, reported.Actuals);
        var scores = measured is null || reported.Weight is not (> 0 and < 1000 and var weight) ? []
            : ResultScore.Of(measured, (decimal)weight);
        (string Method, decimal Score)? best = scores.Count == 0 ? null
            : scores.MinBy(s => Math.Abs((double)s.Score - (reported.Score ?? (double)s.Score)));
        return new PromiseLine(promise, promised, result, reported, measured?.IsMet, (double?)best?.Score, best?.Method);
    }
}
