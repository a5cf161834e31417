using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>
/// Makes edges of rulings: what lies on one line is snapped to it, and what touches or nearly touches along it is joined.
/// </summary>
internal static class EdgeJoiner
{
    // Points: the gaps of dashes, and those at the corners of cells that are drawn one by one.
    private const double Gap = 3;

    public static EdgeSet Join(IReadOnlyList<Ruling> rulings)
    {
        var horizontal = new List<Edge>();
        var vertical = new List<Edge>();
        foreach (var r in rulings)
            if (r.X1 - r.X0 >= r.Y1 - r.Y0)
                horizontal.Add(new Edge((r.Y0 + r.Y1) / 2, r.X0, r.X1));
            else
                vertical.Add(new Edge((r.X0 + r.X1) / 2, r.Y0, r.Y1));
        return new EdgeSet(Joined(horizontal), Joined(vertical));
    }

    private static List<Edge> Joined(List<Edge> edges)
    {
        var joined = new List<Edge>();
        foreach (var line in Lines(edges))
            JoinLine(line, joined);
        return joined;
    }

    /// <summary>The edges of each line, snapped to where most of its length is.</summary>
    private static IEnumerable<List<Edge>> Lines(List<Edge> edges)
    {
        edges.Sort((a, b) => a.At.CompareTo(b.At));
        var clusters = PlaceClusters.Of([.. edges.Select(e => e.At)]);
        for (int from = 0, to; from < edges.Count; from = to)
        {
            to = from + 1;
            while (to < edges.Count && clusters[to] == clusters[from])
                to++;
            yield return Snapped(edges.GetRange(from, to - from));
        }
    }

    private static List<Edge> Snapped(List<Edge> line)
    {
        var length = line.Sum(e => e.Length);
        var at = length > 0 ? line.Sum(e => e.At * e.Length) / length : line[0].At;
        return line.ConvertAll(e => e with { At = at });
    }

    private static void JoinLine(List<Edge> line, List<Edge> joined)
    {
        line.Sort((a, b) => a.From.CompareTo(b.From));
        var open = line[0];
        foreach (var edge in line)
        {
            if (edge.From <= open.To + Gap)
            {
                open = open with { To = Math.Max(open.To, edge.To) };
                continue;
            }
            joined.Add(open);
            open = edge;
        }
        joined.Add(open);
    }
}
