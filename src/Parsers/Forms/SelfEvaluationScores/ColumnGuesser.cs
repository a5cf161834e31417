using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Gives each fragment of a dump that came apart in columns and blocks to a column of the score table. It reads on from fragment to
/// fragment and follows the cheapest ways by <see cref="GuessCost"/>; what it finds tells how wide the columns are, and it reads again.
/// </summary>
/// <param name="points">The roles of the numbers, by index of their fragments.</param>
internal sealed class ColumnGuesser(
    IReadOnlyList<Fragment> fragments,
    IReadOnlyDictionary<int, PointsRole> points,
    IReadOnlySet<string> keys,
    bool spacedNumbers)
{
    /// <summary>How many ways each reading follows: the first ones but tell the widths.</summary>
    private static readonly int[] Beams = [120, 120, 500];
    private const double Hopeless = 12;

    private readonly int[] _texts =
    [
        .. Enumerable.Range(0, GuessColumns.Count).Where(c => !GuessColumns.IsPoints(c) && keys.Contains(ScoreColumns.Spec.Columns[c].Key)),
    ];

    private readonly CellMiddles _middles = new(fragments, points);

    /// <summary>The column of each fragment, and whether it begins a cell.</summary>
    public IReadOnlyList<(int Column, bool Starts)> Guess()
    {
        var guess = new List<(int Column, bool Starts)>();
        foreach (var beam in Beams)
            guess = Read(guess.Count == 0 ? new int[GuessColumns.Count] : Widths(guess), beam);
        return guess;
    }

    private List<(int Column, bool Starts)> Read(int[] widths, int beam)
    {
        var cost = new GuessCost(fragments, widths, new PromisedCells(fragments, points), _middles, spacedNumbers);
        List<GuessState> states = [new(GuessColumns.Count)];
        for (var at = 0; at < fragments.Count; at++)
        {
            if (at > 0 && fragments[at].Line.Page != fragments[at - 1].Line.Page)
                states = [.. states.Select(s => s.TurnPage(cost.PageEnd(s, fragments[at - 1].Line.Page)))];
            states = Step(states, cost, at, beam);
        }

        return Trace(states.MinBy(s => s.Cost + cost.PageEnd(s, fragments[^1].Line.Page) + cost.End(s))!);
    }

    private List<GuessState> Step(List<GuessState> states, GuessCost cost, int at, int beam)
    {
        var moves = new List<(double Cost, GuessState From, int Column, bool Starts)>();
        var known = points.GetValueOrDefault(at) is var role and not PointsRole.None
            ? ScoreColumns.Spec.IndexOf(ScoreColumns.Of(role))
            : -1;
        foreach (var state in states)
            if (known >= 0)
                Offer(state, known, true, cost.Points(state, at, known));
            else
                foreach (var column in _texts)
                {
                    Offer(state, column, true, cost.Begin(state, at, column));
                    if (cost.GoOn(state, at, column) is < Hopeless and var extra)
                        Offer(state, column, false, extra);
                }

        moves.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        var seen = new HashSet<long>();
        var next = new List<GuessState>();
        foreach (var move in moves)
            if (seen.Add(move.From.KeyWith(at, move.Column, move.Starts)))
            {
                next.Add(move.From.Give(at, move.Column, move.Starts, move.Cost));
                if (next.Count == beam)
                    break;
            }

        return next;

        void Offer(GuessState state, int column, bool starts, double extra) => moves.Add((state.Cost + extra, state, column, starts));
    }

    private static List<(int Column, bool Starts)> Trace(GuessState last)
    {
        var guess = new List<(int, bool)>();
        for (var state = last; state.Previous is not null; state = state.Previous)
            guess.Add((state.Column, state.Starts));
        guess.Reverse();
        return guess;
    }

    /// <summary>How wide each column is: the width most of the lines have that a cell goes on behind.</summary>
    private int[] Widths(List<(int Column, bool Starts)> guess)
    {
        var widths = new int[GuessColumns.Count];
        foreach (var column in _texts)
        {
            var own = Enumerable.Range(0, fragments.Count).Where(i => guess[i].Column == column).ToList();
            var wrapped = own.Zip(own.Skip(1)).Where(p => !guess[p.Second].Starts).Select(p => fragments[p.First].Width).ToList();
            widths[column] = wrapped
                .Distinct()
                .OrderByDescending(w => wrapped.Count(x => x <= w && x >= w - 1))
                .ThenByDescending(w => w)
                .FirstOrDefault();
        }

        return widths;
    }
}
