namespace Pipeline.Parsers.Layout.Woven;

/// <summary>One way to have read a dump up to a piece.</summary>
/// <param name="Cost">What it has cost, the open cells aside.</param>
/// <param name="Open">The last cell of each column; null where none has begun.</param>
/// <param name="Closing">What each open cell would cost as it is.</param>
/// <param name="Column">The column of the last piece.</param>
internal sealed record WovenState(double Cost, WovenCell?[] Open, double[] Closing, int Column, WovenState? Previous)
{
    /// <summary>By what readings are compared.</summary>
    public double Rank { get; } = Cost + Closing.Sum();

    public int Rows(int column) => Open[column] is { } cell ? cell.Index + 1 : 0;
}
