using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Budget columns under headings that nest, over one row of amounts.</summary>
internal sealed class BudgetBlock(TableGrid grid, int firstColumn)
{
    private readonly Dictionary<int, TableCell> _amounts = [];
    private readonly List<TableCell> _headings = [];

    public IReadOnlyList<TableCell> Headings => _headings;

    public void Add(IReadOnlyList<TableCell> cells)
    {
        foreach (var cell in cells)
            if (NumberShape.IsMoney(cell.Text))
                _amounts[cell.Column] = cell;
            else
                _headings.Add(cell);
    }

    /// <summary>The lowest heading of each column, with the amount below it.</summary>
    public IEnumerable<(TableCell Heading, TableCell? Amount)> Lines()
    {
        TableCell? last = null;
        for (var column = firstColumn; column < grid.Columns; column++)
            if (Lowest(column) is { } heading && heading != last)
                yield return (last = heading, _amounts.GetValueOrDefault(column));
    }

    /// <summary>A heading over others is none of its own: the lowest row of headings counts, and a column that has but one.</summary>
    private TableCell? Lowest(int column)
    {
        var over = _headings.Where(h => h.Column == column || (h.Column < column && column < h.Column + h.ColumnSpan)).MaxBy(h => h.Row);
        var isParent = over is not null && _headings.Exists(h => h.Row > over.Row && h.Column >= over.Column && h.Column < End(over));
        return over is null || isParent ? null : over;
    }

    /// <summary>Where a heading's columns end: at the next heading of its row, where merged cells are printed as empty ones.</summary>
    private int End(TableCell heading) =>
        heading.ColumnSpan > 1
            ? heading.Column + heading.ColumnSpan
            : _headings.Where(h => h.Row == heading.Row && h.Column > heading.Column).Select(h => h.Column).DefaultIfEmpty(grid.Columns).Min();
}
