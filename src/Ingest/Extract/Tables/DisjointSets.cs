namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Things that are put together pair by pair.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The same for all that are together.</summary>
    public int Of(int thing)
    {
        while (_parent[thing] != thing)
            thing = _parent[thing] = _parent[_parent[thing]];
        return thing;
    }

    public void Join(int one, int other) => _parent[Of(one)] = Of(other);
}
