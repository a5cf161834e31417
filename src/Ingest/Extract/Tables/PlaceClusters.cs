namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Makes one place of places that a pen's width parts: a border drawn twice, or by each of its two cells.</summary>
internal static class PlaceClusters
{
    // Points. A double border's lines stand up to 2.5 apart; no row or column is as narrow as 4.
    private const double Apart = 2.5;
    private const double Widest = 4;

    /// <param name="places">In rising order.</param>
    /// <returns>For each place the index of its cluster, from 0.</returns>
    public static int[] Of(IReadOnlyList<double> places)
    {
        var clusters = new int[places.Count];
        var first = 0;
        for (var i = 1; i < places.Count; i++)
        {
            var apart = places[i] - places[i - 1] > Apart || places[i] - places[first] > Widest;
            first = apart ? i : first;
            clusters[i] = clusters[i - 1] + (apart ? 1 : 0);
        }
        return clusters;
    }
}
