using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Forms.SelfEvaluationScores;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Reads rows of labels with their values, of sources with their amounts, and of captions.</summary>
internal sealed class FieldRows(FormLexicon lexicon, Sheet sheet)
{
    private const int LongestLabel = 24;

    private readonly MisprintedLabels _misprinted = new(lexicon, sheet);
    private TableCell? _group;

    /// <summary>1、资金来源 of 1、资金来源：（1）财政拨款 and of the lines after it.</summary>
    private TableCell? _lead;
    private List<TableCell> _row = [];
    private (TableCell Label, int Row)? _above;
    private TableCell? _stage;
    private readonly Dictionary<int, TableCell> _stages = [];
    private readonly Dictionary<int, TableCell> _captions = [];
    private TableGrid? _grid;
    private int _at;

    public void Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (cells.Count > 0 && (cells[0].Column == 0 || cells[0].RowSpan > 1))
        {
            (_group, _lead) = (null, null);
            _captions.Clear();
        }

        (_row, _stage, _grid, _at) = (cells, null, grid, row);
        if (!cells.Exists(c => _stages.ContainsKey(c.Column) && lexicon.TryGetSource(c.Text, out _)))
            _stages.Clear();
        if (cells is [var alone] && IsBelowLabel(alone, row))
            return;
        if (IsYearBesideFields(cells))
        {
            sheet.Take(cells[0]);
            Add(LabelMeaning.Year, LabelledText.Year, cells[0].Text, cells[0], cells[0].Spans);
            cells.RemoveAt(0);
        }

