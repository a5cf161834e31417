using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Sources of money side by side, which may stand under others that they are parts of: over one row of amounts, or over rows that name a
/// stage or a time (年度金额).
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
        var label = cells.Count > 1 && (IsStage(lexicon, cells[0])
            || (head.Has(Role.Source) && cells[0].Column < head[Role.Amount]!.From)) ? cells[0] : null;
        if (label is null && _read || !cells.Where(c => c != label)
            .All(c => AmountText.Is(c.Text) || NumberShape.IsShare(Squeeze.Text(c.Text))))
            return false;
        return Add(grid, row, cells, label);
    }

    /// <summary>年初预算数 left of its amounts.</summary>
    public static bool IsStage(FormLexicon lexicon, TableCell cell) =>
        !lexicon.TryGetSource(cell.Text, out _) && lexicon.TryGetStage(cell.Text, out _);

    private bool Add(TableGrid grid, int row, List<TableCell> cells, TableCell? label)
    {
        // A text that leaves out what is merged left of the labels prints their amounts in order all the same.
        var isShifted = label is not null && label.Column < head.FirstColumn;
        var sources = label is null ? _sources : _sources.FindAll(s => s.From > head.FirstColumn);
        if (isShifted && cells.Count <= sources.Count)
            return false;
        sheet.Take(cells);
        for (var i = 0; i < sources.Count; i++)
            sheet.Funds.Add(Line(sources[i], label, isShifted ? cells[i + 1] : sources[i].In(grid, row)));
        if (!isShifted)
            SpendingPoints.Read(grid, row, head, sheet);
        _read = true;
        return true;
    }

    /// <summary>
    /// A row that names no stage has the name of its columns alone (年度金额); where there are several, or it is a source, its own too.
    /// </summary>
    private FundsLine Line(HeadColumn column, TableCell? label, TableCell? amount)
    {
        var isStage = label is not null && IsStage(lexicon, label);
        var item = label is not null && !isStage
            && (_read || (lexicon.TryGetSource(label.Text, out var source) && source != FundSource.Total))
            ? column.Cell with { Text = $"{label.Text}·{column.Cell.Text}" } : column.Cell;
        return new FundsLine(item, isStage ? label : null, amount, Group(column), column.Cell.Text + _unit, head) { IsTurned = isStage };
    }

    /// <summary>Beside parts of a budget stands the whole (总预算), which names its part itself.</summary>
    private TableCell? Group(HeadColumn column) => column.Above?.Cell ?? (_isInParts ? column.Cell : null);
}
