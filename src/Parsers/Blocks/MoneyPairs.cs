using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Reads labels of money beside their amounts, outside blocks with headings: each with the stage that stands before or over it, and the
/// caption left of it.
/// </summary>
internal sealed class MoneyPairs(FormLexicon lexicon, Sheet sheet)
{
    private readonly Dictionary<int, TableCell> _stages = [];
    private readonly Dictionary<int, TableCell> _captions = [];
    private TableCell? _caption;

    /// <summary>1、资金来源 of 1、资金来源：（1）财政拨款 and of the lines after it.</summary>
    private TableCell? _lead;
    private TableCell? _stage;
    private TableGrid? _grid;
    private int _at;

    /// <param name="cells">Those of the row that are not empty.</param>
    public void Begin(TableGrid grid, int row, List<TableCell> cells)
    {
        (_stage, _grid, _at) = (null, grid, row);
        if (cells.Count > 0 && (cells[0].Column == 0 || cells[0].RowSpan > 1))
        {
            (_caption, _lead) = (null, null);
            _captions.Clear();
        }

        if (!cells.Exists(c => _stages.ContainsKey(c.Column) && lexicon.TryGetSource(c.Text, out _)))
            _stages.Clear();
    }

    /// <summary>Notes what stands left of the lines that follow, or over them.</summary>
    public void Caption(TableCell cell)
    {
        sheet.Take(cell);
        _caption = cell;
        _captions[cell.Column] = cell;
    }

    /// <returns>False for a label of no money.</returns>
    public bool Read(TableCell cell, TableCell next)
    {
        if (AmountText.Is(next.Text) && IsStage(cell))
            AddStage(cell, next);
        else if (IsMoneyLabel(cell, next))
            Add(cell, next);
        else
            return false;
        return true;
    }

    /// <param name="amount">Null for a label without one.</param>
    public void Add(TableCell item, TableCell? amount)
    {
        sheet.Take(item, amount);
        if (Squeeze.Text(item.Text).TrimEnd('：', ':').LastIndexOfAny(['：', ':']) is > 0 and var colon)
            _lead = item with { Text = Squeeze.Text(item.Text)[..colon] };
        var (caption, stage) = (CaptionLeftOf(item) ?? _caption, _stage ?? StageAbove(item));
        var group = _lead is { } lead && lexicon.Side(lead.Text) is not null ? lead : caption;
        var unit = item.Text + stage?.Text + caption?.Text + _caption?.Text;
        sheet.Funds.Add(new FundsLine(item, stage, amount, group, unit, caption ?? (object)this)
        {
            IsLoose = amount is not null && stage is null && !lexicon.TryGetSource(item.Text, out _),
        });
    }

    /// <summary>A figure names nothing.</summary>
    public static bool IsFigure(TableCell cell) => ColumnFit.IsFigure(cell.Text);

    private void AddStage(TableCell cell, TableCell next)
    {
        // What is planned is not split by what stands beside it.
        var isPlan = lexicon.TryGetStage(cell.Text, out var stage) && stage == FundStage.Plan;
        _stage = cell;
        if (!isPlan)
            _stages[cell.Column] = cell;
        Add(cell, next);
        _stage = isPlan ? null : cell;
    }

    /// <summary>全年执行数, but not 资金到位率 or 预计完成时间, which are made like one.</summary>
    private bool IsStage(TableCell cell) =>
        !lexicon.TryGetSource(cell.Text, out _) && lexicon.TryGetStage(cell.Text, out var stage) && stage is not null
            && Wording.Of(cell.Text) is [.., '数' or '额' or '算' or '出'];

    /// <summary>A source beside its amount, and what is no source beside money, where it names a unit or stands among sources.</summary>
    private bool IsMoneyLabel(TableCell cell, TableCell next) =>
        (AmountText.Is(next.Text) && lexicon.TryGetSource(cell.Text, out _))
            || (NumberShape.IsMoney(Squeeze.Text(next.Text)) && (Heading.Unit(cell.Text) is not null || IsAmongMoney(cell)));

    /// <summary>A label that is not known below sources of the same caption: 市县配套.</summary>
    private bool IsAmongMoney(TableCell cell) =>
        _caption is not null && sheet.Funds is [.., { } last] && ReferenceEquals(last.Block, _caption)
            && lexicon.Label(cell.Text) is null && !IsFigure(cell) && lexicon.MendedSource(cell.Text) is null;

    /// <summary>按资金来源划分, merged left of its lines and right of another such caption with its own.</summary>
    private TableCell? CaptionLeftOf(TableCell item)
    {
        for (var column = item.Column - 1; column >= 0; column--)
            if (_grid?[_at, column] is { IsEmpty: false, RowSpan: > 1 } cell && !IsFigure(cell))
                return cell;
            else if (_captions.TryGetValue(column, out var caption))
                return caption;
        return null;
    }

    /// <summary>The stage that heads the column of labels: 全年预算数 480 over 其中：财政拨款 300.</summary>
    private TableCell? StageAbove(TableCell item) => _stages.GetValueOrDefault(item.Column);
}
