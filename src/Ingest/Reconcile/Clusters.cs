namespace Pipeline.Ingest.Reconcile;

/// <summary>
/// Puts things together by links between them, unless that put two together that are to stay apart. The same clusters come out
/// whatever order the links come in.
/// </summary>
internal sealed class Clusters<T>
    where T : notnull
{
    private readonly Dictionary<T, List<T>> _of;
    private readonly HashSet<List<T>> _judged = [];
    private readonly Func<T, T, bool> _areApart;
    private readonly Func<T, T, bool> _areJudgedApart;

    /// <param name="areJudgedApart">Said by a person, which holds always.</param>
    /// <param name="areApart">Told by what is printed, which does not hold where a person put one of the two to others.</param>
    public Clusters(IEnumerable<T> things, Func<T, T, bool> areJudgedApart, Func<T, T, bool> areApart)
    {
        (_areJudgedApart, _areApart) = (areJudgedApart, areApart);
        _of = things.ToDictionary(t => t, t => new List<T> { t });
    }

    public IReadOnlyList<IReadOnlyList<T>> All => [.. _of.Values.Distinct()];

    public void Join(T one, T other, bool isJudged)
    {
        var (mine, others) = (_of[one], _of[other]);
        var isFree = isJudged || _judged.Contains(mine) || _judged.Contains(others);
        if (mine != others && !mine.Any(m => others.Any(o => _areJudgedApart(m, o) || (!isFree && _areApart(m, o)))))
            Merge(mine, others, isFree);
        else if (mine == others && isJudged)
            _judged.Add(mine);
    }

    private void Merge(List<T> into, List<T> from, bool isJudged)
    {
        into.AddRange(from);
        foreach (var thing in from)
            _of[thing] = into;
        if (isJudged)
            _judged.Add(into);
    }
}
