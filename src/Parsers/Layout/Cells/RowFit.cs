using Pipeline.Parsers.Lexicon;
using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Puts a sequence of cells, or of their pieces, back into the rows of a block, whose columns are known by their headings: of all ways the
/// cheapest by what columns hold. Merged cells stand on their first row alone, and empty ones may be left out.
/// </summary>
internal sealed class RowFit
{
    // 扫一扫在手机打开当前页 and 打印本页, each after an empty cell.
    private const int MostOutside = 4;

    // A fourth changed nothing in 18 forms.
    private const int Passes = 3;

    private readonly IReadOnlyList<TextCell> _cells;
    private readonly int _columns;
    private readonly bool _keepsEmpty;
    private readonly CellRuns _runs;
    private readonly RowSteps _steps;

    // The least cost up to a cell of a column that begins, or ends, with a piece, and from there on; for cells that begin there, of one
    // line (0) or of several (1).
    private readonly double[,,] _starts;
    private readonly double[,] _ends;
    private readonly double[,,] _fromStart;
    private readonly double[,] _fromEnd;
    private readonly int[,] _first;
    private readonly int[,,] _previous;

    public RowFit(ColumnFit fit, IReadOnlyList<string> roles, IReadOnlyList<TextCell> cells)
    {
        (_cells, _columns, _keepsEmpty) = (cells, roles.Count, fit.KeepsEmpty);
        _runs = new CellRuns(fit, roles, cells);
        _steps = new RowSteps(fit, roles, cells);
        _starts = new double[cells.Count, _columns, 2];
        _ends = new double[cells.Count, _columns];
        _fromStart = new double[cells.Count, _columns, 2];
        _fromEnd = new double[cells.Count, _columns];
        _first = new int[cells.Count, _columns];
        _previous = new int[cells.Count, _columns, 2];
    }

    /// <summary>Cells of a page that goes on with the rows of another one.</summary>
    public RowFit(ColumnFit fit, IReadOnlyList<string> roles, IReadOnlyList<TextCell> cells, RowFit above)
        : this(fit, roles, cells)
    {
        _steps.LearnFrom(above._steps);
        _runs.LearnFrom(above._runs);
    }

    /// <summary>What it costs that the pieces from each one on are the first rows of a page; 0 for those after the last.</summary>
    public double[] CostsFrom()
    {
        Forward();
        Backward();
        return [.. Enumerable.Range(0, _cells.Count).Select(at => Enumerable.Range(0, _columns)
            .Min(column => _steps.FirstOfPage(column) + Math.Min(_fromStart[at, column, 0], _fromStart[at, column, 1]))), 0];
    }

    /// <summary>The pieces of cells, with what is known of the columns.</summary>
    public CellRuns RunsOf(IReadOnlyList<TextCell> pieces) => _runs.Of(pieces);

    public double CostOf((int From, int To, int Column) run) => _runs.Cost(run.From, run.To, run.Column);

    /// <summary>Null where the cells fit the columns in no way.</summary>
    public IReadOnlyList<FittedCell>? Cells()
    {
        if (_cells.Count == 0)
            return [];
        var first = Fitted();
        if (_keepsEmpty || first is null)
            return first;
        Learn(first);
        // What broken cells are together depends on how wide columns are, and the other way round.
        for (var pass = 2; pass < Passes && _runs.IsBroken; pass++)
            Learn(Fitted()!);
        return Fitted();
    }

    /// <summary>The cells of the cheapest reading, as the pieces they begin and end with.</summary>
    public List<(int From, int To, int Column)> Runs()
    {
        var runs = new List<(int From, int To, int Column)>();
        for (var (at, column) = Last(); at >= 0;)
        {
            var from = _first[at, column];
            runs.Add((from, at, column));
            (at, column) = (from - 1, _previous[from, column, Kind(from, at)]);
        }

        runs.Reverse();
        return runs;
    }

    private void Learn(List<FittedCell> fitted)
    {
        _steps.Learn(fitted);
        if (_runs.IsBroken)
            _runs.Learn(Runs());
    }

    private List<FittedCell>? Fitted()
    {
        Forward();
        Backward();
        return Trace();
    }

    private void Forward()
    {
        Fill(_ends, Never);
        for (var at = 0; at < _cells.Count; at++)
            for (var column = 0; column < _columns; column++)
            {
                Start(at, column, 0);
                Start(at, column, 1);
                for (var to = at; to < at + _runs.Most(at, column); to++)
                    if (_starts[at, column, Kind(at, to)] + _runs.Cost(at, to, column) is var cost && cost < _ends[to, column])
                        (_ends[to, column], _first[to, column]) = (cost, at);
            }
    }

