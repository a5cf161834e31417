using System.Text;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout;

/// <summary>
/// What it costs to take consecutive fragments for one cell of a column. A cell grows fragment by fragment: joining over a
/// space costs, joining over a line that was not full costs, and so does text that does not look like what the column holds.
/// The weights were set by reading dumps of forms whose cells are known.
/// </summary>
/// <param name="widths">How wide each column is known to be, in display columns; 0 where it is not known.</param>
internal sealed class CellCost(TableSpec spec, IReadOnlyList<Fragment> fragments, int[] widths)
{
    private const double Hopeless = 60;
    private const double LostAmount = 4;
    private const double OpenerReward = 1.5;
    private const double BrokenSentence = 0.6;
    private const double BrokenWord = 0.3;
    private const double TwoNumbers = 8;
    private const double BlankBetween = 0.8;
    private const int Slack = 1;
    private const int MostUnbreakable = 4;

    private readonly bool _hasPoints = spec.Columns.Any(c => c.Type == CellType.Points);
    private readonly bool _spacedNumbers = SpacedNumbers.In(fragments);
    private readonly CharacterPairs _words = new(fragments);
    private readonly BlankLines _blanks = new(fragments);
    private readonly StringBuilder _text = new();
    private readonly List<WrappedLine> _wrapped = [];
    private ColumnSpec _column = spec.Columns[0];
    private int _columnWidth;
    private int _from;
    private int _lineWidth;
    private int _widest;
    private double _pieces;
    private bool _continues;

    /// <summary>The cost of the cell as grown so far.</summary>
    public double Total { get; private set; }

    /// <param name="continues">The cell goes on with one that a page's end parted.</param>
    public void Begin(int column, int from, bool continues = false)
    {
        _continues = continues;
        _column = spec.Columns[column];
        _columnWidth = widths[column];
        _from = from;
        _text.Clear();
        _wrapped.Clear();
        _lineWidth = 0;
        _widest = 0;
        _pieces = IsBehindClause(from) && CellContent.Opens(fragments[from].Text, _column.Openers) ? -OpenerReward : 0;
    }

    /// <summary>Adds the fragments up to one; false when the cell cannot grow that far or further.</summary>
    public bool Grow(int to)
    {
        if (to - _from > Longest(_column.Type))
            return false;
        var added = fragments[to - 1];
        if (to - 1 > _from)
            Join(fragments[to - 2], added);
        else
            _lineWidth = added.Width;
        _widest = Math.Max(_widest, _lineWidth);
        if (CellContent.IsText(_column.Type) && !IsPercentage(to - 1) && (NumberShape.IsAmount(added.Text) || IsLostPoints(to - 1)))
            _pieces += LostAmount;
        _text.Append(added.Text);
        var joins = _pieces + Wraps();
        Total = joins + (_continues && _column.Type is CellType.Prose ? 0 : CellContent.Cost(_column.Type, _text.ToString())) + Ending(to);
        return joins < Hopeless;
    }

    private bool IsBehindClause(int at) =>
        at == 0 || CellContent.EndsClause(fragments[at - 1].Text[^1]) || NumberShape.IsPoints(fragments[at - 1].Text);

    /// <summary>Whether a cell ends on a full line in mid-sentence, as one does that a page's end parts.</summary>
    public bool BreaksOff(int column, int to)
    {
        var from = to - 1;
        while (from > 0 && fragments[from].OnLineOf(fragments[from - 1]))
            from--;
        var width = fragments[to - 1].End - fragments[from].Column;
        return !CellContent.IsWhole(spec.Columns[column].Type, fragments[to - 1].Text) && width >= widths[column] - MostUnbreakable;
    }

    /// <summary>A plain number in a table that has a column of points: alone on its line, or beside a name.</summary>
    private bool IsLostPoints(int at) =>
        _hasPoints && NumberShape.IsPoints(fragments[at].Text) && (_column.Type is CellType.Name || IsAlone(at));

