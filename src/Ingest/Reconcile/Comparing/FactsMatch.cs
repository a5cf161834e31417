namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>Which figures two filings have in common, each counted as often as both print it.</summary>
/// <param name="Equal">How many.</param>
/// <param name="LeftOfOne">Those of one that the other does not print.</param>
/// <param name="Agreement">The share of equal figures among those of whichever prints more, 0 to 1.</param>
internal sealed record FactsMatch(int Equal, IReadOnlyList<Figure> LeftOfOne, IReadOnlyList<Figure> LeftOfOther, double Agreement)
{
    public bool IsWhole => LeftOfOne.Count == 0 && LeftOfOther.Count == 0;

    /// <summary>One prints all that the other does, and more.</summary>
    public bool IsPart => LeftOfOne.Count == 0 != (LeftOfOther.Count == 0);

    public static FactsMatch Of(IReadOnlyList<Figure> one, IReadOnlyList<Figure> other)
    {
        var (leftOfOne, leftOfOther) = Without(one, other, f => (f.Field, f.Name, f.Value));
        // The name beside a figure may be misread or lost. Where the other prints that name too, it goes with another figure, and the
        // two differ.
        var (misnamed, misnamedOther) = (Unshared(leftOfOne, leftOfOther), Unshared(leftOfOther, leftOfOne));
        var (still, stillOther) = Without(misnamed, misnamedOther, f => (f.Field, "", f.Value));
        var alike = misnamed.Count - still.Count;
        var equal = one.Count - leftOfOne.Count + alike;
        return new FactsMatch(equal, Except(leftOfOne, misnamed, still), Except(leftOfOther, misnamedOther, stillOther),
            (double)equal / Math.Max(1, Math.Max(one.Count, other.Count)));
    }

    private static (List<Figure> LeftOfOne, List<Figure> LeftOfOther) Without(
        IReadOnlyList<Figure> one, IReadOnlyList<Figure> other, Func<Figure, (string, string, string)> key)
    {
        var places = other.GroupBy(key).ToDictionary(g => g.Key, g => new Stack<Figure>(g));
        var left = one.Where(f => !places.TryGetValue(key(f), out var same) || !same.TryPop(out _)).ToList();
        return (left, [.. places.Values.SelectMany(p => p)]);
    }

    /// <summary>The figures whose name the other side does not print beside another.</summary>
    private static List<Figure> Unshared(List<Figure> facts, List<Figure> others)
    {
        var names = others.Select(f => (f.Field, f.Name)).ToHashSet();
        return [.. facts.Where(f => !names.Contains((f.Field, f.Name)))];
    }

    private static List<Figure> Except(List<Figure> left, List<Figure> misnamed, List<Figure> still) =>
        [.. left.Where(f => !misnamed.Contains(f)), .. still];
}
