namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>Gives names, goals and indicators to the rows that the amounts make.</summary>
internal sealed class RowAssembler
{
    private const double Never = 5;
    private const int Indent = 4;
    private const int PlaceLength = 2;
    private const int FarLines = 3;

    private readonly IReadOnlyList<AmountRow> _rows;
    private readonly ColumnWidths _widths;
    private readonly string? _place;
    private readonly bool _indents;

    /// <summary>Blank lines stand between cells and not anywhere.</summary>
    private readonly bool _blanksPart;
    private readonly int[] _anchors;
    private readonly HashSet<int> _anchorLines;
    private readonly DumpOrder _order;
    private readonly bool _keepsRows;
    private readonly int[] _heads;
    private readonly HashSet<Segment> _torn;

    /// <summary>Names begin on the line of their amounts: the cells of a row stand at its top.</summary>
    private readonly bool _startsBeside;

    /// <summary>The pieces of names that only amounts and a goal part from the first line of indicators.</summary>
    private readonly HashSet<Segment> _rowStarts;

    /// <summary>Which rows may add up others.</summary>
    private readonly bool[] _sums;

    /// <param name="agency">The agency that the filing names; those it funds are mostly of the same place. Null where it names
    /// none.</param>
    public RowAssembler(ColumnSorter sorted, IReadOnlyList<AmountRow> rows, string? agency)
    {
        _place = agency?.Length > PlaceLength ? agency[..PlaceLength] : null;
        var segments = sorted.Segments;
        var order = sorted.Order;
        _order = order;
        _keepsRows = order == DumpOrder.RowByRow || sorted.KeepsLayout;
        _heads = [.. segments.Where(s => s.Column == DumpColumn.Indicators && s.Head == 1).Select(s => s.LineIndex)];
        _rows = rows;
        _widths = sorted.Widths;
        _anchors = [.. rows.Select(r => r.Total.Line)];
        _anchorLines = [.. _anchors];
        _torn =
        [
            .. segments
                .GroupBy(s => s.Line.Line.Page)
                .Where(IsTorn)
                .SelectMany(p =>
                    p.TakeWhile(s => s.Column == DumpColumn.Name || (order == DumpOrder.Across && s.Line.AtTop))
                        .Where(s => s.Column == DumpColumn.Name)),
        ];
        _startsBeside = StartBeside(segments.Where(s => s.Column == DumpColumn.Name).ToList());
        _rowStarts =
        [
            .. segments.Where(
                (s, i) =>
                    s.Column == DumpColumn.Name
                    && segments.Skip(i + 1).FirstOrDefault(t => t.Column is DumpColumn.Name or DumpColumn.Indicators) is { Head: 1 }),
        ];
        var blanks = segments.Count(s => s.StartsLine && s.Line.AfterBlank);
        _blanksPart = blanks * 40 > segments.Count && blanks * 3 < segments.Count;
        var names = segments.Where(s => s.Column == DumpColumn.Name).ToList();
        _indents = names.Count(IsIndented) * 5 > rows.Count;
        _sums = [.. Enumerable.Range(0, rows.Count).Select(IsSum)];
        Names = Group(names, NameAssigner());
        Indicators = Group([.. segments.Where(s => s.Column == DumpColumn.Indicators)], IndicatorAssigner());
        Goals = Group([.. segments.Where(s => s.Column == DumpColumn.Goal)], GoalAssigner());
    }

    public IReadOnlyList<IReadOnlyList<Segment>> Names { get; }

    public IReadOnlyList<IReadOnlyList<Segment>> Goals { get; }

    public IReadOnlyList<IReadOnlyList<Segment>> Indicators { get; }

    /// <summary>The name of a row, without white space.</summary>
    public string Name(int row) => string.Concat(Names[row].Select(s => s.Text.ToString()));

    private List<IReadOnlyList<Segment>> Group(List<Segment> pieces, LineAssigner assigner)
    {
        var rows = assigner.Assign(pieces, _rows.Count);
        var groups = pieces.Zip(rows).ToLookup(x => x.Second, x => x.First);
        return [.. Enumerable.Range(0, _rows.Count).Select(r => groups[r].ToList())];
    }

    private LineAssigner NameAssigner() => new()
    {
        Place = (s, r) => s.LineIndex == _anchors[r] ? -1.5 : _anchorLines.Contains(s.LineIndex) ? 3 : 0,
        Start = NameStart,
        Join = NameJoin,
        Part = NamePart,
        Empty = _ => Never,
    };

