using System.Text;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout;

/// <summary>
/// What it costs to take consecutive fragments for one cell of a column. A cell grows fragment by fragment: joining over a
/// space costs, joining over a line that was not full costs, and so does text that does not look like what the column holds.
/// The weights were set by reading dumps of forms whose cells are known.
/// </summary>
/// <param name="widths">How wide each column is known to be, in display columns; 0 where it is not known.</param>
internal sealed class CellCost(TableSpec spec, IReadOnlyList<Fragment> fragments, int[] widths)
{
    private const double Impossible = double.PositiveInfinity;

    private readonly StringBuilder _text = new();
    private ColumnSpec _column = spec.Columns[0];
    private int _width;
    private int _from;
    private int _lineWidth;
    private double _joins;

    /// <summary>The cost of the cell as grown so far.</summary>
    public double Total { get; private set; }

    public void Begin(int column, int from)
    {
        _column = spec.Columns[column];
        _width = widths[column];
        _from = from;
        _text.Clear();
        _lineWidth = 0;
        _joins = 0;
    }

    /// <summary>Adds the fragments up to one; false when the cell cannot grow that far or further.</summary>
    public bool Grow(int to)
    {
        if (to - _from > Longest(_column.Type))
            return false;
        var added = fragments[to - 1];
        if (to - 1 > _from)
            _joins += Join(fragments[to - 2], added);
        _lineWidth = to - 1 > _from && added.OnLineOf(fragments[to - 2]) ? _lineWidth + 1 + added.Width : added.Width;
        _text.Append(added.Text);
        Total = _joins + Content(_text.ToString()) + Ending(to);
        return _joins < 60;
    }

    private static int Longest(CellType type) => type switch
    {
        CellType.Points or CellType.Money => 2,
        CellType.Level1 or CellType.Level2 => 4,
        CellType.Name => 14,
        CellType.Target => 16,
        _ => 80,
    };

    /// <summary>Over a space, a joint is doubtful; over a line break it is when the line had room left for what follows.</summary>
    private double Join(Fragment left, Fragment right)
    {
        if (right.OnLineOf(left))
            return _column.Type is CellType.Prose ? 1.5 : 2.5;
        var width = Math.Max(_width, 0);
        if (width == 0)
            return 0.15;
        var room = width - _lineWidth - Unbreakable(right.Text);
        return room <= 1 ? 0 : Math.Min(4, 0.5 + room * 0.25);
    }

    /// <summary>The width of what cannot be parted at the head of a line: a run of Latin letters and digits, or one character.</summary>
    private static int Unbreakable(string text)
    {
        var run = 0;
        while (run < text.Length && text[run] < 0x80)
            run++;
        return run > 0 ? DisplayWidth.Of(text.AsSpan(0, run)) : text.Length > 1 && IsMark(text[1]) ? 4 : 2;
    }

    private static bool IsMark(char c) => "，。；：、）”》！？".Contains(c, StringComparison.Ordinal);

    /// <summary>A cell that ends on a full line in mid-sentence probably goes on.</summary>
    private double Ending(int to)
    {
        if (_width == 0 || to >= fragments.Count || fragments[to].OnLineOf(fragments[to - 1]) || _column.Type is CellType.Points or CellType.Money or CellType.Level1 or CellType.Level2)
            return 0;
        return _lineWidth >= _width - 1 && !EndsSentence() ? 0.4 : 0;
    }

    private bool EndsSentence() => _text[^1] is '。' or '；' or '！' or '.';

    private double Content(string text) => _column.Type switch
    {
        CellType.Points => NumberShape.IsPoints(text) ? 0 : Impossible,
        CellType.Money => NumberShape.IsMoney(text) ? 0 : Impossible,
        CellType.Level1 => Taxonomy.TryReadLevel1(text, out _) ? -2 : Impossible,
        CellType.Level2 => Taxonomy.TryReadLevel2(text, out _) ? -2 : Impossible,
        CellType.Name => NameCost(text),
        CellType.Target => TargetCost(text),
        _ => ProseCost(text),
    };

    private static double NameCost(string text)
    {
        var cost = text.Length > 40 ? 2.0 : 0;
        if (text.Contains('。', StringComparison.Ordinal))
            cost += 3;
        if (NumberShape.IsPoints(text) || NumberShape.IsMoney(text))
            cost += 6;
        if (Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _))
            cost += 5;
        if (NumberShape.IsQuantity(text))
            cost += 3;
        if (IsMark(text[0]))
            cost += 4;
        return cost;
    }

    private static double TargetCost(string text)
    {
        var cost = text.Length > 60 ? 2.0 : 0;
        if (Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _))
            cost += 6;
        if (NumberShape.IsPoints(text))
            cost += 2;
        if (IsMark(text[0]))
            cost += 4;
        return NumberShape.IsQuantity(text) ? cost - 0.5 : cost;
    }

    private static double ProseCost(string text)
    {
        var cost = text[^1] is '。' or '；' or '！' ? 0 : 0.5;
        if (NumberShape.IsMoney(text))
            cost += 6;
        return IsMark(text[0]) ? cost + 4 : cost;
    }
}
