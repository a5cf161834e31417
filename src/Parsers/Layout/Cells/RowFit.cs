using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Puts a sequence of cells back into the rows of a block, whose columns are known by their headings: of all ways the cheapest by what
/// columns hold. Merged cells stand on their first row alone, and empty ones may be left out.
/// </summary>
internal sealed class RowFit
{
    // 扫一扫在手机打开当前页 and 打印本页, each after an empty cell.
    private const int MostOutside = 4;

    // Rows enough to tell a column that is always filled from one that is not.
    private const int FewRows = 4;

    private readonly ColumnFit _fit;
    private readonly IReadOnlyList<string> _roles;
    private readonly IReadOnlyList<TextCell> _cells;
    private readonly int _columns;
    private readonly bool _isList;
    private readonly double[] _omitted;
    private readonly double[,] _own;
    private readonly double[,] _before;
    private readonly double[,] _after;
    private readonly int[,] _previous;

    public RowFit(ColumnFit fit, IReadOnlyList<string> roles, IReadOnlyList<TextCell> cells)
    {
        (_fit, _roles, _cells, _columns) = (fit, roles, cells, roles.Count);
        _isList = roles.Contains(Role.Project);
        _omitted = [.. roles.Select(r => fit.Omitted(r, isAbove: true))];
        _own = new double[cells.Count, _columns];
        _before = new double[cells.Count, _columns];
        _after = new double[cells.Count, _columns];
        _previous = new int[cells.Count, _columns];
        for (var at = 0; at < cells.Count; at++)
            for (var column = 0; column < _columns; column++)
                _own[at, column] = fit.Of(roles[column], cells[at]);
    }

    /// <summary>Null where the cells fit the columns in no way.</summary>
    public IReadOnlyList<FittedCell>? Cells()
    {
        if (_cells.Count == 0)
            return [];
        var first = Fitted();
        if (_fit.KeepsEmpty || first is null)
            return first;
        Learn(first);
        return Fitted();
    }

    private List<FittedCell>? Fitted()
    {
        Forward();
        Backward();
        return Trace();
    }

    /// <summary>A column that most rows fill is seldom empty: 评分标准 on every row, 偏差原因 on few.</summary>
    private void Learn(List<FittedCell> fitted)
    {
        var rows = fitted.Select(f => f.Row).Distinct().Count();
        for (var column = 0; column < _columns && rows >= FewRows; column++)
            if (IsProse(_roles[column]))
                _omitted[column] = LeastOmitted + (Filled * fitted.Where(f => f.Column == column).Select(f => f.Row).Distinct()
                    .Count() / rows);
    }

    private void Forward()
    {
        for (var column = 0; column < _columns; column++)
        {
            _before[0, column] = IsLevelWeight(column) ? Never : Lead(column, isFirst: true) + _own[0, column];
            _previous[0, column] = -1;
        }

        for (var at = 1; at < _cells.Count; at++)
            for (var column = 0; column < _columns; column++)
            {
                _before[at, column] = Never;
                for (var last = 0; last < _columns; last++)
                    if (_before[at - 1, last] + Step(at, last, column) + _own[at, column] is var cost && cost < _before[at, column])
                        (_before[at, column], _previous[at, column]) = (cost, last);
            }
    }

    private void Backward()
    {
        for (var at = _cells.Count - 1; at >= 0; at--)
            for (var column = 0; column < _columns; column++)
            {
                _after[at, column] = End(at, column);
                if (at == _cells.Count - 1)
                    continue;
                for (var next = 0; next < _columns; next++)
                    _after[at, column] = Math.Min(_after[at, column], Step(at + 1, column, next) + _own[at + 1, next]
                        + _after[at + 1, next]);
            }
    }

    /// <summary>What it costs that a cell is the last of the block.</summary>
    private double End(int at, int column) =>
        _cells.Count - 1 - at > MostOutside ? Never
        : Trail(at, column) + _cells.Skip(at + 1).Sum(c => c.IsEmpty ? 0 : ColumnFit.IsFigure(c.Text) ? FigureOutside : Outside);

    /// <summary>What it costs that a cell of one column comes after one of another.</summary>
    private double Step(int at, int last, int column)
    {
        if (IsLevelWeight(column) && last != column - 1)
            return Never;
        if (_cells[at].BeginsRow is { } begins)
            return begins ? NewRow(at, last, column) : SameRow(last, column);
        return column > last ? SameRow(last, column) : Math.Min(NewRow(at, last, column), column == last ? GoesOn(at, column) : Never);
    }

    private double SameRow(int last, int column) => column > last ? Between(last + 1, column) + Unnamed(last, column) : Never;

