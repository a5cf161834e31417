namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Pairs scores with the weights of their rows, both top to bottom: the nearest, and none above its weight.</summary>
internal static class ScorePairing
{
    private const double Single = 2;
    private const double AboveWeight = 3;
    private const double FarPerLine = 0.3;
    private const double Farthest = 1.5;

    /// <summary>The score of each weight; null where there is none.</summary>
    public static ColumnLine?[] Of(IReadOnlyList<ColumnLine> weights, IReadOnlyList<ColumnLine> scores)
    {
        var best = new double[weights.Count + 1, scores.Count + 1];
        for (var w = 0; w <= weights.Count; w++)
        for (var s = 0; s <= scores.Count; s++)
            best[w, s] =
                w == 0 || s == 0
                    ? (w + s) * Single
                    : Math.Min(best[w - 1, s - 1] + Cost(w, s), Math.Min(best[w - 1, s], best[w, s - 1]) + Single);
        var paired = new ColumnLine?[weights.Count];
        for (int w = weights.Count, s = scores.Count; w > 0 && s > 0;)
        {
            if (best[w, s] == best[w - 1, s - 1] + Cost(w, s))
                paired[--w] = scores[--s];
            else if (best[w, s] == best[w - 1, s] + Single)
                w--;
            else
                s--;
        }

        return paired;

        double Cost(int w, int s) =>
            Math.Min(Farthest, FarPerLine * Math.Abs(weights[w - 1].Place - scores[s - 1].Place))
            + (scores[s - 1].Points > weights[w - 1].Points ? AboveWeight : 0);
    }
}
