using System.Globalization;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Tells which numbers of a dump in reading order are weights and scores, and of which level. The sums decide: weights of the third
/// level add up to that of their second, those to that of their first, and no score exceeds its weight. Each reading costs what it
/// breaks of that and of how such numbers are printed; the cheapest is taken.
/// </summary>
/// <param name="spacedNumbers">Whether the dump leaves a space beside figures within a cell.</param>
internal sealed class PointsReader(IReadOnlyList<Fragment> fragments, IReadOnlySet<string> columns, bool spacedNumbers)
{
    /// <summary>How many readings are followed at once.</summary>
    private const int Beam = 48;

    private readonly bool _hasLevel1 = columns.Contains(ScoreColumns.Weight1);
    private readonly bool _hasLevel2 = columns.Contains(ScoreColumns.Weight2);

    /// <summary>The role of each fragment that is a number of points, by index.</summary>
    public PointsReading Read()
    {
        var readings = new List<State> { new() };
        for (var at = 0; at < fragments.Count; at++)
            if (NumberShape.IsPoints(fragments[at].Text))
                readings = Step(readings, at);
        var best = readings.MinBy(r => r.Cost + Open(r))!;
        var roles = new Dictionary<int, PointsRole>();
        for (var r = best; r.Previous is not null; r = r.Previous)
            roles[r.At] = r.Role;
        return new PointsReading(roles, best.Cost + Open(best));
    }

    private List<State> Step(List<State> readings, int at)
    {
        var cheapest = new Dictionary<(PointsRole, decimal, decimal, decimal), State>();
        decimal? value = decimal.TryParse(fragments[at].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        foreach (var next in readings.SelectMany(r => Next(r, at, value)))
        {
            var key = (next.Last, next.Left1, next.Left2, next.Weight);
            if (!cheapest.TryGetValue(key, out var known) || next.Cost < known.Cost)
                cheapest[key] = next;
        }

        return [.. cheapest.Values.OrderBy(r => r.Cost).Take(Beam)];
    }

    private IEnumerable<State> Next(State r, int at, decimal? value)
    {
        yield return r.With(at, PointsRole.None, InText(at));
        if (r.Last == PointsRole.Weight)
            yield return r.With(
                at,
                PointsRole.Score,
                BeforeScore(at)
                    + (
                        value is null || value == r.Weight ? 0
                        : value < r.Weight ? 0.3
                        : 4));
        if (value is not { } points)
            yield break;
        var rowMayBegin = r.Last is PointsRole.None or PointsRole.Score;
        var name = BehindName(at);
        if (rowMayBegin && _hasLevel1)
        {
            yield return r.With(at, PointsRole.Weight1, name + Open(r)) with { Weight1 = points, Left1 = points, Left2 = 0 };
            if (points == r.Weight1)
                yield return r.With(at, PointsRole.Weight1, name + 0.5);
        }

        if (_hasLevel2 && (r.Last == PointsRole.Weight1 || (rowMayBegin && (!_hasLevel1 || r.Weight1 > 0))))
        {
            yield return r.With(at, PointsRole.Weight2, name + Miss(r.Left2) + (_hasLevel1 && points > r.Left1 ? 5 : 0)) with
            {
                Weight2 = points,
                Left1 = r.Left1 - points,
                Left2 = points,
            };
            if (points == r.Weight2)
                yield return r.With(at, PointsRole.Weight2, name + 0.8);
        }

        if (r.Last == PointsRole.Weight2 || (rowMayBegin && (!_hasLevel2 || r.Weight2 > 0)))
            yield return r.With(at, PointsRole.Weight, name + (_hasLevel2 && points > r.Left2 ? 5 : 0)) with
            {
                Weight = points,
                Left2 = _hasLevel2 ? r.Left2 - points : 0,
            };
    }

    /// <summary>The cost of leaving levels whose parts do not add up.</summary>
    private static double Open(State r) => (r.Last is PointsRole.Score or PointsRole.None ? 0 : 4) + Miss(r.Left1) + Miss(r.Left2);

    private static double Miss(decimal left) => left == 0 ? 0 : 4;

    /// <summary>Figures stand within a line, spaced only where the dump spaces them all.</summary>
    private double InText(int at) =>
        IsFirst(at) && IsLast(at) ? 5 : IsFirst(at) || IsLast(at) ? (spacedNumbers ? 1 : 3) : (spacedNumbers ? 0.3 : 3);

    /// <summary>A weight stands behind a name, and no name ends with a full stop.</summary>
    private double BehindName(int at) => EndsSentence(at - 1) ? 3 : 0;

    private double BeforeScore(int at) => EndsSentence(at - 1) || (at > 0 && NumberShape.IsPoints(fragments[at - 1].Text)) ? 0 : 1;

    private bool EndsSentence(int at) => at >= 0 && fragments[at].Text[^1] is '。' or '；' or '！';

    private bool IsFirst(int at) => at == 0 || !fragments[at].OnLineOf(fragments[at - 1]);

    private bool IsLast(int at) => at + 1 == fragments.Count || !fragments[at + 1].OnLineOf(fragments[at]);

    /// <param name="Last">The role of the last number that has one.</param>
    /// <param name="Left1">What is still to come of the first level's weight.</param>
    private sealed record State(
        double Cost = 0, int At = -1, PointsRole Role = PointsRole.None, PointsRole Last = PointsRole.None,
        decimal Weight1 = 0, decimal Left1 = 0, decimal Weight2 = 0, decimal Left2 = 0, decimal Weight = 0, State? Previous = null)
    {
        public State With(int at, PointsRole role, double cost) =>
            this with { Cost = Cost + cost, At = at, Role = role, Last = role == PointsRole.None ? Last : role, Previous = this };
    }
}
