namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>Finds labels in lines that keep the places of words, on one line or wrapped over several.</summary>
/// <param name="between">How many lines may stand between two pieces: those of neighbours that are set half a line lower.</param>
/// <param name="shift">How far two lines of one cell that do not overlap may begin apart, in characters.</param>
internal sealed class StackedLabels(LabelSet labels, int between = 1, int shift = 3)
{
    private const int MostPieces = 7;

    /// <summary>The labels top to bottom, left to right; of two that begin with the same piece the longer.</summary>
    public IReadOnlyList<StackedLabel> Find(IReadOnlyList<IReadOnlyList<Fragment>> lines, int from = 0, int to = int.MaxValue)
    {
        var found = new List<StackedLabel>();
        var taken = new HashSet<Fragment>(ReferenceEqualityComparer.Instance);
        to = Math.Min(to, lines.Count);
        for (var row = from; row < to; row++)
        {
            foreach (var fragment in lines[row])
            {
                if (taken.Contains(fragment) || Longest(lines, taken, [fragment], row, row, to) is not { } label)
                    continue;
                found.Add(label);
                taken.UnionWith(label.Pieces);
            }
        }

        return found;
    }

    private StackedLabel? Longest(
        IReadOnlyList<IReadOnlyList<Fragment>> lines,
        HashSet<Fragment> taken,
        List<Fragment> pieces,
        int first,
        int last,
        int to)
    {
        var text = string.Concat(pieces.Select(p => p.Text));
        if (!labels.MayBegin(text))
            return null;
        if (pieces.Count > 1 && text[^1] is '）' or ')' && labels.Match(text) is { } remarked)
            return new StackedLabel(remarked, first, last, pieces);
        if (pieces.Count < MostPieces)
            for (var row = last + 1; row < Math.Min(to, last + 2 + between); row++)
                foreach (var below in lines[row])
                    if (!taken.Contains(below)
                        && (row == last + 1 || pieces[^1].Line.Page == below.Line.Page)
                        && IsBelow(pieces[^1], below)
                        && Longest(lines, taken, [.. pieces, below], first, row, to) is { } longer)
                        return longer;
        if (pieces.Count < MostPieces
            && Beside(lines[last], taken, pieces[^1]) is { } beside
            && Longest(lines, taken, [.. pieces, beside], first, last, to) is { } wider)
            return wider;
        return labels.Match(text) is { } label ? new StackedLabel(label, first, last, pieces) : null;
    }

    /// <summary>What stands next on a line: a dump may set the lines of a heading side by side.</summary>
    private static Fragment? Beside(IReadOnlyList<Fragment> line, HashSet<Fragment> taken, Fragment left) =>
        line.SkipWhile(f => !ReferenceEquals(f, left)).Skip(1).FirstOrDefault() is { } beside && !taken.Contains(beside) ? beside : null;

    /// <summary>Whether two fragments may be lines of one cell: they overlap, or nearly begin together.</summary>
    private bool IsBelow(Fragment above, Fragment below) =>
        (below.Offset < above.OffsetEnd && above.Offset < below.OffsetEnd) || Math.Abs(below.Offset - above.Offset) <= shift;
}
