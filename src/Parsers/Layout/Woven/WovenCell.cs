namespace Pipeline.Parsers.Layout.Woven;

/// <summary>A cell of one column as far as it has been read.</summary>
/// <param name="Index">Its row, from 0.</param>
/// <param name="LineWidth">The width of its last line, in display columns.</param>
/// <param name="Widest">The width of its widest line.</param>
/// <param name="Last">The index of its last piece.</param>
/// <param name="Above">The cell above it in the column.</param>
internal sealed record WovenCell(int Index, string Text, int LineWidth, int Widest, int Last, WovenCell? Above)
{
    /// <summary>The width of the widest line of the column so far.</summary>
    public int ColumnWidest { get; } = Math.Max(Widest, Above?.ColumnWidest ?? 0);

    /// <summary>The cell of the same column in another row, not below this one; null where it has not been read.</summary>
    public WovenCell? Row(int index)
    {
        var cell = this;
        while (cell is not null && cell.Index > index)
            cell = cell.Above;
        return cell?.Index == index ? cell : null;
    }
}
