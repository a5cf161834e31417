using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>
/// Puts pieces of ink together that stand over each other: the strokes of 二, the bar and the angle of ≥; and the parts of signs.
/// </summary>
internal sealed class InkClusters(Picture page, InkLine line)
{
    // Of the narrower one's width.
    private const double Overlap = 0.65;
    private const int MostParts = 4;
    private const double Widest = 1.3;
    // Likeness to a sign from which on it cannot be anything else.
    private const double Plain = 0.78;

    private const string Signs = "≥≤±%‰";

    /// <summary>From left to right.</summary>
    public List<InkCluster> Find()
    {
        var clusters = new List<InkCluster>();
        foreach (var piece in line.Pieces)
        {
            clusters.Add(new InkCluster([piece], piece));
            while (clusters.Count > 1 && AreOver(clusters[^2].Ink, clusters[^1].Ink))
            {
                clusters[^2] = clusters[^2].With(clusters[^1]);
                clusters.RemoveAt(clusters.Count - 1);
            }
        }
        return JoinSigns(TornEnds.Joined(clusters, line.Em));
    }

    private static bool AreOver(InkPiece a, InkPiece b) =>
        Math.Min(a.X1, b.X1) - Math.Max(a.X0, b.X0) > Overlap * Math.Min(a.Width, b.Width);

    private List<InkCluster> JoinSigns(List<InkCluster> clusters)
    {
        var joined = new List<InkCluster>();
        for (var i = 0; i < clusters.Count;)
        {
            var (cluster, count) = SignAt(clusters, i);
            joined.Add(cluster);
            i += count;
        }
        return joined;
    }

    /// <summary>The sign that begins at a cluster, and how many clusters it is drawn of; else the cluster itself.</summary>
    private (InkCluster Cluster, int Count) SignAt(List<InkCluster> clusters, int i)
    {
        var best = (Cluster: clusters[i], Count: 1);
        var likeness = Plain;
        var union = clusters[i];
        for (var n = 1; n <= MostParts && union.Ink.Width <= Widest * line.Em; n++)
        {
            var choices = SignReader.Read(page, union.Ink, line);
            if (choices is [var sign, ..] && sign.Confidence > likeness && Signs.Contains(sign.Text)
                && (sign.Text != "±" || StackedMarks.HaveBar(union.Pieces, line.Em)))
                (best, likeness) = ((union with { Signs = choices }, n), sign.Confidence);
            if (i + n == clusters.Count)
                break;
            union = union.With(clusters[i + n]);
        }
        return best;
    }
}