    private int Kind(int from, int to) => _runs.IsWrapped(from, to) ? 1 : 0;

    private void Start(int at, int column, int kind)
    {
        (_starts[at, column, kind], _previous[at, column, kind]) = (at == 0 ? _steps.First(column) : Never, -1);
        for (var last = 0; last < _columns && at > 0; last++)
            if (_ends[at - 1, last] + Step(at, last, column, kind) is var cost && cost < _starts[at, column, kind])
                (_starts[at, column, kind], _previous[at, column, kind]) = (cost, last);
    }

    private void Backward()
    {
        for (var at = _cells.Count - 1; at >= 0; at--)
        {
            for (var column = 0; column < _columns; column++)
            {
                _fromEnd[at, column] = End(at, column);
                for (var next = 0; next < _columns && at + 1 < _cells.Count; next++)
                    for (var kind = 0; kind < 2; kind++)
                        _fromEnd[at, column] = Math.Min(_fromEnd[at, column], Step(at + 1, column, next, kind)
                            + _fromStart[at + 1, next, kind]);
            }

            for (var column = 0; column < _columns; column++)
                FromStart(at, column);
        }
    }

    /// <summary>All that a cell may end with comes after what it begins with.</summary>
    private void FromStart(int at, int column)
    {
        (_fromStart[at, column, 0], _fromStart[at, column, 1]) = (Never, Never);
        for (var to = at; to < at + _runs.Most(at, column); to++)
        {
            var kind = Kind(at, to);
            _fromStart[at, column, kind] = Math.Min(_fromStart[at, column, kind], _runs.Cost(at, to, column) + _fromEnd[to, column]);
        }
    }

    private double Step(int at, int last, int column, int kind) =>
        _steps.Cost(at, last, column, IsKnown(at - 1, last), kind == 1 || IsWrapped(at - 1, last));

    private bool IsWrapped(int end, int column) => !double.IsInfinity(_ends[end, column]) && _runs.IsWrapped(_first[end, column], end);

    /// <summary>Whether the cell of a column that ends with a piece is known for what it is.</summary>
    private bool IsKnown(int end, int column) =>
        !double.IsInfinity(_ends[end, column]) && _runs.Own(_first[end, column], end, column) < 0;

    /// <summary>What it costs that a cell is the last of the block.</summary>
    private double End(int at, int column) => _cells.Count - 1 - at > MostOutside ? Never
        : _steps.Trail(at, column, IsKnown(at, column))
            + _cells.Skip(at + 1).Sum(c => c.IsEmpty ? 0 : ColumnFit.IsFigure(c.Text) ? FigureOutside
                : c.Break == CellBreak.Cell ? Outside : PieceOutside);

    private List<FittedCell>? Trace()
    {
        var (last, column) = Last();
        var best = _ends[last, column] + End(last, column);
        if (double.IsInfinity(best))
            return null;
        var margins = new RunMargins(_runs, _starts, _fromEnd, best);
        var row = 0;
        var fitted = new List<FittedCell>();
        var above = -1;
        foreach (var run in Runs())
        {
            var goesOn = above >= 0 && _steps.IsNextLine(run.From, above, run.Column, IsKnown(run.From - 1, above));
            if (above >= 0 && (_cells[run.From].BeginsRow ?? (run.Column <= above && !goesOn)))
                row++;
            fitted.Add(new FittedCell(_runs.Cell(run.From, run.To, run.Column), row, run.Column, goesOn,
                _runs.HoldsSpace(run.From, run.To, run.Column) ? 0 : margins.Of(run, _steps), margins.AmongWords(run, _steps)));
            above = run.Column;
        }

        return fitted;
    }

    private (int Cell, int Column) Last()
    {
        var ends = from cell in Enumerable.Range(Math.Max(0, _cells.Count - 1 - MostOutside), Math.Min(_cells.Count, MostOutside + 1))
                   from column in Enumerable.Range(0, _columns)
                   select (cell, column);
        return ends.MinBy(e => _ends[e.cell, e.column] + End(e.cell, e.column));
    }

    private static void Fill(double[,] costs, double value)
    {
        for (var i = 0; i < costs.GetLength(0); i++)
            for (var k = 0; k < costs.GetLength(1); k++)
                costs[i, k] = value;
    }
}
