using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>Sources of money side by side over one row of amounts, or over rows that name a stage or a time: 年度金额.</summary>
/// <param name="caption">The line over the table.</param>
internal sealed class FundsAcrossBlock(BlockHead head, FormLexicon lexicon, Sheet sheet, string caption) : IBlock
{
    private readonly List<HeadColumn> _amounts = [.. head.Columns.Where(c => c.Role == Role.Amount)];
    private bool _read;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        var label = cells.Count > 1 && cells[0].Column < _amounts[0].From && head.Has(Role.Source) ? cells[0] : null;
        if ((_read && label is null) || cells.Count == 0 || !cells.Where(c => c != label).All(c => AmountText.Is(c.Text)))
            return false;
        sheet.Take(cells);
        var unit = string.Concat(head.Cells.Select(c => c.Text)) + caption;
        foreach (var column in _amounts)
            sheet.Funds.Add(Line(column, label, column.In(grid, row), column.Cell.Text + unit));
        _read = true;
        return true;
    }

    /// <summary>A row that names no stage has the name of its columns alone; where there are several, its own too.</summary>
    private FundsLine Line(HeadColumn column, TableCell? label, TableCell? amount, string unit) =>
        label is null ? new FundsLine(column.Cell, null, amount, null, unit)
            : lexicon.TryGetStage(label.Text, out _) ? new FundsLine(column.Cell, label, amount, null, unit)
            : new FundsLine(_read ? column.Cell with { Text = $"{label.Text}·{column.Cell.Text}" } : column.Cell, null, amount, null, unit);
}
