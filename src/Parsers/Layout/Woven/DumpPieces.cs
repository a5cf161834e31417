namespace Pipeline.Parsers.Layout.Woven;

/// <summary>The pieces of a dump in its order, and which of them are still to be read.</summary>
internal sealed class DumpPieces(IReadOnlyList<Fragment> fragments)
{
    private readonly IReadOnlyList<Fragment> _pieces = fragments;
    private readonly HashSet<int> _taken = [];

    public int Count => _pieces.Count;

    public Fragment this[int index] => _pieces[index];

    public bool IsFree(int index) => !_taken.Contains(index);

    /// <summary>The pieces still to be read from one index to before another, by index.</summary>
    public IReadOnlyList<int> Free(int from = 0, int to = int.MaxValue) =>
        [.. Enumerable.Range(from, Math.Max(0, Math.Min(to, Count) - from)).Where(IsFree)];

    /// <summary>Takes pieces, in their order.</summary>
    public IReadOnlyList<Fragment> Take(params IEnumerable<int> indices)
    {
        var taken = indices.ToList();
        _taken.UnionWith(taken);
        return taken.ConvertAll(i => _pieces[i]);
    }

    /// <summary>Takes the labels of a vocabulary that are still there, torn ones too; each with the indices of its pieces.</summary>
    public IReadOnlyList<(string Label, int[] Pieces)> TakeLabels(IEnumerable<string> vocabulary, int to = int.MaxValue)
    {
        var found = new TornLabels(vocabulary).Find(_pieces, i => i < to && IsFree(i));
        _taken.UnionWith(found.SelectMany(l => l.Pieces));
        return found;
    }

    public bool IsFirstOnLine(int index) => index == 0 || !_pieces[index].OnLineOf(_pieces[index - 1]);

    /// <summary>The index behind the lines that follow a piece without a blank one.</summary>
    public int BoxEnd(int index)
    {
        var end = index + 1;
        while (end < Count && (_pieces[end].OnLineOf(_pieces[end - 1]) || Pieces.Follows(_pieces[end - 1], _pieces[end])))
            end++;
        return end;
    }
}
