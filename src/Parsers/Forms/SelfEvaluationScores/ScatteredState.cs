namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>A reading of the numbers so far.</summary>
internal sealed class ScatteredState
{
    /// <summary>The sums that each role's numbers come to, one after the other, from 0.</summary>
    private readonly decimal[][] _sums;

    public ScatteredState() => _sums = [.. Enum.GetValues<PointsRole>().Select(_ => new decimal[] { 0 })];

    private ScatteredState(ScatteredState from, double cost)
    {
        (_sums, Weights, Scores, Cost, At, Role, Previous) = (
            [.. from._sums],
            from.Weights,
            from.Scores,
            cost,
            from.At,
            from.Role,
            from.Previous);
    }

    public double Cost { get; }

    public int At { get; private init; } = -1;

    public PointsRole Role { get; private init; }

    public ScatteredState? Previous { get; private init; }

    public IReadOnlyList<decimal> Weights { get; private init; } = [];

    public IReadOnlyList<decimal> Scores { get; private init; } = [];

    public ScatteredState TurnPage(double cost) => new(this, Cost + cost);

    public ScatteredState Give(int at, PointsRole role, decimal points, double cost)
    {
        var next = new ScatteredState(this, cost)
        {
            At = at,
            Role = role,
            Previous = this,
            Weights = role == PointsRole.Weight ? [.. Weights, points] : Weights,
            Scores = role == PointsRole.Score ? [.. Scores, points] : Scores,
        };
        next._sums[(int)role] = [.. _sums[(int)role], Sum(role) + points];
        return next;
    }

    /// <summary>
    /// Tells readings apart that may go on differently, were a number given a role: by what each role has come to, and the rows without a
    /// score.
    /// </summary>
    public int KeyWith(PointsRole role, decimal points)
    {
        var key = new HashCode();
        key.Add(role);
        for (var r = 0; r < _sums.Length; r++)
        {
            key.Add(_sums[r].Length + ((int)role == r ? 1 : 0));
            key.Add(_sums[r][^1] + ((int)role == r ? points : 0));
        }

        foreach (var weight in Weights.Skip(Scores.Count))
            key.Add(weight);
        return key.ToHashCode();
    }

    public int Count(PointsRole role) => _sums[(int)role].Length - 1;

    public decimal Sum(PointsRole role) => _sums[(int)role][^1];

    /// <summary>Whether one more number of the lower level would step over a sum of the upper.</summary>
    public bool Crosses(PointsRole upper, PointsRole lower, decimal points) =>
        Array.Exists(_sums[(int)upper], s => s > Sum(lower) && s < Sum(lower) + points);

    /// <summary>Whether one more number of the upper level would come to a sum that the lower has stepped over.</summary>
    public bool Misses(PointsRole upper, PointsRole lower, decimal points) =>
        Sum(upper) + points is var sum && sum < Sum(lower) && !_sums[(int)lower].Contains(sum);

    /// <summary>How many groups of the upper level the lower has not come to, the open one aside; one where it is beyond all.</summary>
    public int StepsApart(PointsRole upper, PointsRole lower)
    {
        var sums = _sums[(int)upper];
        return Sum(lower) > sums[^1] ? 1 : sums.SkipLast(1).Count(s => s > Sum(lower));
    }

    /// <summary>How many groups the upper level has opened that the lower has not filled.</summary>
    public int StepsAhead(PointsRole upper, PointsRole lower) => _sums[(int)upper].Count(s => s > Sum(lower));
}
