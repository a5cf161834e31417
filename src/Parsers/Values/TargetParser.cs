using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads the measurable parts of a target.</summary>
public static class TargetParser
{
    /// <returns>One value a part, at least one for a target that says something; none for an empty one.</returns>
    public static IReadOnlyList<TargetValue> Parse(string? target) =>
        Placeholder.Is(target) ? [] : [new TargetValue(target!, null, null, null, null, null)];
}
