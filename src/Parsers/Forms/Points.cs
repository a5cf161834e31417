using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms;

/// <summary>Reads a cell that holds points: 20, 19.54, 20分.</summary>
internal static class Points
{
    /// <summary>Null for no cell, and for one that holds something else.</summary>
    public static decimal? Of(TableCell? cell) =>
        cell is null ? null : Of(cell.Text);

    public static decimal? Of(string text) => NumberReader.TryReadAll(text.AsSpan().Trim().TrimEnd('分'), out var points) ? points : null;
}
