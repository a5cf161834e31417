using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>A column of a block under its heading.</summary>
/// <param name="Role">One of <see cref="Lexicon.Role"/>.</param>
/// <param name="From">The first column of the grid that it covers.</param>
/// <param name="To">The column after its last.</param>
/// <param name="Above">The heading that it shares with its neighbours; null where it has none.</param>
internal sealed record HeadColumn(string Role, TableCell Cell, int From, int To, HeadColumn? Above)
{
    /// <summary>Whether the lexicon knows its heading.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The cell of a row that begins in this column; null where there is none, or an empty one.</summary>
    public TableCell? In(TableGrid grid, int row) => CellsIn(grid, row).FirstOrDefault();

    public IEnumerable<TableCell> CellsIn(TableGrid grid, int row)
    {
        for (var column = From; column < To; column++)
            if (grid[row, column] is { IsEmpty: false } cell && cell.Row == row && cell.Column == column)
                yield return cell;
    }
}
