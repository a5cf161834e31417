namespace Pipeline.Parsers.Layout.Woven;

/// <summary>The blocks of lines that a dump parts by blank ones.</summary>
internal sealed class LineBoxes
{
    private readonly int[] _box;
    private readonly bool[] _shared;
    private readonly HashSet<int> _mixed = [];

    public LineBoxes(IReadOnlyList<Fragment> pieces)
    {
        _box = new int[pieces.Count];
        _shared = new bool[pieces.Count];
        for (var at = 1; at < pieces.Count; at++)
        {
            var isOnLine = pieces[at].OnLineOf(pieces[at - 1]);
            _box[at] = isOnLine || Pieces.Follows(pieces[at - 1], pieces[at]) ? _box[at - 1] : _box[at - 1] + 1;
            if (!isOnLine || IsOneStretch(pieces[at - 1], pieces[at]))
                continue;
            _mixed.Add(_box[at]);
            Share(pieces, at);
        }
    }

    /// <summary>The number of a piece's block.</summary>
    public int Of(int at) => _box[at];

    /// <summary>Whether cells of several columns stand beside each other in a piece's block.</summary>
    public bool IsMixed(int at) => _mixed.Contains(_box[at]);

    /// <summary>Whether another cell stands on a piece's line.</summary>
    public bool IsShared(int at) => _shared[at];

    /// <summary>The widths of what stands on one line with no more than the space beside a figure between.</summary>
    public static IEnumerable<int> Stretches(IReadOnlyList<Fragment> pieces)
    {
        for (int from = 0, to = 1; from < pieces.Count; from = to, to++)
        {
            while (to < pieces.Count && pieces[to].OnLineOf(pieces[to - 1]) && IsOneStretch(pieces[to - 1], pieces[to]))
                to++;
            yield return pieces[to - 1].End - pieces[from].Column;
        }
    }

    private static bool IsOneStretch(Fragment left, Fragment right) =>
        right.Column - left.End == 1
        && char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0])
        && !NumberShape.IsAmount(left.Text)
        && !NumberShape.IsAmount(right.Text);

    private void Share(IReadOnlyList<Fragment> pieces, int at)
    {
        for (var i = at; i < pieces.Count && pieces[i].OnLineOf(pieces[at]); i++)
            _shared[i] = true;
        for (var i = at - 1; i >= 0 && pieces[i].OnLineOf(pieces[at]); i--)
            _shared[i] = true;
    }
}
