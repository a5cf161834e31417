namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>How wide the columns of a table are, in display columns: as wide as their widest lines where several are, which wrapping makes;
/// else there may be room for more up to the next column.</summary>
internal static class ColumnWidths
{
    /// <summary>What stands between a full line and the next column, in characters.</summary>
    private const int Margin = 3;

    private const int WrappedLines = 3;
    private const int FewestToDoubt = 6;
    private const double Misread = 2.0;

    public static int[] Of(IReadOnlyList<PlacedLine> lines, int columns) =>
        [.. Enumerable.Range(0, columns).Select(c => Of(lines.Where(l => l[c] is not null).ToList(), c))];

    private static int Of(List<PlacedLine> lines, int column)
    {
        var widths = lines.ConvertAll(l => l.Width(column));
        widths.Sort((a, b) => b - a);
        if (widths.Count > FewestToDoubt && widths[0] > Misread * widths[1])
            widths.RemoveAt(0);
        if (widths.Count == 0)
            return 0;
        return widths[0] + (widths.Count(w => w >= widths[0] - 2) >= WrappedLines ? 0 : 2 * Math.Max(0, Room(lines, column) - Margin));
    }

    /// <summary>The room that the longest line of a page leaves before the next column, on the page that leaves most; dumps close up
    /// columns that are nearly empty.</summary>
    private static int Room(List<PlacedLine> lines, int column) => lines
        .Where(l => l.NextStart(column) is not null)
        .GroupBy(l => l.Page)
        .Select(page => page.Min(l => l.NextStart(column)!.Value - l[column]![^1].OffsetEnd))
        .DefaultIfEmpty(0)
        .Max();
}
