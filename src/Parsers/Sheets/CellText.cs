using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Sheets;

/// <summary>The text of a cell as it is stored.</summary>
internal static class CellText
{
    /// <summary>Null for an empty cell, and for one that holds what stands for nothing (/, ——).</summary>
    public static string? Of(TableCell? cell) => cell is not null && !Placeholder.Is(cell.Text) ? Wrapping.Tidy(cell.Text) : null;
}
