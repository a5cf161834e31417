using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Ingest.Promises;

/// <summary>An indicator as one form states it: a promise, or a result with what it restates of the promise.</summary>
/// <param name="Row">Its ordinal: in its project where it is a promise, in `score_items` where it is a result.</param>
/// <param name="Level2">Its code, else its folded name.</param>
/// <param name="Actual">Null in a promise.</param>
internal sealed record StatedLine(
    int Row, string Level2, string Name, string? Target, string? Actual, double? Weight, double? Score)
{
    public IReadOnlyList<TargetValue> Targets => field ??= TargetParser.Parse(Target);

    public IReadOnlyList<TargetValue> Actuals => field ??= TargetParser.Parse(Actual);
}
