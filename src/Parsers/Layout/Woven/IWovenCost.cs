namespace Pipeline.Parsers.Layout.Woven;

/// <summary>What speaks against a reading of a dump whose columns take turns.</summary>
internal interface IWovenCost
{
    /// <summary>The cost of going on with the open cell of a column.</summary>
    double Join(WovenState state, int column, int at);

    /// <summary>How many rows in a row may lack a column's cell.</summary>
    int MostSkipped(int column);

    /// <summary>The cost of beginning the next cell of a column.</summary>
    /// <param name="skipped">How many rows before it lack the column's cell.</param>
    double Begin(WovenState state, int column, int at, int skipped);

    /// <summary>The column that a column's cells are compared with; -1 for none.</summary>
    int Echoed(int column);

    /// <summary>The cost of a cell as a whole.</summary>
    /// <param name="open">The open cells of all columns.</param>
    double Close(WovenCell cell, WovenCell?[] open, int column);

    /// <summary>The cost of the cells that rows lack in the end.</summary>
    double End(WovenState state);
}
