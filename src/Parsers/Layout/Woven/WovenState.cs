namespace Pipeline.Parsers.Layout.Woven;

/// <summary>One way to have read a dump up to a piece.</summary>
/// <param name="Cost">What it has cost, the open cells aside.</param>
/// <param name="Open">The last cell of each column; null where none has begun.</param>
/// <param name="Closing">What each open cell would cost as it is.</param>
/// <param name="Future">Equal for readings that all that follows costs alike.</param>
/// <param name="Column">The column of the last piece.</param>
internal sealed record WovenState(double Cost, WovenCell?[] Open, double[] Closing, int Column, WovenState? Previous, int Future)
{
    private readonly double _closing = Closing.Sum();

    /// <summary>By what readings are compared.</summary>
    public double Rank => Cost + _closing;

    /// <summary>The row of the last piece, from 0; -1 before the first.</summary>
    public int Row => Column < 0 ? -1 : Open[Column]!.Index;

    /// <summary>The rows of the column that has fewest.</summary>
    public int FewestRows { get; } = Open.Min(cell => cell is null ? 0 : cell.Index + 1);

    public int Rows(int column) => Open[column] is { } cell ? cell.Index + 1 : 0;
}