    /// <summary>
    /// A name begins above its amounts or beside them, with those of no other row between unless the dump takes cells out of their rows.
    /// </summary>
    private double NameStart(Segment s, int row) =>
        (AnchorsBetween(s, row) * (_keepsRows ? 1.5 : 0.4))
        + (_startsBeside && s.LineIndex != _anchors[row] ? 0.6 : 0)
        + (
            s.LineIndex <= _anchors[row] ? 0
            : _keepsRows ? 1.5
            : 0.6)
        + Math.Abs(Pages(s, row));

    /// <summary>
    /// A name goes on where its line was full, an open bracket wants its end, and no other row's indicators begin between.
    /// </summary>
    private double NameJoin(Segment a, Segment b)
    {
        var indent = _indents && !IsIndented(a) ? 0 : Indent;
        var torn = IsTorn(b);
        var rows = torn
            ? 0
            : (HeadsBetween(a, b) * (_order == DumpOrder.Blocks ? 0.5 : 1.5))
                + (_order == DumpOrder.RowByRow && _anchors.Any(l => l >= a.LineIndex && l < b.LineIndex) ? 1.5 : 0);
        var gap = torn ? 0 : (b.LineIndex - a.LineIndex > FarLines ? 0.5 : 0) + (_blanksPart && b.Line.AfterBlank ? 0.5 : 0);
        return (IsIndented(b) ? 2.5 : 0) + Math.Min(2, Math.Max(0, Room(a, b) - indent) * 0.3) + (IsOpen(a, b) ? -1 : 0) + rows + gap;
    }

    /// <summary>
    /// How many indicator cells begin from one piece of a name to the next. Where a dump goes across the rows, a cell begins with
    /// the name that its first line follows, and not between.
    /// </summary>
    private int HeadsBetween(Segment a, Segment b)
    {
        var between = _heads.Count(h => h > a.LineIndex && h < b.LineIndex);
        return _order != DumpOrder.Across
            ? between
            : between - (_rowStarts.Contains(a) && between > 0 ? 1 : 0) + (_rowStarts.Contains(b) ? 1 : 0);
    }

    private double NamePart(Segment a, Segment b, int row) =>
        (!_indents || IsIndented(b) ? 0 : _sums[row] ? 0.2 : 1.5)
        + (_place is not null && _sums[row] && b.Text.StartsWith(_place) ? -0.5 : 0)
        + (Room(a, b) <= (IsIndented(a) ? Indent : 0) ? 0.8 : !_indents && Room(a, b) <= Indent ? 0.3 : 0)
        + (IsOpen(a, b) ? 2 : 0)
        + (TextJoin.BreaksWord(a.Text, b.Text) ? 1 : 0)
        + (
            b.LineIndex - a.LineIndex > 1 || _anchorLines.Contains(b.LineIndex) ? 0
            : !_blanksPart ? (b.Line.AfterBlank ? 0.3 : 0.5)
            : b.Line.AfterBlank ? 0
            : 1.5);

    /// <summary>
    /// Whether a row goes on at the top of a page: a goal or indicators stand there before any amounts, or indicators begin with a number
    /// other than 1.
    /// </summary>
    private static bool IsTorn(IEnumerable<Segment> page) =>
        page.FirstOrDefault(s => s.Column != DumpColumn.Name) is { Column: not DumpColumn.Money }
        || page.FirstOrDefault(s => s.Column == DumpColumn.Indicators) is { Head: not 1 };

    /// <summary>Whether a piece of a name stands at the top of a page, where a torn row may go on.</summary>
    private bool IsTorn(Segment s) => _torn.Contains(s);

    private static bool IsOpen(Segment a, Segment b) => TextJoin.LeavesOpen(a.Text) || TextJoin.ClosesOpen(b.Text);

    private LineAssigner IndicatorAssigner() => new()
    {
        Start = (s, r) => (AnchorsBetween(s, r) * (_keepsRows ? 0.7 : 0.2)) + PageCost(Pages(s, r)),
        Join = (_, b) => b.Head == 1 ? Never : 0,
        Part = (_, b, _) => b.Head == 1 ? 0 : Never,
        Empty = r => _sums[r] ? 0.2 : 2,
    };

    private int Room(Segment a, Segment b) => TextJoin.Room(a.Text[^1], a.Width, _widths[a.Column], b.Text);

    private static double PageCost(int later) => later >= 0 ? later * 0.5 : later * -1.5;

    private int Pages(Segment s, int row) => s.Line.Line.Page - _rows[row].Total.Page;

