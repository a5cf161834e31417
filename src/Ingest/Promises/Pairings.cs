namespace Pipeline.Ingest.Promises;

/// <summary>Pairs things of two lists, the surest first; what is in a pair is in no other.</summary>
internal sealed class Pairings<T>(IEnumerable<T> ones, IEnumerable<T> others)
    where T : class
{
    private readonly List<T> _ones = [.. ones];
    private readonly List<T> _others = [.. others];
    private readonly List<Pairing<T>> _pairs = [];

    public IReadOnlyList<Pairing<T>> All => _pairs;

    /// <summary>Pairs those whose key both lists have once.</summary>
    public Pairings<T> ByKey(Func<T, string?> key, string basis)
    {
        var others = _others.Where(o => !string.IsNullOrEmpty(key(o))).ToLookup(o => key(o)!);
        foreach (var same in _ones.Where(o => !string.IsNullOrEmpty(key(o))).GroupBy(o => key(o)!).ToList())
            if (same.ToList() is [var one] && others[same.Key].ToList() is [var other])
                Add(new Pairing<T>(one, other, basis, 1, IsCandidate: false));
        return this;
    }

    /// <summary>Pairs those that are as alike as that with one another and with nothing else.</summary>
    /// <param name="likeness">0 for two that cannot be one.</param>
    public Pairings<T> ByLikeness(Func<T, T, double> likeness, double least, string basis, bool isCandidate)
    {
        var alike = _ones.SelectMany(one => _others.Select(other => (One: one, Other: other, Likeness: likeness(one, other))))
            .Where(p => p.Likeness >= least).ToList();
        foreach (var (one, other, found) in alike)
            if (alike.Count(p => p.One == one) == 1 && alike.Count(p => p.Other == other) == 1)
                Add(new Pairing<T>(one, other, basis, found, isCandidate));
        return this;
    }

    private void Add(Pairing<T> pair)
    {
        _pairs.Add(pair);
        _ones.Remove(pair.One);
        _others.Remove(pair.Other);
    }
}
