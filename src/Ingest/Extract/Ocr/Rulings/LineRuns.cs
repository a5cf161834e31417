using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>The long stretches of ink in the rows of a picture, put together where they touch: what may be horizontal rulings.</summary>
internal static class LineRuns
{
    // Inches.
    private const double Gap = 1 / 100.0;
    private const double Least = 0.12;

    public static List<List<(int Y, int From, int To)>> Groups(InkMask ink)
    {
        var runs = Long(ink);
        var together = Touching(runs);
        return [.. runs.Select((r, i) => (Run: r, Group: together.Of(i))).GroupBy(r => r.Group, r => r.Run).Select(g => g.ToList())];
    }

    private static List<(int Y, int From, int To)> Long(InkMask ink)
    {
        var (gap, least) = ((int)(Gap * ink.Dpi), (int)(Least * ink.Dpi));
        var row = new List<(int From, int To)>();
        var runs = new List<(int, int, int)>();
        for (var y = 0; y < ink.Height; y++)
        {
            InkMask.Runs(ink.Row(y), gap, row);
            foreach (var (from, to) in row)
                if (to - from >= least)
                    runs.Add((y, from, to));
        }
        return runs;
    }

    private static DisjointSets Touching(List<(int Y, int From, int To)> runs)
    {
        var together = new DisjointSets(runs.Count);
        var above = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            while (runs[above].Y < runs[i].Y - 1)
                above++;
            for (var a = above; runs[a].Y < runs[i].Y; a++)
                if (runs[a].From <= runs[i].To && runs[a].To >= runs[i].From)
                    together.Join(a, i);
        }
        return together;
    }
}
