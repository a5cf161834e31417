using System.Text;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// What it costs to take consecutive lines of a table for one row: each column's lines must make a cell, and the cells must stand level.
/// </summary>
/// <param name="columns">The columns that have a cell in every row, by index.</param>
internal sealed class RowCost(TableSpec spec, IReadOnlyList<PlacedLine> lines, IReadOnlyList<int> columns, bool middle)
{
    private const double Row = 0.3;
    private const double Missing = 8;
    private const double WrongContent = 8;
    private const double Gap = 0.15;
    private const double WideGap = 0.5;
    private const double FigureBelow = 0.8;
    private const double BehindName = 0.6;
    private const double Dangling = 1.5;
    private const double OffLevel = 0.5;
    private const double HalfLine = 0.5;
    private const double HalfLevel = 0.2;
    private const double PageBreak = 0.3;
    private const double EchoPerCharacter = 0.2;
    private const double SpaceInText = 0.5;

    private readonly bool _spacedNumbers = SpacedNumbers.In([.. lines.SelectMany(l => l.Fragments)]);
    private readonly int[] _widths = ColumnWidths.Of(lines, spec.Columns.Length);
    private readonly GrowingCell[] _cells = [.. columns.Select(_ => new GrowingCell())];
    private int _first;

    /// <summary>What it costs that the lines of each column are one cell; more with every line.</summary>
    public double Joins => _cells.Sum(c => c.Joins);

    public void Begin(int first)
    {
        _first = first;
        foreach (var cell in _cells)
            cell.Clear();
    }

    /// <summary>Adds the next line and returns the cost of the row that ends with it.</summary>
    public double Grow(int line)
    {
        var total = Row + (lines[line].Page == lines[_first].Page ? 0 : PageBreak);
        for (var i = 0; i < _cells.Length; i++)
        {
            var column = columns[i];
            if (lines[line][column] is { } pieces)
                Add(_cells[i], spec.Columns[column].Type, _widths[column], pieces, line);
            total += Cell(_cells[i], spec.Columns[column], line);
        }

        return total - Echoes();
    }

    private void Add(GrowingCell cell, CellType type, int width, IReadOnlyList<Fragment> pieces, int line)
    {
        if (cell.Lines > 0)
        {
            cell.Joins +=
                LineWrap.Cost(cell.LineWidth, width, cell.Last, pieces[0].Text, _spacedNumbers) + Between(line - cell.LastLine - 1);
            cell.Joins += Strange(cell, type, pieces[0].Text);
        }

        cell.Add(pieces, line);
        cell.Joins += SpaceInText * pieces.Skip(1).Where((p, i) => char.IsAscii(p.Text[0]) == char.IsAscii(pieces[i].Text[^1])).Count();
        cell.Content = Math.Clamp(Content(type, cell.Text), 0, WrongContent)
            + (type is CellType.Target && NumberShape.EndsInComparator(cell.Text) ? Dangling : 0);
    }

    /// <summary>A dash stands where a figure is missing, and a lone % is the rest of a share.</summary>
    private static double Content(CellType type, string text) => type switch
    {
        CellType.Points or CellType.Money or CellType.Percent when PieceContent.IsDash(text) => 0,
        CellType.Percent when text is "%" or "％" => WrongContent / 2,
        _ => CellContent.Cost(type, text),
    };

    /// <summary>What speaks against going on with a line: a second figure, or a name that was whole.</summary>
    private static double Strange(GrowingCell cell, CellType type, string next) => type switch
    {
        CellType.Points => WrongContent,
        CellType.Target when NumberShape.IsCompared(next) => FigureBelow,
        CellType.Name when IndicatorName.EndsAsOne(cell.Text) => BehindName,
        _ => 0,
    };

    /// <summary>Lines of one cell follow each other, but for lines of its neighbours that are set half a line lower.</summary>
    private static double Between(int lines) => lines == 0 ? 0 : Gap + (WideGap * (lines - 1));

    private double Cell(GrowingCell cell, ColumnSpec column, int last)
    {
        if (cell.Lines == 0)
            return column.Optional ? Math.Min(Missing, column.SkipCost) : Missing;
        return cell.Joins + cell.Content + Level(cell, last);
    }

    /// <summary>A row's cells begin on its first line, or stand around its middle.</summary>
    private double Level(GrowingCell cell, int last)
    {
        if (lines[last].Page != lines[_first].Page)
            return 0;
        if (!middle)
            return OffLevel * (cell.FirstLine - _first);
        var off = Math.Abs(cell.FirstLine + cell.LastLine - _first - last) / 2.0;
        return off <= HalfLine ? HalfLevel * off : OffLevel * off;
    }

    private double Echoes()
    {
        var reward = 0.0;
        for (var i = 0; i < _cells.Length; i++)
            if (spec.IndexOf(spec.Columns[columns[i]].Echoes) is >= 0 and var other
                && IndexOf(other) is >= 0 and var o
                && _cells[i].Lines > 0
                && _cells[i].Text == _cells[o].Text)
                reward += EchoPerCharacter * _cells[i].Text.Length;
        return reward;
    }

    private int IndexOf(int column)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] == column)
                return i;
        return -1;
    }

    /// <summary>A cell as far as it has grown.</summary>
    private sealed class GrowingCell
    {
        private readonly StringBuilder _text = new();

        public string Text { get; private set; } = "";

        public string Last { get; private set; } = "";

        public int Lines { get; private set; }

        public int FirstLine { get; private set; }

        public int LastLine { get; private set; }

        public int LineWidth { get; private set; }

        public double Joins { get; set; }

        public double Content { get; set; }

        public void Clear()
        {
            _text.Clear();
            (Text, Last, Lines, Joins, Content) = ("", "", 0, 0, 0);
        }

        public void Add(IReadOnlyList<Fragment> pieces, int line)
        {
            FirstLine = Lines++ == 0 ? line : FirstLine;
            LastLine = line;
            Last = pieces[^1].Text;
            LineWidth = pieces[^1].End - pieces[0].Column;
            foreach (var piece in pieces)
                _text.Append(piece.Text);
            Text = _text.ToString();
        }
    }
}