    private bool IsPercentage(int at) => at + 1 < fragments.Count && fragments[at + 1].Text[0] == '%';

    private bool IsAlone(int at) =>
        (at == 0 || !fragments[at].OnLineOf(fragments[at - 1]))
        && (at + 1 == fragments.Count || !fragments[at + 1].OnLineOf(fragments[at]));

    private static int Longest(CellType type) => type switch
    {
        CellType.Points or CellType.Money => 2,
        CellType.Level1 or CellType.Level2 => 4,
        CellType.Name => 16,
        CellType.Target or CellType.Percent => 20,
        _ => 90,
    };

    private void Join(Fragment left, Fragment right)
    {
        if (right.OnLineOf(left))
        {
            _pieces += Space(left, right);
            _lineWidth += 1 + right.Width;
            return;
        }

        if (IsWord(right))
            _pieces -= BrokenWord;
        if (_blanks.Part(left, right))
            _pieces += BlankBetween;
        _wrapped.Add(new WrappedLine(_lineWidth + Unbreakable.WidthAtHead(right.Text), CellContent.EndsClause(_text[^1])));
        _lineWidth = right.Width;
    }

    /// <summary>A space inside a cell: likely beside a figure where the dump spaces figures, unlikely elsewhere.</summary>
    private double Space(Fragment left, Fragment right)
    {
        if (_column.Type is CellType.Points or CellType.Money)
            return TwoNumbers;
        if (char.IsAscii(left.Text[^1]) != char.IsAscii(right.Text[0]))
            return _spacedNumbers ? 0.1 : 0.8;
        return _column.Type is CellType.Prose ? 1.5 : 2.5;
    }

    /// <summary>A wrapped line is full, but for what could not be parted at the head of the next; a paragraph may end early.</summary>
    private double Wraps()
    {
        var width = Math.Max(_columnWidth, _widest);
        var cost = Overflow();
        foreach (var line in _wrapped)
        {
            var room = width - line.Filled - Slack;
            cost += room <= 0 ? FullLine() : Math.Min(3, 0.4 + room * 0.2) * (line.EndsClause ? 0.4 : 1);
        }

        return cost;
    }

    /// <summary>A name is wrapped more readily than a phrase goes on behind a full line.</summary>
    private double FullLine() => _column.Type is CellType.Name ? 0.05 : 0.15;

    /// <summary>No line is wider than its column, but for a mark that hangs over.</summary>
    private double Overflow() => _columnWidth > 0 && _widest > _columnWidth + 2 ? Math.Min(4, 0.5 + ((_widest - _columnWidth) * 0.25)) : 0;

    /// <summary>Whether a word known from elsewhere runs over the end of the line so far.</summary>
    private bool IsWord(Fragment next) => CellContent.IsText(_column.Type) && _words.Has(_text[^1], next.Text[0]);

    /// <summary>
    /// A cell that ends on a full line in mid-sentence, or in a word, probably goes on; sentences do not end in mid-sentence on a line with
    /// room.
    /// </summary>
    private double Ending(int to)
    {
        if (to >= fragments.Count
            || fragments[to].OnLineOf(fragments[to - 1])
            || !CellContent.IsText(_column.Type)
            || CellContent.EndsClause(_text[^1]))
            return 0;
        return (IsWord(fragments[to]) ? BrokenWord : 0) + Room(fragments[to]);
    }

    private double Room(Fragment next)
    {
        if (_columnWidth == 0)
            return 0;
        if (_lineWidth + Unbreakable.WidthAtHead(next.Text) < _columnWidth - Slack)
            return _column.Sentences ? BrokenSentence : 0;
        return _lineWidth < _columnWidth - Slack ? 0 : 0.15;
    }

    /// <param name="Filled">Its width with the first thing of the next line that could not be parted.</param>
    private readonly record struct WrappedLine(int Filled, bool EndsClause);
}
