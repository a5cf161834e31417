using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Stages of a project's money side by side over one row of amounts, each with what of it comes from a source: 预算数, 其中：财政资金,
/// 截至7月底支出数, 其中：财政资金.
/// </summary>
/// <param name="caption">What stands over the headings, and may name the unit.</param>
internal sealed class StagesAcrossBlock(BlockHead head, Sheet sheet, string caption) : IBlock
{
    private bool _read;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        // A second row of amounts has nothing that tells it from the first.
        if (_read || cells.Count == 0)
            return cells.Count == 0;
        _read = true;
        sheet.Take(cells);
        var unit = string.Concat(head.Cells.Select(c => c.Text)) + caption;
        var points = BlockRow.ByRole(grid, row, head.Columns.Where(c => c.Role is Role.Weight or Role.Rate or Role.Score or Role.Reason));
        var isScored = points.ContainsKey(Role.Weight) || points.ContainsKey(Role.Score);
        if (isScored)
            sheet.Spending ??= new ColumnRow(points);
        TableCell? stage = null;
        foreach (var column in head.Columns)
        {
            var cell = column.In(grid, row);
            if (column.Role == Role.Amount)
                stage = column.Cell;
            if (column.Role is Role.Amount or Role.Source)
                sheet.Funds.Add(new FundsLine(column.Cell, stage, cell, null, unit, head));
            else if (cell is not null && !(isScored && points.ContainsKey(column.Role)))
                Keep(column.Cell, cell);
        }

        return true;
    }

    private void Keep(TableCell heading, TableCell cell) =>
        sheet.Fields.Add(new SheetField(null, Squeeze.Text(heading.Text), cell.Text, cell, [.. heading.Spans, .. cell.Spans]));
}
