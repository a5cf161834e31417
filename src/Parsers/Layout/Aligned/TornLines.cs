namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Puts lines together again that a dump tore: where cells of neighbouring rows stand half a line apart, it may write the left part of
/// a row, then a whole line of the next row, then the right part.
/// </summary>
/// <param name="columns">The columns that have a cell in every row.</param>
internal sealed class TornLines(TableSpec spec, IReadOnlyList<PlacedLine> lines, IReadOnlyList<int> columns)
{
    public List<PlacedLine> Joined()
    {
        var joined = lines.ToList();
        for (var at = 0; at + 2 < joined.Count; at++)
        {
            if (!AreParts(joined[at], joined[at + 2]) || !IsWhole(joined[at + 1]))
                continue;
            joined[at] = PlacedLine.Of([joined[at], joined[at + 2]]);
            joined.RemoveAt(at + 2);
        }

        return joined;
    }

    /// <summary>Whether one line ends where the other begins, and both make a row.</summary>
    private bool AreParts(PlacedLine left, PlacedLine right)
    {
        var begins = columns.FirstOrDefault(c => right[c] is not null, -1);
        return begins > 0 && left.Page == right.Page
            && columns.All(c => c < begins ? right[c] is null && (left[c] is not null || spec.Columns[c].Optional) : left[c] is null)
            && Holds(right, CellType.Points) && IsWhole(PlacedLine.Of([left, right]));
    }

    private bool IsWhole(PlacedLine line) =>
        columns.All(c => line[c] is not null || spec.Columns[c].Optional) && Holds(line, CellType.Target);

    private bool Holds(PlacedLine line, CellType type) => columns.Any(c => spec.Columns[c].Type == type && line[c] is not null);
}
