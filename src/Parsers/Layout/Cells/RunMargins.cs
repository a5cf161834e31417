using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>How much more the best other reading costs: in which a piece stands in another column, or cells end elsewhere.</summary>
internal sealed class RunMargins
{
    private readonly double _best;

    // The least cost of a reading in which a piece is of a column; in which a cell begins with it; in which it goes on with the one before.
    private readonly double[,] _of;
    private readonly double[] _begins;
    private readonly double[] _goesOn;
    private readonly int _columns;

    public RunMargins(CellRuns runs, double[,,] starts, double[,] fromEnd, double best)
    {
        var pieces = starts.GetLength(0);
        (_best, _columns) = (best, starts.GetLength(1));
        _of = new double[pieces, _columns];
        _begins = [.. Enumerable.Repeat(Never, pieces)];
        _goesOn = [.. Enumerable.Repeat(Never, pieces)];
        for (var column = 0; column < _columns; column++)
        {
            for (var at = 0; at < pieces; at++)
                _of[at, column] = Never;
            for (var from = 0; from < pieces; from++)
            for (var to = from; to < from + runs.Most(from, column); to++)
                Add(
                    from,
                    to,
                    column,
                    starts[from, column, runs.IsWrapped(from, to) ? 1 : 0] + runs.Cost(from, to, column) + fromEnd[to, column]);
        }
    }

    /// <summary>What of columns of words does not matter is where one remark ends and the other begins.</summary>
    public double Of((int From, int To, int Column) run, RowSteps steps) =>
        Math.Min(steps.IsOfWords(run.Column) ? Never : Ends(run), Least(run, c => c != run.Column && !steps.AreWords(c, run.Column)));

    public double AmongWords((int From, int To, int Column) run, RowSteps steps) =>
        Math.Min(steps.IsOfWords(run.Column) ? Ends(run) : Never, Least(run, c => steps.AreWords(c, run.Column)
            && !steps.AreAlike(c, run.Column)));

    private void Add(int from, int to, int column, double cost)
    {
        _begins[from] = Math.Min(_begins[from], cost);
        for (var at = from; at <= to; at++)
        {
            _of[at, column] = Math.Min(_of[at, column], cost);
            if (at > from)
                _goesOn[at] = Math.Min(_goesOn[at], cost);
        }
    }

    /// <summary>How much more it costs that the cell begins or ends elsewhere, or is several.</summary>
    private double Ends((int From, int To, int Column) run)
    {
        var least = Math.Min(_goesOn[run.From], run.To + 1 < _goesOn.Length ? _goesOn[run.To + 1] : Never);
        for (var at = run.From + 1; at <= run.To; at++)
            least = Math.Min(least, _begins[at]);
        return least - _best;
    }

    private double Least((int From, int To, int Column) run, Func<int, bool> isOther)
    {
        var least = Never;
        for (var column = 0; column < _columns; column++)
            if (isOther(column))
                for (var at = run.From; at <= run.To; at++)
                    least = Math.Min(least, _of[at, column]);
        return least - _best;
    }
}
