namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Parts the edges of a page into those that hang together: each group may be a table's lattice.</summary>
internal static class EdgeGroups
{
    // Points by which an edge may miss the one it should meet.
    private const double Reach = 3;

    // Of the page's height, from which edges that nothing joins are the columns of a row that fills the page.
    private const double FullHeight = 0.5;

    public static IEnumerable<EdgeSet> Of(EdgeSet edges, double pageHeight)
    {
        var together = new DisjointSets(edges.Count);
        foreach (var (h, v) in Crossings(edges))
            together.Join(h, edges.Horizontal.Count + v);
        JoinColumns(edges, pageHeight * FullHeight, together);
        var groups = Enumerable.Range(0, edges.Count).GroupBy(together.Of);
        return groups.Select(g => Set(edges, [.. g])).Where(g => g.Vertical.Count > 1 || (g.Vertical.Count > 0 && g.Horizontal.Count > 0));
    }

    /// <summary>The pairs of a horizontal and a vertical edge that meet, by their indexes.</summary>
    public static IEnumerable<(int Horizontal, int Vertical)> Crossings(EdgeSet edges)
    {
        for (var h = 0; h < edges.Horizontal.Count; h++)
        {
            var edge = edges.Horizontal[h];
            for (var v = From(edges.Vertical, edge.From - Reach); v < edges.Vertical.Count && edges.Vertical[v].At <= edge.To + Reach; v++)
                if (edges.Vertical[v].From - Reach <= edge.At && edges.Vertical[v].To + Reach >= edge.At)
                    yield return (h, v);
        }
    }

    /// <summary>A row that is cut by both ends of the page has no horizontal edge on it: its columns begin and end together.</summary>
    private static void JoinColumns(EdgeSet edges, double height, DisjointSets together)
    {
        for (var v = 1; v < edges.Vertical.Count; v++)
            for (var u = v - 1; u >= 0 && edges.Vertical[v].Length >= height; u--)
                if (BeginAndEndTogether(edges.Vertical[u], edges.Vertical[v]))
                {
                    together.Join(edges.Horizontal.Count + u, edges.Horizontal.Count + v);
                    break;
                }
    }

    private static bool BeginAndEndTogether(Edge a, Edge b) => Math.Abs(a.From - b.From) <= Reach && Math.Abs(a.To - b.To) <= Reach;

    private static EdgeSet Set(EdgeSet edges, int[] members) => new(
        [.. members.Where(m => m < edges.Horizontal.Count).Select(m => edges.Horizontal[m])],
        [.. members.Where(m => m >= edges.Horizontal.Count).Select(m => edges.Vertical[m - edges.Horizontal.Count])]);

    /// <summary>The first of those sorted by place that stands at or behind a place.</summary>
    private static int From(IReadOnlyList<Edge> edges, double at)
    {
        var (low, high) = (0, edges.Count);
        while (low < high)
            (low, high) = edges[(low + high) / 2].At < at ? (((low + high) / 2) + 1, high) : (low, (low + high) / 2);
        return low;
    }
}
