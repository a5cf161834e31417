namespace Pipeline.Parsers.Layout;

/// <summary>Finds the labels of a form in a dump, though they are wrapped over lines or spaced.</summary>
/// <param name="match">The label that a text without white space is; null where it is none.</param>
internal sealed class LabelScanner(Func<string, string?> match)
{
    private const int MostFragments = 6;

    /// <summary>A scanner for labels that are printed as they stand, bracket and colon aside.</summary>
    public static LabelScanner For(params IEnumerable<string> labels)
    {
        var known = labels.ToHashSet();
        return new LabelScanner(text => known.Contains(text) ? text : Heading.Bare(text) is var bare && known.Contains(bare) ? bare : null);
    }

    /// <summary>The labels from left to right; where one begins with another, the longer.</summary>
    public IReadOnlyList<FoundLabel> Find(IReadOnlyList<Fragment> fragments, int from = 0, int to = int.MaxValue)
    {
        var found = new List<FoundLabel>();
        to = Math.Min(to, fragments.Count);
        for (var at = from; at < to;)
        {
            if (At(fragments, at, to) is { } label)
            {
                found.Add(label);
                at = label.To;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The longest label that begins at a fragment.</summary>
    public FoundLabel? At(IReadOnlyList<Fragment> fragments, int at, int to = int.MaxValue)
    {
        FoundLabel? longest = null;
        var text = "";
        for (var end = at; end < Math.Min(Math.Min(to, fragments.Count), at + MostFragments); end++)
        {
            text += fragments[end].Text;
            if (match(text) is { } label)
                longest = new FoundLabel(label, at, end + 1);
        }

        return longest;
    }
}
