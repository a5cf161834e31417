namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Finds rulings that lie above each other and are as long: those of tables that have no others, and those of pages.</summary>
internal static class RuleLines
{
    // Points.
    private const double Shortest = 60;
    private const double AsLong = 8;

    // Of the width of lines.
    private const double MostOf = 0.6;

    /// <summary>Groups of at least two, each from top to bottom.</summary>
    public static IEnumerable<List<Edge>> Groups(IEnumerable<Edge> horizontal)
    {
        var groups = new List<List<Edge>>();
        foreach (var line in Lines(horizontal).Where(l => l.Length >= Shortest))
        {
            var group = groups.Find(g => Math.Abs(g[0].From - line.From) <= AsLong && Math.Abs(g[0].To - line.To) <= AsLong);
            if (group is null)
                groups.Add([line]);
            else
                group.Add(line);
        }
        return groups.Where(g => g.Count > 1);
    }

    /// <summary>The y of rulings that part lines over most of their width; rising.</summary>
    public static List<double> Within(List<SegmentLine> lines, IEnumerable<Edge> horizontal)
    {
        var (x0, x1) = (lines.Min(l => l.X0), lines.Max(l => l.X1));
        var inside = horizontal.Where(e => e.At > lines[0].Middle && e.At < lines[^1].Middle && e.From < x1 && e.To > x0);
        return [.. Lines(inside).Where(l => Math.Min(l.To, x1) - Math.Max(l.From, x0) >= MostOf * (x1 - x0)).Select(l => l.At)];
    }

    /// <summary>All that is drawn at one height, from its left end to its right.</summary>
    private static IEnumerable<Edge> Lines(IEnumerable<Edge> horizontal) =>
        horizontal.GroupBy(e => e.At).OrderBy(g => g.Key).Select(g => new Edge(g.Key, g.Min(e => e.From), g.Max(e => e.To)));
}
