using System.Text;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// What it costs that pieces of a text are together one cell of a column: what the cell costs there, and how likely it was broken where the
/// pieces end. A cell that is known to be whole is a run of one piece.
/// </summary>
internal sealed class CellRuns
{
    // 生态环境成本指标 upright has 8 pieces; a target with three numbered points, each in two lines, 6.
    public const int MostOfWord = 8;

    // A goal of 1,200 characters in lines of 20.
    private const int MostOfProse = 60;

    // What is longer is a sentence in a column of sentences, and costs the same however it goes on.
    private const int LongestWord = 24;

    // Lines of one column end where the next character has no room, or one character earlier before a mark.
    private const int SameWidth = 2;

    // What a break costs in a line that has no room for more.
    private const double Full = 0.1;

    private readonly ColumnFit _fit;
    private readonly IReadOnlyList<string> _roles;
    private readonly IReadOnlyList<TextCell> _cells;
    private readonly int _decimals;
    private readonly double[]?[,] _costs;
    private int[]? _widths;
    private IReadOnlyList<ILookup<string, int>>? _said;
    private double[]?[,] _totals;

    public CellRuns(ColumnFit fit, IReadOnlyList<string> roles, IReadOnlyList<TextCell> cells)
        : this(fit, roles, cells, UsualDecimals(cells))
    {
    }

    private CellRuns(ColumnFit fit, IReadOnlyList<string> roles, IReadOnlyList<TextCell> cells, int decimals)
    {
        (_fit, _roles, _cells) = (fit, roles, cells);
        _decimals = decimals;
        IsBroken = cells.Any(c => c.Break != CellBreak.Cell);
        (_costs, _totals) = (new double[cells.Count, roles.Count][], new double[cells.Count, roles.Count][]);
    }

    public bool IsBroken { get; }

    /// <summary>How many pieces from one on may be a cell of a column.</summary>
    public int Most(int from, int column) => Costs(from, column).Length;

    public double Own(int from, int to, int column) => Costs(from, column)[to - from];

    public double Cost(int from, int to, int column) => (_totals[from, column] ??= Totals(from, column))[to - from];

    /// <summary>Other pieces in the same columns.</summary>
    public CellRuns Of(IReadOnlyList<TextCell> pieces) => new(_fit, _roles, pieces, _decimals) { _widths = _widths };

    /// <summary>What was learned of another page of the same block.</summary>
    public void LearnFrom(CellRuns other) => _widths = other._widths;

    public TextCell Cell(int from, int to, int column) => from == to ? _cells[from]
        : new TextCell(Joined(from, to, column), [.. _cells.Skip(from).Take(to - from + 1).SelectMany(c => c.Lines).Distinct()])
        {
            Break = _cells[from].Break,
        };

    /// <summary>Whether a text has only one of the brackets of a pair. 1） is a number.</summary>
    public static bool IsOpen(string text) =>
        Count(text, "（(") != Count(text, "）)") - ListMarks(text) || Count(text, "《") != Count(text, "》");

    /// <summary>Whether a run goes on over the end of a line.</summary>
    public bool IsWrapped(int from, int to)
    {
        for (var at = from + 1; at <= to; at++)
            if (_cells[at].Break == CellBreak.Line)
                return true;
        return false;
    }

    /// <summary>
    /// Whether a name or a value has a space between words: it is rather two cells, of which one stands under a heading that was not found.
    /// </summary>
    public bool HoldsSpace(int from, int to, int column) => !RowSteps.IsProse(_roles[column])
        && Enumerable.Range(from + 1, to - from).Any(at => _cells[at].Break is CellBreak.Space && !IsQuantity(at, column));

    /// <summary>
    /// A column is as wide as its widest line that is not alone: a cell of another column may have strayed there. Of a word that was put
    /// together it is not known how long its lines were.
    /// </summary>
    public void Learn(IReadOnlyList<(int From, int To, int Column)> runs)
    {
        var lines = _roles.Select(_ => new List<int>()).ToList();
        foreach (var (from, to, column) in runs)
            for (var at = from; at <= to; at = LineEnd(at, to) + 1)
                if (_cells[at].Lines.Count == 1)
                    lines[column].Add(Width(at, LineEnd(at, to) + 1));
        _widths = [.. lines.Select(Widest)];
        _said = [.. _roles.Select((_, column) => runs.Where(r => r.Column == column && r.From == r.To)
            .ToLookup(r => _cells[r.From].Text, r => r.From))];
        _totals = new double[_cells.Count, _roles.Count][];
    }

    private double[] Costs(int from, int column) => _costs[from, column] ??= Own(from, column);

    /// <summary>What each run costs in a column, added up once: a goal has 60 pieces.</summary>
    private double[] Totals(int from, int column)
    {
        var totals = new double[Most(from, column)];
        var joins = 0.0;
        for (var to = from; to < from + totals.Length; to++)
        {
            joins += to > from ? Join(from, to, column) : 0;
            totals[to - from] = Own(from, to, column) + joins + Ends(from, to, column) + (IsSaidAgain(from, to, column) ? SaidAgain : 0);
        }

        return totals;
    }

