namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// The order in which groups follow each other down the table, where a dump printed some before their turn: the sums of consecutive parts
/// tell.
/// </summary>
internal static class GroupOrder
{
    private const int MostSteps = 2_000;

    /// <summary>The indices of the groups from top to bottom; as they come where that agrees with the sums, or nothing does.</summary>
    public static int[] Of(IReadOnlyList<decimal> parts, IReadOnlyList<decimal> groups) =>
        TryOf(parts, groups) ?? [.. Enumerable.Range(0, groups.Count)];

    /// <summary>Null where no order agrees with the sums.</summary>
    public static int[]? TryOf(IReadOnlyList<decimal> parts, IReadOnlyList<decimal> groups)
    {
        var order = new List<int>();
        var steps = 0;
        return Fill(0) ? [.. order] : null;

        bool Fill(int at)
        {
            if (order.Count == groups.Count)
                return at == parts.Count;
            for (var group = 0; group < groups.Count && steps++ < MostSteps; group++)
            {
                if (order.Contains(group) || End(at, groups[group]) is not { } end)
                    continue;
                order.Add(group);
                if (Fill(end))
                    return true;
                order.RemoveAt(order.Count - 1);
            }

            return false;
        }

        int? End(int at, decimal sum)
        {
            while (at < parts.Count && sum > 0)
                sum -= parts[at++];
            return sum == 0 ? at : null;
        }
    }
}
