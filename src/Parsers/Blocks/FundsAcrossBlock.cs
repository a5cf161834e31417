using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Sources of money side by side, which may stand under others that they are parts of, over one row of amounts.</summary>
/// <param name="caption">The line over the table.</param>
internal sealed class FundsAcrossBlock(BlockHead head, FormLexicon lexicon, Sheet sheet, string caption) : IBlock
{
    private readonly bool _isInParts = head.Columns.Any(c => c.Above is { } above && lexicon.Side(above.Text) is not null);
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
            sheet.Funds.Add(new FundsLine(column.Cell, null, column.In(grid, row), Group(column), column.Cell.Text + unit));
        return true;
    }

    /// <summary>Beside parts of a budget stands the whole (总预算), which names its part itself.</summary>
    private TableCell? Group(HeadColumn column) => column.Above ?? (_isInParts ? column.Cell : null);
}