    private LineAssigner GoalAssigner() => new()
    {
        Start = GoalStart,
        Join = GoalJoin,
        Part = GoalPart,
        Empty = r => Indicators[r].Count > 0 ? 2.5 : _sums[r] ? 0 : 1.5,
    };

    private double GoalJoin(Segment a, Segment b)
    {
        var room = Room(a, b);
        var text = !TextJoin.EndsClause(a.Text) ? Math.Min(2.5, room * 0.3) : TextJoin.Point(b.Text) > 1 ? 0.1 : room == 0 ? 0.2 : 1;
        return text + (b.Line.AtTop ? 0 : Between(a, b)) + (_blanksPart && b.Line.AfterBlank ? 0.3 : 0);
    }

    /// <summary>A goal ends with a sentence; a list goes on with its next number.</summary>
    private double GoalPart(Segment a, Segment b, int row)
    {
        var ending = TextJoin.EndsSentence(a.Text) ? 0 : TextJoin.EndsClause(a.Text) ? 2 : Room(a, b) == 0 ? 4 : 3;
        var adjoins = _blanksPart && b.LineIndex - a.LineIndex == 1 && !b.Line.AfterBlank ? 0.8 : 0;
        return ending + adjoins + TextJoin.Point(b.Text) switch { 0 => 0, 1 => -0.5, _ => 2 };
    }

    /// <summary>Whether the piece of a name beside the amounts mostly stands nearer to the next than to the one before.</summary>
    private bool StartBeside(List<Segment> names)
    {
        var votes = 0;
        for (var i = 1; i + 1 < names.Count; i++)
            if (_anchorLines.Contains(names[i].LineIndex))
                votes += (names[i].LineIndex - names[i - 1].LineIndex).CompareTo(names[i + 1].LineIndex - names[i].LineIndex);
        return votes * 3 > _rows.Count;
    }

    /// <summary>Where a dump goes row by row, no other row's amounts and indicators stand inside a goal.</summary>
    private double Between(Segment a, Segment b)
    {
        var heads = _heads.Count(h => h > a.LineIndex && h < b.LineIndex);
        return _order switch
        {
            DumpOrder.RowByRow => (heads * 1.2) + (_anchors.Count(l => l > a.LineIndex && l <= b.LineIndex) * 3),
            DumpOrder.Across => heads * 0.8,
            _ => heads * 0.3,
        };
    }

    private double GoalStart(Segment s, int row)
    {
        var indicators = Indicators[row];
        var low = indicators.Count > 0 ? Math.Min(_anchors[row], indicators[0].LineIndex) : _anchors[row];
        var high = indicators.Count > 0 ? Math.Max(_anchors[row], indicators[^1].LineIndex) : _anchors[row];
        var astray =
            s.LineIndex < low ? Indicators.Count(g => g.Count > 0 && g[^1].LineIndex >= s.LineIndex && g[^1].LineIndex < low)
            : s.LineIndex > high ? Indicators.Count(g => g.Count > 0 && g[0].LineIndex > high && g[0].LineIndex <= s.LineIndex)
            : 0;
        return astray
            + (s.LineIndex < low || s.LineIndex > high ? 0.2 : 0)
            + (indicators.Count == 0 && _sums[row] ? 2 : 0)
            + (AnchorsBetween(s, row) * 0.2);
    }

    /// <summary>How many other rows' amounts stand between a piece and a row's.</summary>
    private int AnchorsBetween(Segment s, int row)
    {
        var anchor = _anchors[row];
        var count = 0;
        for (var r = row - 1; r >= 0 && _anchors[r] >= s.LineIndex; r--)
            count += _anchors[r] < anchor ? 1 : 0;
        for (var r = row + 1; r < _anchors.Length && _anchors[r] <= s.LineIndex; r++)
            count += _anchors[r] > anchor ? 1 : 0;
        return count;
    }

    private static bool IsIndented(Segment s) => s.StartsLine && s.Start is > 0 and <= 8;

    /// <summary>Whether a row's total is that of the rows below it, up to some row.</summary>
    private bool IsSum(int row)
    {
        if (row == 0)
            return true;
        var sum = 0m;
        var slack = AmountRow.HalfDigit(_rows[row].Total.Text);
        for (var below = row + 1; below < _rows.Count && sum <= _rows[row].Total.Value; below++)
        {
            sum += _rows[below].Total.Value;
            slack += AmountRow.HalfDigit(_rows[below].Total.Text);
            if (Math.Abs(sum - _rows[row].Total.Value) <= slack)
                return true;
        }

        return false;
    }
}
