using System.Collections;

namespace Pipeline.Ingest.Query;

/// <summary>The first rows of a query. What comes after them is not read but for one, to know that there is more.</summary>
internal sealed class LimitedRows(IEnumerable<object?[]> rows, int limit) : IEnumerable<object?[]>
{
    public int Count { get; private set; }

    public bool HasMore { get; private set; }

    public IEnumerator<object?[]> GetEnumerator()
    {
        foreach (var row in rows)
        {
            if (HasMore = Count == limit)
                yield break;
            Count++;
            yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
