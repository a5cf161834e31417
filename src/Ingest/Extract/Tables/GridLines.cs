namespace Pipeline.Ingest.Extract.Tables;

/// <summary>The lines of one direction of a grid.</summary>
internal static class GridLines
{
    // The share of a stretch between two lines that must be drawn; less is an overshoot or a stub.
    private const double DrawnShare = 0.5;

    /// <summary>A line for each place of an edge, and the two that close the grid; rising.</summary>
    public static double[] Of(IReadOnlyList<Edge> edges, double first, double last)
    {
        var places = edges
            .Select(e => (e.At, Weight: Math.Max(e.Length, 1)))
            .Append((first, 0))
            .Append((last, 0))
            .OrderBy(p => p.Item1)
            .ToList();
        var clusters = PlaceClusters.Of([.. places.Select(p => p.Item1)]);
        return [.. places.Zip(clusters).GroupBy(p => p.Second, p => p.First).Select(Middle)];
    }

    /// <summary>Between which lines an edge is drawn, by the index of the first of the two.</summary>
    public static IEnumerable<int> Covered(double[] lines, Edge edge)
    {
        var at = Array.BinarySearch(lines, edge.From);
        for (var i = Math.Max(0, (at < 0 ? ~at : at) - 1); i + 1 < lines.Length && lines[i] < edge.To; i++)
            if (Math.Min(edge.To, lines[i + 1]) - Math.Max(edge.From, lines[i]) >= DrawnShare * (lines[i + 1] - lines[i]))
                yield return i;
    }

    public static int Nearest(double[] lines, double at)
    {
        var i = Array.BinarySearch(lines, at);
        if (i >= 0)
            return i;
        i = Math.Clamp(~i, 1, lines.Length - 1);
        return at - lines[i - 1] <= lines[i] - at ? i - 1 : i;
    }

    private static double Middle(IEnumerable<(double At, double Weight)> cluster)
    {
        var (sum, weight, plain, count) = (0.0, 0.0, 0.0, 0);
        foreach (var (at, w) in cluster)
            (sum, weight, plain, count) = (sum + (at * w), weight + w, plain + at, count + 1);
        return weight > 0 ? sum / weight : plain / count;
    }
}
