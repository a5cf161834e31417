using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>Makes a ruling of the stretches of ink that it is made of.</summary>
internal static class RulingTrace
{
    // Inches: a border of 3 points.
    private const double Thickest = 0.042;
    private const int SampleStep = 6;

    /// <returns>null when they are no ruling: too thick, as a bar or a picture.</returns>
    public static InkRuling? Of(List<(int Y, int From, int To)> runs, InkMask ink)
    {
        var (from, to) = (runs.Min(r => r.From), runs.Max(r => r.To));
        var ruling = new InkRuling(from, to, 1, Unbroken(runs, ink), Middles(runs, from, to));
        var thickness = Thickness(ruling, ink);
        return thickness > Thickest * ink.Dpi ? null : RulingEnds.Reached(ruling with { Thickness = thickness }, ink);
    }

    private static int Unbroken(List<(int Y, int From, int To)> runs, InkMask ink)
    {
        var (pieces, longest) = (new List<(int From, int To)>(), 0);
        foreach (var run in runs)
        {
            InkMask.Runs(ink.Row(run.Y)[run.From..run.To], 1, pieces);
            longest = Math.Max(longest, pieces.Max(p => p.To - p.From));
        }
        return longest;
    }

    /// <summary>Long stretches tell where it runs; those of a stroke that touches it hardly do.</summary>
    private static float[] Middles(List<(int Y, int From, int To)> runs, int from, int to)
    {
        var (sums, weights) = (
            new double[((to - from - 1) / InkRuling.Stretch) + 1],
            new double[((to - from - 1) / InkRuling.Stretch) + 1]);
        foreach (var run in runs)
        {
            var weight = (double)(run.To - run.From) * (run.To - run.From);
            for (var i = (run.From - from) / InkRuling.Stretch; i <= (run.To - 1 - from) / InkRuling.Stretch; i++)
                (sums[i], weights[i]) = (sums[i] + (weight * run.Y), weights[i] + weight);
        }
        return Filled(sums, weights);
    }

    private static float[] Filled(double[] sums, double[] weights)
    {
        var middles = new float[sums.Length];
        var last = Array.FindIndex(weights, w => w > 0);
        for (var i = 0; i < middles.Length; i++)
        {
            last = weights[i] > 0 ? i : last;
            middles[i] = (float)(sums[last] / weights[last]);
        }
        return middles;
    }

    private static int Thickness(InkRuling ruling, InkMask ink)
    {
        var samples = new List<int>();
        for (var x = ruling.From; x < ruling.To; x += SampleStep)
            if (InkAcross.Of(ink, x, ruling.At(x)) is { } ends)
                samples.Add(ends.To - ends.From);
        samples.Sort();
        return samples.Count == 0 ? 1 : samples[samples.Count / 2];
    }
}
