using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>Follows a ruling beyond the ends that were found, over small holes, as long as the ink is no thicker than the ruling.</summary>
internal static class RulingEnds
{
    // Inches.
    private const double Hole = 0.021;
    private const int Uneven = 2;

    public static InkRuling Reached(InkRuling ruling, InkMask ink)
    {
        var (from, to) = (Walk(ruling, ink, ruling.From, -1), Walk(ruling, ink, ruling.To - 1, 1) + 1);
        // The stretches count from the beginning.
        var middles = Enumerable.Range(0, ((to - from - 1) / InkRuling.Stretch) + 1).Select(i => ruling.At(from + (i * InkRuling.Stretch)));
        return ruling with { From = from, To = to, Middles = [.. middles] };
    }

    /// <returns>The last place with ink of the ruling.</returns>
    private static int Walk(InkRuling ruling, InkMask ink, int end, int step)
    {
        var (hole, missing) = ((int)(Hole * ink.Dpi), 0);
        for (var x = end + step; (uint)x < (uint)ink.Width && missing <= hole; x += step)
        {
            if (InkAcross.Of(ink, x, ruling.At(x)) is not { } across)
            {
                missing++;
                continue;
            }
            if (across.To - across.From > ruling.Thickness + Uneven)
                return end;
            // Noise has less ink than paper.
            (end, missing) = (missing <= 1 ? x : end, Math.Max(0, missing - 1));
        }
        return end;
    }
}