    /// <summary>计划标准 in every other row of a column of words.</summary>
    private bool IsSaidAgain(int from, int to, int column) => from == to && RowSteps.IsProse(_roles[column])
        && _said is not null && _said[column][_cells[from].Text].Any(other => other != from);

    /// <summary>What it costs that a cell begins and ends where it does.</summary>
    private double Ends(int from, int to, int column)
    {
        var cost = (_cells[from].Break != CellBreak.Cell && CellContent.IsClosingMark(_cells[from].Text[0])
            && _cells[from].Text.Length > 1 ? Unfinished : 0.0);
        if (from > 0 && _cells[from].Break == CellBreak.Spacing && _roles[column] != Role.Unit
            && char.IsAsciiDigit(_cells[from - 1].Text[^1]))
            cost += UnitApart;
        if (to + 1 < _cells.Count && _cells[to + 1].Break == CellBreak.Line && EndsAmid(_cells[to].Text))
            cost += Unfinished;
        if (IsAmidSentence(from, to, column))
            cost += AmidSentence;
        if (to + 1 < _cells.Count && IsAmidNumber(_cells[to], _cells[to + 1]))
            cost += Unfinished;
        // The last line of a broken cell is level with the first of the next one only where cells stand at the bottom of their rows.
        if (to + 1 < _cells.Count && _cells[to + 1].Break is CellBreak.Space or CellBreak.Spacing && IsWrapped(from, to))
            cost += LastBesideFirst;
        return cost;
    }

    /// <summary>158.3 over 6 alone in its line, where amounts have two decimals.</summary>
    private bool IsAmidNumber(TextCell cell, TextCell next) => next.Break == CellBreak.Line && next.Text.All(char.IsAsciiDigit)
        && Decimals(cell.Text) is > 0 and var decimals && decimals + next.Text.Length == _decimals;

    private static int UsualDecimals(IReadOnlyList<TextCell> cells) =>
        cells.Select(c => Decimals(c.Text)).Where(d => d > 0).GroupBy(d => d).MaxBy(g => g.Count())?.Key ?? 0;

    /// <summary>How many decimals a number has; 0 for what is none.</summary>
    private static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is > 0 and var point
        && text.All(c => c == '.' || char.IsAsciiDigit(c)) ? text.Length - point - 1 : 0;

    private static int Widest(List<int> lines)
    {
        lines.Sort();
        var at = lines.Count - 1;
        while (at > 0 && lines[at] - lines[at - 1] > SameWidth)
            at--;
        return lines.Count == 0 ? 0 : at > 0 ? lines[at] : lines[^1];
    }

    /// <summary>The last piece of the line that a piece stands in.</summary>
    private int LineEnd(int from, int to)
    {
        while (from < to && _cells[from + 1].Break != CellBreak.Line)
            from++;
        return from;
    }

    /// <summary>The costs of runs of one, two and more pieces as cells of a column.</summary>
    private double[] Own(int from, int column)
    {
        var role = _roles[column];
        var costs = new List<double> { _fit.Of(role, _cells[from]) + Open(_cells[from]) };
        double? sentence = null;
        var most = Math.Min(_cells.Count - from, RowSteps.IsProse(role) ? MostOfProse : MostOfWord);
        for (var to = from + 1; to < from + most && MayJoin(to) && !HoldsFigure(role, to); to++)
        {
            var cell = new TextCell(Wrapping.Join(Printed(from, to)), []);
            sentence ??= cell.Text.Length > LongestWord && RowSteps.IsProse(role) ? _fit.Of(role, cell) : null;
            costs.Add((sentence ?? _fit.Of(role, cell)) + Open(cell));
        }

        return [.. costs];
    }

    /// <summary>No cell ends within brackets, or begins there; nor with the decimals of a number.</summary>
    private double Open(TextCell cell) => IsBroken && (IsOpen(cell.Text) || IsEndOfNumber(cell.Text)) ? Unfinished : 0;

