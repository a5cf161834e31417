using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Finds by how much a page is skewed: at the right angle its lines of text and its rulings fall into the fewest rows, and its vertical
/// rulings into the fewest columns (the profile of their upper and left edges is the sharpest).
/// </summary>
internal static class SkewFinder
{
    // Degrees.
    private const double Most = 4;
    private const double Coarse = 0.25;
    private const double Fine = 0.02;

    private const double CoarseDpi = 75;
    private const double FineDpi = 150;

    /// <returns>Degrees, clockwise as seen; 0 when there is too little ink to tell.</returns>
    public static double Find(InkMask ink)
    {
        var coarse = Best(ink.Reduced(Math.Max(1, (int)Math.Round(ink.Dpi / CoarseDpi))), 0, Most, Coarse);
        return Best(ink.Reduced(Math.Max(1, (int)Math.Round(ink.Dpi / FineDpi))), coarse, 2 * Coarse, Fine);
    }

    private static double Best(InkMask ink, double around, double range, double step)
    {
        var (tops, lefts) = Edges(ink);
        var counts = new int[2 * (ink.Width + ink.Height)];
        var (best, sharpest) = (0.0, 0.0);
        for (var angle = around - range; angle <= around + range + (step / 2); angle += step)
        {
            var slope = Math.Tan(angle * Math.PI / 180);
            var sharp = Sharpness(tops, -slope, counts) + Sharpness(lefts, slope, counts);
            if (sharp > sharpest)
                (best, sharpest) = (angle, sharp);
        }
        return best;
    }

    private static double Sharpness(List<(short Along, short Across)> points, double slope, int[] counts)
    {
        Array.Clear(counts);
        var middle = counts.Length / 4;
        var step = (int)Math.Round(slope * 65536);
        foreach (var (along, across) in points)
            counts[middle + across + (((along * step) + 32768) >> 16)]++;
        var sum = 0.0;
        foreach (var count in counts)
            sum += (double)count * count;
        return sum;
    }

    /// <summary>Ink with paper above it, and ink with paper left of it.</summary>
    private static (List<(short, short)> Tops, List<(short, short)> Lefts) Edges(InkMask ink)
    {
        var (tops, lefts) = (new List<(short, short)>(), new List<(short, short)>());
        for (var y = 1; y < ink.Height; y++)
        {
            var row = ink.Row(y);
            var above = ink.Row(y - 1);
            for (var x = 1; x < row.Length; x++)
            {
                if (row[x] == 0)
                    continue;
                if (above[x] == 0)
                    tops.Add(((short)x, (short)y));
                if (row[x - 1] == 0)
                    lefts.Add(((short)y, (short)x));
            }
        }
        return (tops, lefts);
    }
}
