namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>Puts pieces of ink together that stand over each other: the strokes of 二, the bar and the angle of ≥.</summary>
internal static class InkClusters
{
    // Of the narrower one's width.
    private const double Overlap = 0.4;

    /// <summary>From left to right.</summary>
    public static List<List<InkPiece>> Of(IReadOnlyList<InkPiece> pieces)
    {
        var clusters = new List<(List<InkPiece> Pieces, InkPiece Ink)>();
        foreach (var piece in pieces)
        {
            clusters.Add(([piece], piece));
            while (clusters.Count > 1 && AreOver(clusters[^2].Ink, clusters[^1].Ink))
            {
                clusters[^2] = ([.. clusters[^2].Pieces, .. clusters[^1].Pieces], clusters[^2].Ink.With(clusters[^1].Ink));
                clusters.RemoveAt(clusters.Count - 1);
            }
        }
        return [.. clusters.Select(c => c.Pieces)];
    }

    private static bool AreOver(InkPiece a, InkPiece b) => Math.Min(a.X1, b.X1) - Math.Max(a.X0, b.X0) > Overlap * Math.Min(a.Width, b.Width);
}
