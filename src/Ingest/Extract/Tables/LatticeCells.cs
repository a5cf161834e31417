namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Tells the cells of a lattice: places that no drawn line parts are one cell.</summary>
internal static class LatticeCells
{
    /// <summary>By rows, then columns. What no rectangle fills is cut into rectangles, so that every place has its cell.</summary>
    public static List<GridPlace> Of(Lattice lattice)
    {
        var regions = Regions(lattice);
        var taken = new bool[lattice.Rows, lattice.Columns];
        var cells = new List<GridPlace>();
        for (var row = 0; row < lattice.Rows; row++)
            for (var column = 0; column < lattice.Columns; column++)
                if (!taken[row, column])
                    cells.Add(Take(regions, taken, row, column));
        return cells;
    }

    private static int[,] Regions(Lattice lattice)
    {
        var together = new DisjointSets(lattice.Rows * lattice.Columns);
        int Index(int row, int column) => (row * lattice.Columns) + column;
        var regions = new int[lattice.Rows, lattice.Columns];
        for (var row = 0; row < lattice.Rows; row++)
            for (var column = 0; column < lattice.Columns; column++)
            {
                if (row > 0 && !lattice.IsDrawnAbove(row, column))
                    together.Join(Index(row, column), Index(row - 1, column));
                if (column > 0 && !lattice.IsDrawnLeft(row, column))
                    together.Join(Index(row, column), Index(row, column - 1));
            }
        for (var row = 0; row < lattice.Rows; row++)
            for (var column = 0; column < lattice.Columns; column++)
                regions[row, column] = together.Of(Index(row, column));
        return regions;
    }

    /// <summary>The widest stretch of the region in this row, down as far as all of it goes on.</summary>
    private static GridPlace Take(int[,] regions, bool[,] taken, int row, int column)
    {
        bool IsOurs(int r, int c) => regions[r, c] == regions[row, column] && !taken[r, c];
        var right = column + 1;
        while (right < regions.GetLength(1) && IsOurs(row, right))
            right++;
        var bottom = row + 1;
        while (bottom < regions.GetLength(0) && Enumerable.Range(column, right - column).All(c => IsOurs(bottom, c)))
            bottom++;
        for (var r = row; r < bottom; r++)
            for (var c = column; c < right; c++)
                taken[r, c] = true;
        return new GridPlace(row, column, bottom - row, right - column);
    }
}
