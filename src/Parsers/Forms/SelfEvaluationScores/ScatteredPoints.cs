using System.Globalization;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Tells weights and scores apart in a dump that came apart, by what holds wherever they stand: those of one column keep their order;
/// the sums that the weights of a level come to are among those of the level below; each row has a score no larger than its weight;
/// what stands left and right on the line. The cheapest reading of many is taken.
/// </summary>
/// <param name="total">The total of the weights as printed; null where it is not known.</param>
/// <param name="spacedNumbers">Whether the dump leaves a space beside figures within a cell.</param>
internal sealed class ScatteredPoints(IReadOnlyList<Fragment> fragments, IReadOnlySet<string> columns, decimal? total, bool spacedNumbers)
{
    private const int Beam = 300;
    private const double Broken = 3;
    private const double KnownLevel = 1;

    /// <summary>A group that does not agree with its parts, which a dump may have printed out of turn.</summary>
    private const double BrokenGroup = 1.5;

    /// <summary>Names are shorter than this, in characters; lines of sentences are mostly longer.</summary>
    private const int SentenceLine = 10;

    private readonly PointsRole[] _roles = [.. Roles(columns)];
    private readonly IReadOnlyDictionary<int, int> _levels = ScoreLevels.Find(fragments);
    private readonly TextBlocks _blocks = new(fragments);
    private readonly bool _scoresHaveDecimals =
        fragments.Count(f => NumberShape.IsPoints(f.Text) && f.Text.EndsWith(".00", StringComparison.Ordinal)) > 2;