        for (var i = 0; i < cells.Count;)
            i += Take(cells, i);
    }

    /// <summary>A label in a row of its own may stand over its value, in one of its own too.</summary>
    private bool IsBelowLabel(TableCell cell, int row)
    {
        var above = _above;
        _above = lexicon.IsWholeLabel(cell.Text) ? (cell, row) : null;
        if (above is not { } label || label.Row + label.Label.RowSpan != row || _above is not null || lexicon.IsCaption(cell.Text)
            || cell.Column != label.Label.Column || cell.ColumnSpan != label.Label.ColumnSpan || InOneCell(cell))
            return false;
        sheet.Take(cell);
        Add(lexicon.Label(label.Label.Text), label.Label.Text, cell.Text, cell, [.. label.Label.Spans, .. cell.Spans]);
        return true;
    }

    /// <summary>（2024年度） in a cell of its own, beside 单位：万元.</summary>
    private bool IsYearBesideFields(List<TableCell> cells) =>
        cells.Count > 1 && Title.IsYearLine(cells[0].Text) && cells.Skip(1).All(c => LabelledText.Split(c.Text, lexicon).Count > 0);

    /// <summary>Reads what begins at a cell.</summary>
    /// <returns>How many cells it took.</returns>
    private int Take(List<TableCell> cells, int at)
    {
        var cell = cells[at];
        var next = at + 1 < cells.Count ? cells[at + 1] : null;
        if (at > 0 && sheet.Taken.Contains(cell) || InOneCell(cell))
            return 1;
        if (next is not null && AmountText.Is(next.Text) && IsStage(cell))
            return Stage(cell, next);
        if (next is not null && IsMoneyLabel(cell, next))
            return Money(cell, next);
        if (lexicon.Label(cell.Text) is { } meaning && !(next is not null && cell.RowSpan > next.RowSpan && lexicon.IsCaption(cell.Text)))
            return Labelled(meaning, cell, next);
        if (lexicon.IsCaption(cell.Text) || (cell.RowSpan > 1 && next is not null && next.RowSpan < cell.RowSpan) || IsSide(cell, next))
            return Caption(cell);
        if (next is null)
            return Alone(cell);
        return Heading.Unit(cell.Text) is not null ? Caption(cell) : Pair(cell, next);
    }

    private int Caption(TableCell cell)
    {
        sheet.Take(cell);
        _group = cell;
        _captions[cell.Column] = cell;
        return 1;
    }

    /// <summary>按资金来源划分 left of a source: a caption, though a text shows no cell that goes on below it.</summary>
    private bool IsSide(TableCell cell, TableCell? next) =>
        next is not null && lexicon.Side(cell.Text) is not null && lexicon.TryGetSource(next.Text, out _)
            && !lexicon.TryGetSource(cell.Text, out _);

    private int Alone(TableCell cell)
    {
        // Several sources in a row head columns that are not known.
        if (_row.Count(c => lexicon.TryGetSource(c.Text, out _)) == 1 && lexicon.TryGetSource(cell.Text, out _))
        {
            sheet.Take(cell);
            sheet.Funds.Add(Line(cell, null));
        }

        return 1;
    }

    /// <summary>A source beside its amount, and what is no source beside money, where it names a unit or stands among sources.</summary>
    private bool IsMoneyLabel(TableCell cell, TableCell next) =>
        (AmountText.Is(next.Text) && lexicon.TryGetSource(cell.Text, out _))
            || (NumberShape.IsMoney(Squeeze.Text(next.Text)) && (Heading.Unit(cell.Text) is not null || IsAmongMoney(cell)));

    /// <summary>A label that is not known below sources of the same caption: 市县配套.</summary>
    private bool IsAmongMoney(TableCell cell) =>
        _group is not null && sheet.Funds is [.., { } last] && ReferenceEquals(last.Block, _group) && lexicon.Label(cell.Text) is null
            && !IsFigure(cell)
            && lexicon.MendedSource(cell.Text) is null;

    private FundsLine Line(TableCell item, TableCell? amount)
    {
        if (Squeeze.Text(item.Text).TrimEnd('：', ':').LastIndexOfAny(['：', ':']) is > 0 and var colon)
            _lead = item with { Text = Squeeze.Text(item.Text)[..colon] };
        var (caption, stage) = (CaptionLeftOf(item) ?? _group, _stage ?? StageAbove(item));
        var group = _lead is { } lead && lexicon.Side(lead.Text) is not null ? lead : caption;
        return new FundsLine(item, stage, amount, group, item.Text + stage?.Text + caption?.Text + _group?.Text, caption ?? (object)this)
        {
            IsLoose = amount is not null && stage is null && !lexicon.TryGetSource(item.Text, out _),
        };
    }

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

    private int Stage(TableCell cell, TableCell next)
    {
        // What is planned is not split by what stands beside it.
        var isPlan = lexicon.TryGetStage(cell.Text, out var stage) && stage == FundStage.Plan;
        _stage = cell;
        if (!isPlan)
            _stages[cell.Column] = cell;
        var taken = Money(cell, next);
        _stage = isPlan ? null : cell;
        return taken;
    }

    /// <summary>全年执行数, but not 资金到位率 or 预计完成时间, which are made like one.</summary>
    private bool IsStage(TableCell cell) =>
        !lexicon.TryGetSource(cell.Text, out _) && lexicon.TryGetStage(cell.Text, out var stage) && stage is not null
            && Wording.Of(cell.Text) is [.., '数' or '额' or '算' or '出'];

    private int Money(TableCell cell, TableCell next)
    {
        sheet.Take(cell, next);
        sheet.Funds.Add(Line(cell, next));
        return 2;
    }

    private int Labelled(LabelMeaning meaning, TableCell cell, TableCell? next)
    {
        if (meaning == LabelMeaning.Total)
            return 1;
        sheet.Take(cell);
        if (next is null || ((IsLabel(next) || lexicon.IsCaption(next.Text)) && meaning is not LabelMeaning.ProjectName))
            return 1;
        sheet.Take(next);
        // Some producers print a merged cell's text in each of its places.
        if (meaning == LabelMeaning.Grade)
            sheet.Take(_row.Where(c => c.Text == next.Text));
        Add(meaning, cell.Text, next.Text, next, [.. cell.Spans, .. next.Spans]);
        return 2;
    }

    private bool IsLabel(TableCell cell) =>
        lexicon.Label(cell.Text) is not null && cell.Text.Length <= LongestLabel && lexicon.IsWholeLabel(cell.Text);

    private int Pair(TableCell cell, TableCell next)
    {
        if (Squeeze.Text(cell.Text).Length > LongestLabel || IsFigure(cell) || IsLabel(next) || IsMoneyHeading(next) || IsMoneyHeading(cell)
            || LabelledText.Split(next.Text, lexicon).Count > 0)
            return 1;
        sheet.Take(cell, next);
        var isAmount = AmountText.Is(next.Text);
        var label = isAmount ? _misprinted.MendedSource(cell.Text, cell.Spans) : _misprinted.Mended(cell.Text, cell.Spans);
        if (isAmount && lexicon.TryGetSource(label, out _))
            return Money(cell with { Text = label }, next);
        Add(lexicon.Label(label), label, next.Text, next, [.. cell.Spans, .. next.Spans]);
        return 2;
    }

    /// <summary>A figure names nothing.</summary>
    private static bool IsFigure(TableCell cell) =>
        Squeeze.Text(cell.Text) is var text && (AmountText.Is(text) || NumberShape.IsShare(text));

    /// <summary>A source or a stage beside a text has lost its amount to a layout that is not known.</summary>
    private bool IsMoneyHeading(TableCell cell) => lexicon.TryGetSource(cell.Text, out _) || lexicon.TryGetStage(cell.Text, out _);

    /// <summary>部门名称：甲局, or several of them in one cell; 财政拨款：12万元.</summary>
    private bool InOneCell(TableCell cell)
    {
        var fields = LabelledText.Split(cell.Text, lexicon);
        foreach (var (printed, value) in fields)
        {
            sheet.Take(cell);
            var label = _misprinted.Mended(printed, cell.Spans);
            if (lexicon.TryGetSource(label, out _) && AmountText.Is(value))
                sheet.Funds.Add(Line(cell with { Text = label }, cell with { Text = value }));
            else
                Add(lexicon.Label(label), label, value, cell with { Text = value }, cell.Spans);
        }

        return fields.Count > 0;
    }

    private void Add(LabelMeaning? meaning, string label, string value, TableCell cell, IEnumerable<TextSpan> spans)
    {
        switch (meaning)
        {
            case LabelMeaning.Goal or LabelMeaning.PeriodGoal:
                sheet.Goals.Add(new SheetGoal(cell, null, meaning == LabelMeaning.PeriodGoal));
                break;
            case LabelMeaning.Completion when sheet.Goals.Count > 0 && sheet.Goals[^1].Completion is null:
                sheet.Goals[^1] = sheet.Goals[^1] with { Completion = cell, Completed = Squeeze.Text(label).TrimEnd('：', ':') };
                break;
            case LabelMeaning.TotalScore when Forms.Points.Of(cell) is not null:
                sheet.TotalScore ??= cell;
                break;
            case LabelMeaning.Grade when GradeBoxes.Read(value) is not null:
                sheet.Grade ??= cell;
                break;
            default:
                sheet.Fields.Add(new SheetField(meaning, Squeeze.Text(label).TrimEnd('：', ':'), value, cell, Spans.Union(spans)));
                break;
        }
    }
}
