using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>
/// Parts the numbers of a dump that wrote columns in turns into weights and scores: runs of weights, each followed by the scores of the
/// same rows. No score exceeds its weight, and most are equal to it.
/// </summary>
/// <param name="Weights">The indices of the weights' pieces.</param>
/// <param name="Scores">The indices of the scores' pieces, row by row.</param>
internal sealed record WovenPoints(IReadOnlyList<int> Weights, IReadOnlyList<int> Scores)
{
    private const double Skipped = 2.5;
    private const double Run = 0.4;
    private const double AboveWeight = 3;
    private const double BelowWeight = 0.25;
    private const double BrokenWeight = 1;
    private const double OtherTotal = 4;
    private const decimal Total = 100;

    /// <param name="numbers">As printed, in the order of the dump.</param>
    /// <param name="indices">The index of each one's piece.</param>
    /// <param name="funded">The weight that is not among them and counts in the total.</param>
    public static WovenPoints Read(IReadOnlyList<string> numbers, IReadOnlyList<int> indices, decimal funded)
    {
        var values = numbers.Select(n => Points.Of(n) ?? 0).ToArray();
        var best = Enumerable.Range(0, values.Length + 1).Select(_ => new Dictionary<decimal, Step>()).ToArray();
        best[0][0] = new Step(0, 0, 0);
        for (var end = 1; end <= values.Length; end++)
        {
            foreach (var (sum, step) in best[end - 1])
                Offer(best[end], sum, new Step(step.Cost + Skipped, 0, sum));
            for (var count = 1; 2 * count <= end; count++)
            {
                var from = end - (2 * count);
                var cost = Cost(values, from, count);
                var weight = values.AsSpan(from, count).ToArray().Sum();
                foreach (var (sum, step) in best[from])
                    Offer(best[end], sum + weight, new Step(step.Cost + cost, count, sum));
            }
        }

        var total = values.Contains(Total) ? (2 * Total) - funded : (decimal?)null;
        return Trace(best, best[^1].MinBy(s => s.Value.Cost + (total is { } t && s.Key != t ? OtherTotal : 0)).Key, indices);
    }

    private static void Offer(Dictionary<decimal, Step> steps, decimal sum, Step step)
    {
        if (!steps.TryGetValue(sum, out var known) || step.Cost < known.Cost)
            steps[sum] = step;
    }

    private static double Cost(decimal[] values, int from, int count)
    {
        var cost = Run;
        for (var i = from; i < from + count; i++)
            cost += Pair(values[i], values[i + count]);
        return cost;
    }

    private static double Pair(decimal weight, decimal score) =>
        (score > weight ? AboveWeight : score < weight ? BelowWeight : 0) + (weight % 1 != 0 && score % 1 == 0 ? BrokenWeight : 0);

    private static WovenPoints Trace(Dictionary<decimal, Step>[] best, decimal sum, IReadOnlyList<int> indices)
    {
        var (weights, scores) = (new List<int>(), new List<int>());
        for (var end = best.Length - 1; end > 0;)
        {
            var step = best[end][sum];
            weights.InsertRange(0, indices.Skip(end - (2 * step.Count)).Take(step.Count));
            scores.InsertRange(0, indices.Skip(end - step.Count).Take(step.Count));
            end -= Math.Max(1, 2 * step.Count);
            sum = step.Sum;
        }

        return new WovenPoints(weights, scores);
    }

    /// <param name="Count">How many weights and as many scores the step reads; 0 for a number that is neither.</param>
    /// <param name="Sum">The sum of the weights before it.</param>
    private readonly record struct Step(double Cost, int Count, decimal Sum);
}
