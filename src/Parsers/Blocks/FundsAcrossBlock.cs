using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>Sources of money side by side over one row of amounts.</summary>
/// <param name="caption">The line over the table.</param>
internal sealed class FundsAcrossBlock(BlockHead head, Sheet sheet, string caption) : IBlock
{
    private bool _read;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (_read || cells.Count == 0 || !cells.TrueForAll(c => AmountText.Is(c.Text)))
            return false;
        _read = true;
        sheet.Take(cells);
        var unit = string.Concat(head.Cells.Select(c => c.Text)) + caption;
        foreach (var column in head.Columns)
            sheet.Funds.Add(new FundsLine(column.Cell, null, column.In(grid, row), null, column.Cell.Text + unit));
        return true;
    }
}