    /// <summary>000 below 738.490.</summary>
    private static bool IsEndOfNumber(string text) => text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit);

    private static int Count(string text, string marks) => text.Count(c => marks.Contains(c, StringComparison.Ordinal));

    private static int ListMarks(string text) => Enumerable.Range(1, Math.Max(0, text.Length - 1))
        .Count(i => text[i] is '）' or ')' && char.IsAsciiDigit(text[i - 1]) && !text.AsSpan(0, i).ContainsAny('（', '('));

    /// <summary>15 before 项目立项 is a cell of its own, where names stand.</summary>
    private bool HoldsFigure(string role, int at) => _cells[at].Break != CellBreak.Spacing
        && role is Role.Level1 or Role.Level2 or Role.Level3 or Role.Source or Role.Project or Role.TaskName or Role.FundingAgency
        && (ColumnFit.IsFigure(_cells[at - 1].Text) || ColumnFit.IsFigure(_cells[at].Text));

    /// <summary>30 below 30 is not 3030, 2280次 before 2300次 is a cell of its own, and so is ……; 202 may go on in 5年二季度建成。</summary>
    private bool MayJoin(int at) => _cells[at].Break != CellBreak.Cell && !Parsers.Text.Placeholder.Is(_cells[at - 1].Text)
        && !Parsers.Text.Placeholder.Is(_cells[at].Text)
        && (IsBrokenNumber(at)
            || !(char.IsAsciiDigit(_cells[at - 1].Text[^1]) && char.IsAsciiDigit(_cells[at].Text[0])
                && (ColumnFit.IsFigure(_cells[at - 1].Text) || ColumnFit.IsFigure(_cells[at].Text))))
        && !(_cells[at].Break == CellBreak.Space && NumberShape.IsQuantity(_cells[at - 1].Text) && NumberShape.IsQuantity(_cells[at].Text));

    /// <summary>98.0 over 0%, or 504.9 over 1 万元, in a narrow column.</summary>
    private bool IsBrokenNumber(int at) => _cells[at].Break == CellBreak.Line
        && _cells[at - 1].Text.Contains('.', StringComparison.Ordinal) && !_cells[at].Text.Contains('.', StringComparison.Ordinal);

    private double Join(int from, int at, int column)
    {
        if (_cells[at].Break != CellBreak.Line)
            return _cells[at].Break == CellBreak.Spacing && RowSteps.IsProse(_roles[column]) ? SpacingInSentence
                : IsQuantity(at, column) ? SpaceInQuantity : SpaceInCell;
        var (line, next) = (_cells[at - 1].Text, _cells[at].Text);
        if (IsBrokenNumber(at) && char.IsAsciiDigit(line[^1]) && char.IsAsciiDigit(next[0]))
            return _widths is null ? BrokenNumber
                : Width(LineStart(from, at), at) + SameWidth >= _widths[column] ? BrokenCell : Never;
        var (broken, most) = RowSteps.IsProse(_roles[column]) ? (BrokenSentence, EarlyInSentence) : (BrokenCell, Never);
        if (RowSteps.IsProse(_roles[column]) ? from == at - 1 && ColumnFit.IsFigure(line)
            : char.IsAsciiDigit(next[0]) && char.IsLetter(line[^1]))
            broken += NumberInCell;
        return _widths is null ? broken
            : broken + Math.Min(most, LineWrap.Cost(Width(LineStart(from, at), at), _widths[column], line, next));
    }

    /// <summary>≥71 家次: a figure and its unit, unless units have a column of their own.</summary>
    private bool IsQuantity(int at, int column) =>
        (_cells[at].Break == CellBreak.Spacing || _roles[column] is Role.Target or Role.PeriodTarget or Role.Actual)
        && !(_roles.Contains(Role.Unit) && char.IsAsciiDigit(_cells[at - 1].Text[^1]))
        && (char.IsAsciiDigit(_cells[at - 1].Text[^1]) || char.IsAsciiDigit(_cells[at].Text[0]));

    /// <summary>Whether a text that goes on over lines would end without a full stop, at the end of a line that is full.</summary>
    private bool IsAmidSentence(int from, int to, int column) =>
        to + 1 < _cells.Count
        && _cells[to + 1].Break == CellBreak.Line
        && !CellContent.EndsClause(_cells[to].Text[^1])
        && (
            _roles[column] is Role.Goal or Role.Completion or Role.PeriodGoal or Role.AdjustedGoal
            || (
                _widths is not null
                && IsWrapped(from, to)
                && LineWrap.Cost(Width(LineStart(from, to + 1), to + 1), _widths[column], _cells[to].Text, _cells[to + 1].Text) < Full));

    /// <summary>No cell ends with a comma.</summary>
    private static bool EndsAmid(string text) => "，、：,“".Contains(text[^1], StringComparison.Ordinal);

    /// <summary>The first piece of the line that ends before a piece.</summary>
    private int LineStart(int from, int at)
    {
        var start = at - 1;
        while (start > from && _cells[start].Break != CellBreak.Line)
            start--;
        return start;
    }

    /// <summary>The width of the pieces of one line, from one to before another.</summary>
    private int Width(int from, int to)
    {
        var width = 0;
        for (var at = from; at < Math.Max(to, from + 1); at++)
            width += DisplayWidth.Of(_cells[at].Text) + (at > from ? 1 : 0);
        return width;
    }

    private string Joined(int from, int to, int column)
    {
        var text = Printed(from, to);
        return RowSteps.IsProse(_roles[column]) ? Paragraphs.Join(text.Split('\n')) : Wrapping.Join(text);
    }

    private string Printed(int from, int to)
    {
        var text = new StringBuilder(_cells[from].Text);
        for (var at = from + 1; at <= to; at++)
            text.Append(_cells[at].Break == CellBreak.Line ? '\n' : ' ').Append(_cells[at].Text);
        return text.ToString();
    }
}
