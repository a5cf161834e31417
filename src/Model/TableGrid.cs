namespace Pipeline.Model;

/// <summary>A table: cells on a grid of rows and columns.</summary>
public sealed class TableGrid
{
    private readonly TableCell?[,] _owner;

    public TableGrid(IReadOnlyList<TableCell> cells)
    {
        Cells = cells;
        Rows = cells.Count == 0 ? 0 : cells.Max(c => c.Row + c.RowSpan);
        Columns = cells.Count == 0 ? 0 : cells.Max(c => c.Column + c.ColumnSpan);
        _owner = new TableCell?[Rows, Columns];
        foreach (var cell in cells)
            Claim(cell);
    }

    public IReadOnlyList<TableCell> Cells { get; }

    /// <summary>A sentence that says why its cells cannot be told to their rows, so that none may be read; null where they can.</summary>
    public string? Fault { get; init; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The cell that covers a place of the grid; null where no cell does.</summary>
    public TableCell? this[int row, int column] =>
        row < 0 || row >= Rows || column < 0 || column >= Columns ? null : _owner[row, column];

    /// <summary>The cells that begin in a row, left to right.</summary>
    public IEnumerable<TableCell> Row(int row) =>
        Enumerable.Range(0, Columns).Select(c => _owner[row, c]).OfType<TableCell>().Where(c => c.Row == row).Distinct();

    private void Claim(TableCell cell)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                _owner[row, column] = cell;
    }
}
