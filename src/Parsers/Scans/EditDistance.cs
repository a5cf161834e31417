namespace Pipeline.Parsers.Scans;

/// <summary>How many characters must be changed, put in or taken out to make one text of another (Levenshtein 1966).</summary>
internal static class EditDistance
{
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> costs = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            costs[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(costs[j], costs[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = costs[j];
                costs[j] = cost;
            }
        }
        return costs[b.Length];
    }
}
