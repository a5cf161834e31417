using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Rows of sources under columns of stages: 年度资金总额, 年初预算数, 全年预算数, 全年执行数, and the points of their execution.</summary>
/// <param name="caption">The line over the table.</param>
internal sealed class FundsBlock(BlockHead head, FormLexicon lexicon, Sheet sheet, string caption) : IBlock
{
    private readonly List<HeadColumn> _stages = [.. head.Columns.Where(c => c.Role == Role.Amount)];
    private readonly string _unit = string.Concat(head.Cells.Select(c => c.Text)) + caption;
    // 其中：本年一般公共预算财政拨款（含上年结转） has 22; what is twice as long is a sentence.
    private const int LongestItem = 40;

    // What a heading has of a rate, a share or points: 执行进度（%）, 占比.
    private const string Rates = "率比度分%％";

    private TableCell? _group;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        while (cells.Count > 1 && IsCaption(cells[0], cells[1]))
        {
            if (!head.Captions.Contains(cells[0]))
                _group = cells[0];
            sheet.Take(cells[0]);
            cells.RemoveAt(0);
        }

        if (cells.Count == 0 || IsAmount(cells[0]) || cells[0].Text.Length > LongestItem
            || (_stages[0].To <= cells[0].Column && cells.Count > 1))
            return cells.Count == 0;
        var item = cells[0];
        var amounts = _stages.Select(s => (Stage: s, Cell: s.CellsIn(grid, row).FirstOrDefault(c => c != item), Item: ItemOf(cells, s)!))
            .ToList();
        amounts.RemoveAll(a => a.Item is null && a.Cell is null);
        if (amounts.Exists(a => a.Item is null) || amounts.Exists(a => a.Cell is { } cell && !IsAmount(cell))
            || (!amounts.Exists(a => a.Cell is not null) && !lexicon.TryGetSource(item.Text, out _)))
            return false;
        sheet.Take(cells);
        foreach (var (stage, cell, label) in amounts)
        {
            var heading = IsStage(stage) ? stage.Cell : null;
            sheet.Funds.Add(new FundsLine(label, heading, cell, Side(stage) ?? _group, stage.Cell.Text + _unit, head)
            {
                Rate = IsPaid(stage) ? Rate(grid, row) : null,
            });
        }

        KeepUnknown(grid, row, cells, [.. amounts.Select(a => a.Item)]);
        SpendingPoints.Read(grid, row, head, sheet);
        return true;
    }

    /// <summary>预算金额 over an amount tells no stage.</summary>
    private bool IsStage(HeadColumn column) => lexicon.TryGetStage(column.Cell.Text, out _);

    private bool IsPaid(HeadColumn column) => lexicon.TryGetStage(column.Cell.Text, out var stage) && stage == FundStage.Paid;

    /// <summary>Where rates are printed of several things, nothing tells which is that of the amounts.</summary>
    private TableCell? Rate(TableGrid grid, int row) =>
        head.Columns.Where(c => c.Role == Role.Rate).ToList() is [var column] ? column.In(grid, row) : null;

    /// <summary>The heading over the items of a column, where lists stand side by side and it names a part of the budget: 收入来源.</summary>
    private TableCell? Side(HeadColumn stage) =>
        head.Columns.Count(c => c.Role == Role.Source) > 1
            && head.Columns.LastOrDefault(c => c.Role == Role.Source && c.From < stage.From)?.Cell is { } cell
            && lexicon.Side(cell.Text) is not null ? cell : null;

    /// <summary>What stands left of the sources: the label of the block, or of some of its rows (收入构成).</summary>
    private bool IsCaption(TableCell cell, TableCell next) =>
        head.Captions.Contains(cell) || (cell.RowSpan > 1 && !IsAmount(cell)) || (lexicon.IsCaption(cell.Text) && !IsAmount(next));

    /// <summary>
    /// The last text left of a column; where lists stand side by side each has its own, and the shorter one ends before the others.
    /// </summary>
    private TableCell? ItemOf(List<TableCell> cells, HeadColumn stage)
    {
        var from = head.Columns.LastOrDefault(c => c.Role == Role.Source && c.From < stage.From)?.From ?? 0;
        var isBesideOthers = _stages.Exists(s => s.From < from);
        return cells.LastOrDefault(c => c.Column < stage.From && (!isBesideOthers || c.Column >= from) && !IsAmount(c)
            && !NumberShape.IsShare(Squeeze.Text(c.Text)))
            ?? (isBesideOthers ? null : cells[0]);
    }

    private static bool IsAmount(TableCell cell) => AmountText.Is(cell.Text);

    /// <summary>What stands under a heading that nobody knows: an amount whose stage is not told, or a field.</summary>
    private void KeepUnknown(TableGrid grid, int row, List<TableCell> cells, IReadOnlyCollection<TableCell> items)
    {
        // Years under one heading are told by it, or not at all.
        var unknown = head.Columns.Where(c => c.Role == Role.Other && c.Above is null && !c.Cell.Text.EndsWith('年')
            && lexicon.Column(BlockKind.Funds, c.Cell.Text) is null);
        foreach (var column in unknown.Where(c => c.From > cells[0].Column))
            if (column.In(grid, row) is { } cell && !items.Contains(cell) && !Placeholder.Is(cell.Text))
            {
                var item = ItemOf(cells, column) ?? cells[0];
                if (IsAmount(cell) && !Rates.Any(r => column.Cell.Text.Contains(r)))
                    sheet.Funds.Add(new FundsLine(item, column.Cell, cell, _group, _unit, head));
                else
                    Keep($"{Squeeze.Text(item.Text).TrimEnd('：', ':')}·{Wording.Of(column.Cell.Text)}", column, cell);
            }
    }

    private void Keep(string name, HeadColumn column, TableCell cell) =>
        sheet.Fields.Add(new SheetField(null, name, cell.Text, cell, [.. column.Cell.Spans, .. cell.Spans]));
}
