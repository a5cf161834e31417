using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>What it costs that a cell of one column comes after one of another, in its row or in the next.</summary>
internal sealed class RowSteps
{
    // Rows enough to tell a column that is always filled from one that is not.
    private const int FewRows = 4;

    private readonly ColumnFit _fit;
    private readonly IReadOnlyList<string> _roles;
    private readonly IReadOnlyList<TextCell> _cells;
    private readonly int _columns;
    private readonly bool _isList;
    private readonly double[] _omitted;

    public RowSteps(ColumnFit fit, IReadOnlyList<string> roles, IReadOnlyList<TextCell> cells)
    {
        (_fit, _roles, _cells, _columns) = (fit, roles, cells, roles.Count);
        _isList = roles.Contains(Role.Project);
        _omitted = [.. roles.Select(r => fit.Omitted(r, isAbove: true))];
    }

    /// <summary>Columns of words, which may be long.</summary>
    public static bool IsProse(string role) => role is Role.Reason or Role.Improvement or Role.Explanation or Role.Other
        or ColumnContent.Unknown or Role.Goal or Role.Completion or Role.TaskContent or Role.TaskExpected or Role.PeriodGoal or Role.Duty;

    /// <summary>What goes on over several rows, as levels do, stands in the middle of them.</summary>
    public static bool IsMerged(string role) => role is Role.Level1 or Role.Level1Weight or Role.Level2 or Role.Level2Weight
        or Role.Project or Role.FundingAgency or Role.Serial or Role.Goal or Role.Amount or Role.TaskName or Role.Duty;

    public bool IsOfWords(int column) => IsProse(_roles[column]);

    public bool AreWords(int column, int other) => IsProse(_roles[column]) && IsProse(_roles[other]);

    public bool AreAlike(int column, int other) => _roles[column] == _roles[other];

    /// <summary>A column that most rows fill is seldom empty: 评分标准 on every row, 偏差原因 on few.</summary>
    public void Learn(List<FittedCell> fitted)
    {
        var rows = fitted.Select(f => f.Row).Distinct().Count();
        for (var column = 0; column < _columns && rows >= FewRows; column++)
            if (IsProse(_roles[column]))
                _omitted[column] = LeastOmitted + (Filled * fitted.Where(f => f.Column == column).Select(f => f.Row).Distinct()
                    .Count() / rows);
    }

    /// <summary>What was learned of another page of the same block.</summary>
    public void LearnFrom(RowSteps other) => other._omitted.CopyTo(_omitted, 0);

    /// <summary>What it costs that a block begins with a cell of a column.</summary>
    public double First(int column) => IsLevelWeight(column) ? Never : Lead(column, isFirst: true);

    /// <summary>The same for a page that goes on with the rows of another one.</summary>
    public double FirstOfPage(int column) => IsLevelWeight(column) ? Never : Lead(column, isFirst: false);

    /// <param name="at">The piece that the cell of the column begins with.</param>
    /// <param name="isKnown">Whether the cell before it is known for what it is.</param>
    /// <param name="isWrapped">Whether it, or the one before it, goes on over the end of a line.</param>
    public double Cost(int at, int last, int column, bool isKnown, bool isWrapped)
    {
        if (IsLevelWeight(column) && last != column - 1)
            return Never;
        if (_cells[at].BeginsRow is { } begins)
            return begins ? NewRow(at, last, column, isKnown) : SameRow(last, column);
        // Where a cell of one row stands beside another, they share a line unless one is broken or merged.
        if (column > last)
            return SameRow(last, column)
                + (
                    _cells[at].Break != CellBreak.Line || IsMerged(_roles[last]) ? 0
                    : isWrapped ? WrappedInRow
                    : LineInRow);
        return _cells[at].Break is CellBreak.Space or CellBreak.Spacing
            ? Never
            : Math.Min(NewRow(at, last, column, isKnown), column == last ? GoesOn(at, column) : Never);
    }

    /// <summary>What it costs that the row ends with a cell.</summary>
    public double Trail(int at, int column, bool isKnown)
    {
        var rest = Between(column + 1, _columns);
        return _cells[at].BeginsRow is not null ? Math.Min(EndOfLine, rest)
            : MayEnd(column, isKnown) || IsEllipsis(at, column) ? Math.Min(BareLevel, rest) : rest;
    }

    public bool IsNextLine(int at, int last, int column, bool isKnown) => _cells[at].BeginsRow is null && column == last
        && GoesOn(at, column) < NewRow(at, last, column, isKnown);

    private double SameRow(int last, int column) => column > last ? Between(last + 1, column) + Unnamed(last, column)
        + LevelsOfProject(last, column) : Never;

    /// <summary>The indicators of the next project begin with levels of their own.</summary>
    private double LevelsOfProject(int last, int column) =>
        _isList && _roles[last] is Role.Project or Role.Amount or Role.Goal && _roles[column] is Role.Level2 or Role.Level3
            ? Enumerable.Range(last + 1, column - last - 1).Count(c => _roles[c] is Role.Level1 or Role.Level2) * NoLevelYet : 0;

    /// <summary>The weight of a level stands right of its name, and nowhere else.</summary>
    private bool IsLevelWeight(int column) => _roles[column] is Role.Level1Weight or Role.Level2Weight;

    private double NewRow(int at, int last, int column, bool isKnown) => Trail(at - 1, last, isKnown) + Lead(column, isFirst: false);

    /// <summary>What it costs that a cell is the next line of the one before it.</summary>
    private double GoesOn(int at, int column)
    {
        if (_cells[at].IsEmpty || _cells[at - 1].IsEmpty || !IsProse(_roles[column]) || _cells[at].Break != CellBreak.Cell)
            return Never;
        return ListMark.TryRead(_cells[at].Text, out var mark) && mark.Number > 1 ? NextPoint : NextLine;
    }

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
        var cost = _isList && _roles[column] is Role.Amount or Role.Goal && _roles.Take(column).Contains(Role.Project) ? NoProject
            : _roles[column] == Role.Project && column > 0 && _roles[column - 1] == Role.Serial ? NoSerial : 0.0;
        for (var left = 0; left < column; left++)
            if (!(_isList && _roles[left] == Role.Amount))
                cost += isFirst ? _fit.Omitted(_roles[left], isAbove: false) : _omitted[left];
        return cost;
    }

    /// <summary>…… under 三级指标, where a place has no indicator of its own.</summary>
    private bool IsEllipsis(int at, int column) => _roles[column] == Role.Level3 && _cells[at].Text is ['…', ..];

    /// <summary>
    /// After a level or a source that is known for one; in a list after the sum of its money, and after an agency over its projects.
    /// </summary>
    private bool MayEnd(int column, bool isKnown) => !_fit.KeepsEmpty
        && ((_roles[column] is Role.Level1 or Role.Level2 or Role.Source && isKnown)
            || (_isList && (_roles[column] == Role.Amount || (_roles[column] == Role.Project && !_roles.Contains(Role.Amount)))));
}
