using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Reads the measurable parts of a target. See the contract's conventions on values.</summary>
public static class TargetParser
{
    private const string Separators = "；;。，,、 \n";

    /// <summary>One value a part; one text value for a target without a number; none for an empty cell or a placeholder.</summary>
    public static IReadOnlyList<TargetValue> Parse(string? target)
    {
        if (Placeholder.Is(target))
            return [];
        var text = Wrapping.Tidy(target!).Trim().TrimEnd(Separators.ToCharArray());
        var values = TargetSplitter.Split(text)
            .Select(part => part.Trim())
            .Where(part => !Placeholder.Is(part))
            .Select(TargetPartReader.Read)
            .ToList();
        return values.Exists(value => value.Comparator is not null) ? values : [new TargetValue(text, null, null, null, null, null)];
    }
}
