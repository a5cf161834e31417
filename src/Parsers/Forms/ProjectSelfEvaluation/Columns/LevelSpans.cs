using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

/// <summary>
/// Tells which rows stand under which second level, where a dump has lost it. Rows and levels come in one order; rows numbered anew
/// (指标1：) begin a level; the weights of a first level's rows add up to its own; and names have words of their level.
/// </summary>
/// <param name="levels">The second levels in their order, each with the first level above it and whether its name stands just before a
/// row's.</param>
internal sealed class LevelSpans(IReadOnlyList<LevelSpans.Level> levels, IReadOnlyList<LevelSpans.Row> rows)
{
    private const double Empty = 0.5;
    private const double OtherNumber = 3;
    private const double OtherSum = 3;
    private const double Beside = 1.5;

    /// <param name="Above">Its first level.</param>
    /// <param name="AboveWeight">The points of the first level; null where they are not known.</param>
    /// <param name="Before">The row whose name follows this level's in the dump; -1 for none.</param>
    public sealed record Level(string? Code, int Above, decimal? AboveWeight, int Before);

    /// <param name="Number">The number printed before the name; null where names bear none.</param>
    public sealed record Row(string Name, int? Number, decimal Weight);

    /// <summary>For each level the index of its first row; its rows run to the first row of the next.</summary>
    public int[] Assign()
    {
        var best = new double[levels.Count + 1, rows.Count + 1];
        var from = new int[levels.Count + 1, rows.Count + 1];
        for (var end = 1; end <= rows.Count; end++)
            best[0, end] = double.PositiveInfinity;
        for (var level = 0; level < levels.Count; level++)
            for (var end = 0; end <= rows.Count; end++)
                Fill(best, from, level, end);
        var starts = new int[levels.Count];
        for (int level = levels.Count, end = rows.Count; level > 0; level--)
            starts[level - 1] = end = from[level, end];
        return starts;
    }

    private void Fill(double[,] best, int[,] from, int level, int end)
    {
        best[level + 1, end] = double.PositiveInfinity;
        var inside = End(level, end);
        for (var start = end; start >= 0; start--)
        {
            if (start < end)
                inside += Inside(level, start, end);
            var cost = best[level, start] + inside + (start == end ? Empty : First(level, start));
            if (cost >= best[level + 1, end])
                continue;
            best[level + 1, end] = cost;
            from[level + 1, end] = start;
        }
    }

    /// <summary>The first row of a level is numbered 1, or it has no number.</summary>
    private double First(int level, int row) =>
        (rows[row].Number is null or 1 ? 0 : OtherNumber) - (levels[level].Before == row ? Beside : 0);

    private double Inside(int level, int row, int end) =>
        IndicatorAffinity.Cost(levels[level].Code, rows[row].Name) + (row + 1 < end && rows[row + 1].Number == 1 ? OtherNumber : 0);

    /// <summary>The weights down to the end of a first level are those of the first levels down to it.</summary>
    private double End(int level, int end)
    {
        if (level + 1 < levels.Count && levels[level + 1].Above == levels[level].Above)
            return 0;
        var above = levels.Take(level + 1).DistinctBy(l => l.Above).ToList();
        return above.TrueForAll(l => l.AboveWeight is not null) && rows.Take(end).Sum(r => r.Weight) != above.Sum(l => l.AboveWeight!.Value)
            ? OtherSum
            : 0;
    }
}
