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
    private readonly MoneyPairs _money = new(lexicon, sheet);
    private List<TableCell> _row = [];
    private (TableCell Label, int Row)? _above;

    public void Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        _row = cells;
        _money.Begin(grid, row, cells);
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
        if (next is not null && _money.Read(cell, next))
            return 2;
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
        _money.Caption(cell);
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
            _money.Add(cell, null);
        return 1;
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
        if (Squeeze.Text(cell.Text).Length > LongestLabel || MoneyPairs.IsFigure(cell) || IsLabel(next) || IsMoneyHeading(next)
            || IsMoneyHeading(cell)
            || LabelledText.Split(next.Text, lexicon).Count > 0)
            return 1;
        sheet.Take(cell, next);
        var isAmount = AmountText.Is(next.Text);
        var label = isAmount ? _misprinted.MendedSource(cell.Text, cell.Spans) : _misprinted.Mended(cell.Text, cell.Spans);
        if (isAmount && lexicon.TryGetSource(label, out _))
            _money.Add(cell with { Text = label }, next);
        else
            Add(lexicon.Label(label), label, next.Text, next, [.. cell.Spans, .. next.Spans]);
        return 2;
    }

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
                _money.Add(cell with { Text = label }, cell with { Text = value });
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
