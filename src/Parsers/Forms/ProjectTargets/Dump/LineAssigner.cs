namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Gives the pieces of one column, in their order, to the rows of the table, in theirs: each row gets consecutive pieces or none.
/// Of all ways the cheapest is taken.
/// </summary>
internal sealed class LineAssigner
{
    /// <summary>What it costs that a piece stands in a row.</summary>
    public Func<Segment, int, double> Place { get; init; } = (_, _) => 0;

    /// <summary>What it costs that the cell of a row begins with a piece.</summary>
    public required Func<Segment, int, double> Start { get; init; }

    /// <summary>What it costs that two consecutive pieces stand in one cell.</summary>
    public required Func<Segment, Segment, double> Join { get; init; }

    /// <summary>What it costs that they do not, and the second one begins the cell of a row.</summary>
    public required Func<Segment, Segment, int, double> Part { get; init; }

    /// <summary>What it costs that a row has no piece.</summary>
    public required Func<int, double> Empty { get; init; }

    /// <summary>The row of each piece.</summary>
    public int[] Assign(IReadOnlyList<Segment> pieces, int rows)
    {
        var result = new int[pieces.Count];
        if (pieces.Count == 0 || rows == 0)
            return result;
        var skipped = new double[rows + 1];
        for (var row = 0; row < rows; row++)
            skipped[row + 1] = skipped[row] + Empty(row);
        var cost = new double[pieces.Count, rows];
        var from = new int[pieces.Count, rows];
        for (var i = 0; i < pieces.Count; i++)
            Extend(pieces, i, rows, skipped, cost, from);
        var last = Enumerable.Range(0, rows).MinBy(r => cost[pieces.Count - 1, r] + skipped[rows] - skipped[r + 1]);
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            result[i] = last;
            last = from[i, last];
        }

        return result;
    }

    private void Extend(IReadOnlyList<Segment> pieces, int i, int rows, double[] skipped, double[,] cost, int[,] from)
    {
        var join = i == 0 ? 0 : Join(pieces[i - 1], pieces[i]);
        var above = (Cost: double.PositiveInfinity, Row: -1);
        for (var row = 0; row < rows; row++)
        {
            var best = i == 0 ? (Cost: skipped[row] + Start(pieces[i], row), Row: row) : (Cost: cost[i - 1, row] + join, Row: row);
            if (i > 0
                && above.Row >= 0
                && above.Cost + skipped[row] + Part(pieces[i - 1], pieces[i], row) is var parted
                && parted < best.Cost
                && parted + Start(pieces[i], row) is var started
                && started < best.Cost)
                best = (started, above.Row);
            cost[i, row] = best.Cost + Place(pieces[i], row);
            from[i, row] = best.Row;
            if (i > 0 && cost[i - 1, row] - skipped[row + 1] < above.Cost)
                above = (cost[i - 1, row] - skipped[row + 1], row);
        }
    }
}
