namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Parts consecutive weights among the upper level's weights, each the sum of its part; where sums do not agree, as nearly as they do.
/// </summary>
internal static class GroupCutter
{
    private const double MismatchCost = 4;

    /// <summary>The index of the group of each part.</summary>
    /// <param name="nearness">What it costs to put a part into a group, by indices; settles what the sums leave open.</param>
    public static int[] Cut(IReadOnlyList<decimal> parts, IReadOnlyList<decimal> groups, Func<int, int, double> nearness)
    {
        if (groups.Count == 0)
            return [.. parts.Select(_ => -1)];
        var best = new double[groups.Count + 1, parts.Count + 1];
        var from = new int[groups.Count + 1, parts.Count + 1];
        for (var part = 1; part <= parts.Count; part++)
            best[0, part] = double.PositiveInfinity;
        for (var group = 1; group <= groups.Count; group++)
            for (var to = 0; to <= parts.Count; to++)
                Fill(group, to);
        var result = new int[parts.Count];
        for (int group = groups.Count, to = parts.Count; group > 0; to = from[group--, to])
            Array.Fill(result, group - 1, from[group, to], to - from[group, to]);
        return result;

        void Fill(int group, int to)
        {
            best[group, to] = double.PositiveInfinity;
            decimal sum = 0;
            double far = 0;
            for (var at = to; at >= 0; at--)
            {
                if (at < to)
                {
                    sum += parts[at];
                    far += nearness(at, group - 1);
                }

                var cost = best[group - 1, at] + (sum == groups[group - 1] ? 0 : MismatchCost) + far;
                if (cost >= best[group, to])
                    continue;
                best[group, to] = cost;
                from[group, to] = at;
            }
        }
    }
}
