namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>
/// Puts the ends of strokes back to the figures that a coarse scan tore them off: the thin strokes of 2, 3 and 5 fade, and the drops at
/// their ends stand alone. A decimal point is as small, but stands at the foot and clear of the figures beside it.
/// </summary>
internal static class TornEnds
{
    // Shares of a hanzi's width. The drops of a face that fills 10.5 points are a fifth of it, its figures half.
    private const double Drop = 0.24;
    private const double FigureWidth = 0.65;
    private const double FigureHeight = 0.6;
    // At 150 dpi the drops of a 3 stand 0.03 off at most; a colon, which looks the same, 0.08 at least.
    private const double Gap = 0.05;

    /// <param name="clusters">From left to right.</param>
    /// <param name="em">The width of a hanzi.</param>
    public static List<InkCluster> Joined(IReadOnlyList<InkCluster> clusters, double em)
    {
        var joined = new List<InkCluster>();
        for (var i = 0; i < clusters.Count; i++)
            if (i + 1 < clusters.Count && AreOfOneFigure(clusters[i], clusters[i + 1], em))
                joined.Add(clusters[i].With(clusters[++i]));
            else
                joined.Add(clusters[i]);
        return joined;
    }

    private static bool AreOfOneFigure(InkCluster drops, InkCluster body, double em) =>
        drops.Pieces.All(p => p.Size <= Drop * em)
        && body.Ink.Height >= FigureHeight * em && drops.Ink.With(body.Ink).Width <= FigureWidth * em
        && (Overlaps(drops.Ink, body.Ink) || (drops.Ink.Y0 < body.Ink.MiddleY - (Drop * em) && body.Ink.X0 - drops.Ink.X1 <= Gap * em));

    /// <summary>By half of the drop at least: the lower end of a 5 is as low as a point, and stands under the figure.</summary>
    private static bool Overlaps(InkPiece drop, InkPiece body) => (drop.X1 - body.X0) * 2 >= drop.Width;
}