    /// <summary>The role of each number, by index of its fragment.</summary>
    public IReadOnlyDictionary<int, PointsRole> Read()
    {
        List<ScatteredState> states = [new()];
        var page = 0;
        for (var at = 0; at < fragments.Count; at++)
        {
            if (!NumberShape.IsPoints(fragments[at].Text)
                || !decimal.TryParse(fragments[at].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
                continue;
            if (page > 0 && fragments[at].Line.Page != page)
                states = [.. states.Select(s => s.TurnPage(PageEnd(s)))];
            page = fragments[at].Line.Page;
            states = Step(states, at, points);
        }

        var roles = new Dictionary<int, PointsRole>();
        for (var s = states.MinBy(s => s.Cost + PageEnd(s) + End(s))!; s.Previous is not null; s = s.Previous)
            roles[s.At] = s.Role;
        return roles;
    }

    private static IEnumerable<PointsRole> Roles(IReadOnlySet<string> columns)
    {
        yield return PointsRole.None;
        yield return PointsRole.Weight;
        yield return PointsRole.Score;
        if (columns.Contains(ScoreColumns.Weight2))
            yield return PointsRole.Weight2;
        if (columns.Contains(ScoreColumns.Weight1))
            yield return PointsRole.Weight1;
    }

    private List<ScatteredState> Step(List<ScatteredState> states, int at, decimal points)
    {
        var place = new double[_roles.Length];
        for (var r = 0; r < _roles.Length; r++)
            place[r] = Place(at, _roles[r]);
        var moves = new List<(double Cost, ScatteredState From, PointsRole Role)>();
        foreach (var state in states)
            for (var r = 0; r < _roles.Length; r++)
                moves.Add((state.Cost + place[r] + Run(state, at, _roles[r]) + Numbers(state, _roles[r], points), state, _roles[r]));
        moves.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return [.. moves.DistinctBy(m => m.From.KeyWith(m.Role, points)).Take(Beam).Select(m => m.From.Give(at, m.Role, points, m.Cost))];
    }

    /// <summary>
    /// What the neighbours on the line say: names stand left of weights, sentences left of scores; right of upper weights stand names.
    /// </summary>
    private double Place(int at, PointsRole role)
    {
        var left = _blocks.IsFirst(at) || NumberShape.IsPoints(fragments[at - 1].Text) ? (double?)null : Sentence(at - 1);
        var right = _blocks.IsLast(at) || NumberShape.IsPoints(fragments[at + 1].Text) ? (double?)null : Sentence(at + 1);
        if (role == PointsRole.None)
            return left is null && right is null ? 5 : spacedNumbers ? 0.3 + (2 * (1 - Math.Max(left ?? 0, right ?? 0))) : 4;
        var cost = (left is null && right is null ? Behind(at, role) : 0) + Level(at - 1, role);
        if (left is { } l)
            cost += role == PointsRole.Score ? 2.5 * (1 - l) : 3 * l;
        if (right is { } r)
            cost += role is PointsRole.Weight or PointsRole.Score ? 2.5 * (1 - r) : 3 * r;
        var point = fragments[at].Text.LastIndexOf('.');
        return _scoresHaveDecimals && (point >= 0 && fragments[at].Text.Length - point == 3) != (role == PointsRole.Score)
            ? cost + 2.5
            : cost;
    }

    /// <summary>A published name of a level has that level's weight behind it.</summary>
    private double Level(int before, PointsRole role) =>
        !_levels.TryGetValue(before, out var level) ? 0
        : Array.Exists(GuessColumns.Levels, l => l.Name == level && ScoreColumns.Spec.Columns[l.Weight].Key == ScoreColumns.Of(role))
            ? -KnownLevel
        : KnownLevel;

    /// <summary>What the text before a number alone on its line says; nothing behind another number.</summary>
    private double Behind(int at, PointsRole role)
    {
        var text = at - 1;
        if (text < 0 || fragments[text].Line.Page != fragments[at].Line.Page || NumberShape.IsPoints(fragments[text].Text))
            return 0;
        var sentence = Sentence(text);
        return role == PointsRole.Score ? 0.8 * (1 - sentence) : role == PointsRole.Weight ? 0.3 * sentence : 0.8 * sentence;
    }

    /// <summary>How much a text looks like a line of a sentence, from 0 to 1; a name's is short, and without marks or figures.</summary>
    private double Sentence(int at)
    {
        var text = fragments[at].Text;
        if (text.AsSpan().IndexOfAny("。，；：、") >= 0 || text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return 1;
        return IndicatorName.EndsAsOne(text) && text.Length < SentenceLine
            ? 0.15
            : Math.Clamp((text.Length - 2) / (double)SentenceLine, 0.2, 0.9);
    }

    /// <summary>Numbers alone on their lines come in runs of one column.</summary>
    private double Run(ScatteredState state, int at, PointsRole role) =>
        at == 0 || state.At != at - 1 ? 0
        : fragments[at].OnLineOf(fragments[at - 1]) ? state.Role < role ? 0 : 5
        : state.Role != role && _blocks.IsAlone(at) && _blocks.IsAlone(at - 1) ? 0.3 : 0;

    private double Numbers(ScatteredState state, PointsRole role, decimal points)
    {
        if (role is not (PointsRole.None or PointsRole.Score) && state.Sum(role) + points > total)
            return 2 * Broken;
        switch (role)
        {
            case PointsRole.Weight:
                return Lower(state, PointsRole.Weight2, role, points)
                    + (
                        state.Count(PointsRole.Score) is var scores && scores > state.Count(role)
                            ? 0.3 + Fit(points, state.Scores[state.Count(role)])
                            : 0);
            case PointsRole.Score:
                return state.Weights.Count > state.Count(role) ? Fit(state.Weights[state.Count(role)], points) : 0.5;
            case PointsRole.Weight2:
                return Lower(state, PointsRole.Weight1, role, points) + Upper(state, role, PointsRole.Weight, points);
            case PointsRole.Weight1:
                return Upper(state, role, PointsRole.Weight2, points);
            default:
                return 0;
        }
    }

    /// <summary>A number of the lower level stays within its group, which mostly stands before it.</summary>
    private double Lower(ScatteredState state, PointsRole upper, PointsRole lower, decimal points) =>
        !_roles.Contains(upper) ? 0
        : state.Crosses(upper, lower, points) ? BrokenGroup
        : state.Sum(lower) + points > state.Sum(upper) ? 0.4
        : 0;

    private static double Upper(ScatteredState state, PointsRole upper, PointsRole lower, decimal points) =>
        (state.Misses(upper, lower, points) ? BrokenGroup : 0) + (0.3 * state.StepsAhead(upper, lower));

    private static double Fit(decimal weight, decimal score) => score == weight ? 0 : score < weight ? 0.4 : 4;

    /// <summary>At a page's end each row has its score, and no level is further than the group that the level above it has open.</summary>
    private double PageEnd(ScatteredState state)
    {
        var cost = Broken * Math.Abs(state.Count(PointsRole.Weight) - state.Count(PointsRole.Score));
        if (_roles.Contains(PointsRole.Weight2))
            cost += Broken * state.StepsApart(PointsRole.Weight2, PointsRole.Weight);
        if (_roles.Contains(PointsRole.Weight1))
            cost += Broken * state.StepsApart(PointsRole.Weight1, PointsRole.Weight2);
        return cost;
    }

    private double End(ScatteredState state)
    {
        var cost = state.Sum(PointsRole.Weight) == (total ?? state.Sum(PointsRole.Weight)) ? 0 : Broken;
        if (_roles.Contains(PointsRole.Weight2))
            cost += state.Sum(PointsRole.Weight2) == state.Sum(PointsRole.Weight) ? 0 : Broken;
        if (_roles.Contains(PointsRole.Weight1))
            cost += state.Sum(PointsRole.Weight1) == state.Sum(PointsRole.Weight2) ? 0 : Broken;
        return cost;
    }
}
