using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Sources of money side by side, which may stand under others that they are parts of: over one row of amounts, or over a row for each stage.
/// </summary>
/// <param name="caption">The line over the table.</param>
internal sealed class FundsAcrossBlock(BlockHead head, FormLexicon lexicon, Sheet sheet, string caption) : IBlock
{
    private readonly bool _isInParts = head.Columns.Any(c => c.Above is { } above && lexicon.Side(above.Cell.Text) is not null);
    private readonly List<HeadColumn> _sources = [.. head.Columns.Where(c => c.Role == Role.Amount || !c.IsKnown)];
    private readonly string _unit = string.Concat(head.Cells.Select(c => c.Text)) + caption;
    private bool _read;

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        cells.RemoveAll(head.Captions.Contains);
        if (cells.Count == 0)
            return false;
        var stage = IsStage(lexicon, cells[0]) ? cells[0] : null;
        if (stage is null && (_read || !cells.TrueForAll(c => AmountText.Is(c.Text))))
            return false;
        _read = true;
        return Add(grid, row, cells, stage);
    }

    /// <summary>年初预算数 left of its amounts.</summary>
    public static bool IsStage(FormLexicon lexicon, TableCell cell) =>
        !lexicon.TryGetSource(cell.Text, out _) && lexicon.TryGetStage(cell.Text, out _);

    private bool Add(TableGrid grid, int row, List<TableCell> cells, TableCell? stage)
    {
        // A text that leaves out what is merged left of the stages prints its amounts in order all the same.
        var isShifted = stage is not null && stage.Column < head.FirstColumn;
        var sources = stage is null ? _sources : _sources.FindAll(s => s.From > head.FirstColumn);
        if (isShifted && cells.Count <= sources.Count)
            return false;
        sheet.Take(cells);
        for (var i = 0; i < sources.Count; i++)
        {
            var (source, amount) = (sources[i], isShifted ? cells[i + 1] : sources[i].In(grid, row));
            sheet.Funds.Add(new FundsLine(source.Cell, stage, amount, Group(source), source.Cell.Text + _unit, head) { IsTurned = stage is not null });
        }

        if (!isShifted)
            SpendingPoints.Read(grid, row, head, sheet);
        return true;
    }

    /// <summary>Beside parts of a budget stands the whole (总预算), which names its part itself.</summary>
    private TableCell? Group(HeadColumn column) => column.Above?.Cell ?? (_isInParts ? column.Cell : null);
}
