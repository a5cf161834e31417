using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms;

/// <summary>Reads a cell that holds points: 20, 19.54, 20分.</summary>
internal static class Points
{
    /// <summary>Null for no cell, and for one that holds something else.</summary>
    public static decimal? Of(TableCell? cell) =>
        cell is null ? null : Of(cell.Text);

    /// <summary>Some forms print points in brackets: （10）.</summary>
    private static ReadOnlySpan<char> Bare(string text)
    {
        var bare = text.AsSpan().Trim();
        return (bare is ['（' or '(', .., '）' or ')'] ? bare[1..^1] : bare).TrimEnd('分');
    }

    public static decimal? Of(string text) => NumberReader.TryReadAll(Bare(text), out var points) ? points : null;
}