    /// <summary>The weight of a level stands right of its name, and nowhere else.</summary>
    private bool IsLevelWeight(int column) => _roles[column] is Role.Level1Weight or Role.Level2Weight;

    private double NewRow(int at, int last, int column) => Trail(at - 1, last) + Lead(column, isFirst: false);

    /// <summary>What it costs that a cell is the next line of the one before it.</summary>
    private double GoesOn(int at, int column)
    {
        if (_cells[at].IsEmpty || _cells[at - 1].IsEmpty || !IsProse(_roles[column]))
            return Never;
        return ListMark.TryRead(_cells[at].Text, out var mark) && mark.Number > 1 ? NextPoint : NextLine;
    }

    private static bool IsProse(string role) => role is Role.Reason or Role.Improvement or Role.Explanation or Role.Other
        or ColumnContent.Unknown or Role.Goal or Role.Completion or Role.TaskContent or Role.TaskExpected or Role.PeriodGoal or Role.Duty;

    private double Between(int from, int to)
    {
        var cost = 0.0;
        for (var column = from; column < to; column++)
            cost += _omitted[column];
        return cost;
    }

    /// <summary>What stands under a new first level has a second one too.</summary>
    private double Unnamed(int last, int column) =>
        _roles[last] is Role.Level1 or Role.Level1Weight
            && Enumerable.Range(last + 1, column - last - 1).Any(c => _roles[c] == Role.Level2) ? NoSecondLevel : 0;

    private double Lead(int column, bool isFirst)
    {
        var cost = _isList && _roles[column] == Role.Amount ? NoProject : 0.0;
        for (var left = 0; left < column; left++)
            if (!(_isList && _roles[left] == Role.Amount))
                cost += isFirst ? _fit.Omitted(_roles[left], isAbove: false) : _omitted[left];
        return cost;
    }

    private double Trail(int at, int column)
    {
        var rest = Between(column + 1, _columns);
        return _cells[at].BeginsRow is not null ? Math.Min(EndOfLine, rest) : MayEnd(at, column) ? Math.Min(BareLevel, rest) : rest;
    }

    /// <summary>
    /// After a level or a source that is known for one; in a list after the sum of its money, and after an agency over its projects.
    /// </summary>
    private bool MayEnd(int at, int column) => !_fit.KeepsEmpty
        && ((_roles[column] is Role.Level1 or Role.Level2 or Role.Source && _own[at, column] < 0)
            || (_isList && (_roles[column] == Role.Amount || (_roles[column] == Role.Project && !_roles.Contains(Role.Amount)))));

    private List<FittedCell>? Trace()
    {
        var (last, column) = Last();
        var best = _before[last, column] + End(last, column);
        if (double.IsInfinity(best))
            return null;
        var columns = new int[_cells.Count];
        for (var at = last; at >= 0; column = _previous[at--, column])
            columns[at] = column;
        var row = 0;
        var fitted = new List<FittedCell>();
        for (var at = 0; at <= last; at++)
        {
            var goesOn = at > 0 && IsNextLine(at, columns);
            if (at > 0 && (_cells[at].BeginsRow ?? (columns[at] <= columns[at - 1] && !goesOn)))
                row++;
            fitted.Add(new FittedCell(_cells[at], row, columns[at], goesOn, Margin(at, columns[at], best),
                AmongWords(at, columns[at], best)));
        }

        return fitted;
    }

    private bool IsNextLine(int at, int[] columns) => _cells[at].BeginsRow is null && columns[at] == columns[at - 1]
        && GoesOn(at, columns[at]) < NewRow(at, columns[at - 1], columns[at]);

    private (int Cell, int Column) Last()
    {
        var ends = from cell in Enumerable.Range(Math.Max(0, _cells.Count - 1 - MostOutside), Math.Min(_cells.Count, MostOutside + 1))
                   from column in Enumerable.Range(0, _columns)
                   select (cell, column);
        return ends.MinBy(e => _before[e.cell, e.column] + End(e.cell, e.column));
    }

    private double Margin(int at, int column, double best) => Least(at, best, c => c != column && !AreWords(c, column));

    private double AmongWords(int at, int column, double best) => Least(at, best, c => AreWords(c, column) && _roles[c] != _roles[column]);

    private bool AreWords(int column, int other) => IsProse(_roles[column]) && IsProse(_roles[other]);

    /// <summary>How much more the best reading costs in which a cell stands in one of some other columns.</summary>
    private double Least(int at, double best, Func<int, bool> isOther)
    {
        var least = Never;
        for (var column = 0; column < _columns; column++)
            if (isOther(column))
                least = Math.Min(least, _before[at, column] + _after[at, column] - best);
        return least;
    }
}
