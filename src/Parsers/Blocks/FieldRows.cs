using Pipeline.Model;
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
    private List<TableCell> _row = [];

    public void Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (cells.Count > 0 && (cells[0].Column == 0 || cells[0].RowSpan > 1))
            _group = null;
        _row = cells;
        for (var i = 0; i < cells.Count;)
            i += Take(cells, i);
    }

    /// <summary>Reads what begins at a cell.</summary>
    /// <returns>How many cells it took.</returns>
    private int Take(List<TableCell> cells, int at)
    {
        var cell = cells[at];
        var next = at + 1 < cells.Count ? cells[at + 1] : null;
        if (at > 0 && sheet.Taken.Contains(cell) || InOneCell(cell))
            return 1;
        if (next is not null && IsMoneyLabel(cell, next))
            return Money(cell, next);
        if (lexicon.Label(cell.Text) is { } meaning && !(next is not null && cell.RowSpan > next.RowSpan && lexicon.IsCaption(cell.Text)))
            return Labelled(meaning, cell, next);
        if (lexicon.IsCaption(cell.Text) || (cell.RowSpan > 1 && next is not null && next.RowSpan < cell.RowSpan))
            return Caption(cell);
        if (next is null)
            return Alone(cell);
        return Heading.Unit(cell.Text) is not null ? Caption(cell) : Pair(cell, next);
    }

    private int Caption(TableCell cell)
    {
        sheet.Take(cell);
        _group = cell;
        return 1;
    }

    private int Alone(TableCell cell)
    {
        if (lexicon.TryGetSource(cell.Text, out _))
        {
            sheet.Take(cell);
            sheet.Funds.Add(new FundsLine(cell, null, null, _group, cell.Text + _group?.Text));
        }

        return 1;
    }

    /// <summary>A source beside its amount, and any label that names a unit beside a number.</summary>
    private bool IsMoneyLabel(TableCell cell, TableCell next) =>
        AmountText.Is(next.Text) && (lexicon.TryGetSource(cell.Text, out _) || (Heading.Unit(cell.Text) is not null && NumberShape.IsMoney(Squeeze.Text(next.Text))));

    private int Money(TableCell cell, TableCell next)
    {
        sheet.Take(cell, next);
        sheet.Funds.Add(new FundsLine(cell, null, next, _group, cell.Text + _group?.Text));
        return 2;
    }

    private int Labelled(LabelMeaning meaning, TableCell cell, TableCell? next)
    {
        if (meaning == LabelMeaning.Total)
            return 1;
        sheet.Take(cell);
        if (next is null || (IsLabel(next) && meaning is not LabelMeaning.ProjectName))
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
    private static bool IsFigure(TableCell cell) => Squeeze.Text(cell.Text) is var text && (AmountText.Is(text) || NumberShape.IsShare(text));

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
                sheet.Funds.Add(new FundsLine(cell with { Text = label }, null, cell with { Text = value }, _group, label + _group?.Text));
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
                sheet.Goals[^1] = sheet.Goals[^1] with { Completion = cell };
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
