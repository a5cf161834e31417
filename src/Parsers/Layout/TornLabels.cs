namespace Pipeline.Parsers.Layout;

/// <summary>Finds labels that a dump tore apart: a wrapped label's lines stand beside the lines of the cells next to it.</summary>
/// <param name="vocabulary">The labels, without white space, bracket and colon.</param>
internal sealed class TornLabels(IEnumerable<string> vocabulary)
{
    /// <summary>How many fragments may stand between two pieces.</summary>
    private const int Reach = 16;

    /// <summary>
    /// How far off a piece may stand though it is a label of its own: a heading's lines stand between those of its neighbours.
    /// </summary>
    private const int Near = 3;

    /// <summary>A label this short, such as 分值, is often a piece of another.</summary>
    private const int ShortestOwn = 2;

    private readonly string[] _longestFirst = [.. vocabulary.OrderByDescending(l => l.Length)];

    /// <summary>The labels in the order of their first pieces, each with the indices of its pieces.</summary>
    /// <param name="mayBePiece">Whether a fragment may be a piece, by its index.</param>
    public IReadOnlyList<(string Label, int[] Pieces)> Find(IReadOnlyList<Fragment> fragments, Func<int, bool> mayBePiece)
    {
        var found = new List<(string, int[])>();
        var used = new HashSet<int>();
        for (var at = 0; at < fragments.Count; at++)
            if (!used.Contains(at) && mayBePiece(at) && At(fragments, at, i => !used.Contains(i) && mayBePiece(i)) is { } label)
            {
                found.Add(label);
                used.UnionWith(label.Pieces);
            }

        return found;
    }

    private (string Label, int[] Pieces)? At(IReadOnlyList<Fragment> fragments, int at, Func<int, bool> mayBePiece)
    {
        foreach (var label in _longestFirst)
            if (Pieces(fragments, at, label, mayBePiece) is { } pieces && !HasFarLabel(fragments, pieces))
                return (label, pieces);
        return null;
    }

    /// <summary>Whether the last piece stands far off and is a label of its own: 项目 of 项目名称 is none of 实施单位 beside it.</summary>
    private bool HasFarLabel(IReadOnlyList<Fragment> fragments, int[] pieces) =>
        pieces.Length > 1
        && pieces[^1] - pieces[^2] > Near
        && fragments[pieces[^1]].Text.Length > ShortestOwn
        && _longestFirst.Contains(Heading.Bare(fragments[pieces[^1]].Text));

    private static int[]? Pieces(IReadOnlyList<Fragment> fragments, int at, string label, Func<int, bool> mayBePiece)
    {
        if (fragments[at].Text == label || Heading.Bare(fragments[at].Text) == label)
            return [at];
        var piece = fragments[at].Text;
        if (piece.Length >= label.Length || !label.StartsWith(piece, StringComparison.Ordinal))
            return null;
        for (var next = at + 1; next < Math.Min(fragments.Count, at + 1 + Reach); next++)
            if (mayBePiece(next) && Pieces(fragments, next, label[piece.Length..], mayBePiece) is { } rest)
                return [at, .. rest];
        return null;
    }
}
