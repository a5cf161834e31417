namespace Pipeline.Parsers.Layout;

/// <summary>
/// Blank lines that tell cells apart: in a dump that wraps cells over lines one below the other, those that belong together stand
/// without a blank line between them. Where a dump is double spaced throughout, blank lines tell nothing.
/// </summary>
internal sealed class BlankLines(IReadOnlyList<Fragment> fragments)
{
    private const double LeastTight = 0.1;

    private readonly bool _tell = Tell(fragments);

    /// <summary>Whether two fragments, one behind the other, stand in two cells for the blank lines between them.</summary>
    public bool Part(Fragment left, Fragment right) => _tell && IsBetween(left, right);

    private static bool Tell(IReadOnlyList<Fragment> fragments)
    {
        int parted = 0, tight = 0;
        for (var i = 1; i < fragments.Count; i++)
            if (IsBetween(fragments[i - 1], fragments[i]))
                parted++;
            else if (!fragments[i].OnLineOf(fragments[i - 1]))
                tight++;
        return parted > 0 && tight >= LeastTight * (parted + tight);
    }

    private static bool IsBetween(Fragment left, Fragment right) =>
        left.Line.Page == right.Line.Page && right.Line.Number > left.Line.Number + 1;
}
