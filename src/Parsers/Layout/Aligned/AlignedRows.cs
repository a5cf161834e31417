namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Cuts the lines of a table into its rows: no line belongs to two, and of all ways to cut the cheapest by <see cref="RowCost"/> is taken.
/// </summary>
internal static class AlignedRows
{
    private const int Tallest = 80;

    // What missing and strange cells may cost a column of the next row at most, where this one ends before it.
    private const double MostOfNext = 16;

    /// <summary>The rows top to bottom. Cells may stand at the top of their rows or in the middle; what fits better is taken.</summary>
    public static IReadOnlyList<RowRange> Cut(TableSpec spec, IReadOnlyList<PlacedLine> lines, IReadOnlyList<int> columns) =>
        Cut(spec, lines, columns, out _);

    /// <param name="cost">What the rows cost; less for rows that fit better.</param>
    public static IReadOnlyList<RowRange> Cut(TableSpec spec, IReadOnlyList<PlacedLine> lines, IReadOnlyList<int> columns, out double cost)
    {
        var middle = Cut(new RowCost(spec, lines, columns, middle: true), columns.Count, lines, out var middleCost);
        var top = Cut(new RowCost(spec, lines, columns, middle: false), columns.Count, lines, out var topCost);
        cost = Math.Min(topCost, middleCost);
        return topCost < middleCost ? top : middle;
    }

    private static List<RowRange> Cut(RowCost cost, int columns, IReadOnlyList<PlacedLine> lines, out double total)
    {
        var count = lines.Count;
        var best = new double[count + 1];
        var from = new int[count + 1];
        Array.Fill(best, double.PositiveInfinity, 1, count);
        for (var first = 0; first < count; first++)
        {
            cost.Begin(first);
            for (var line = first; line < Math.Min(count, first + Tallest); line++)
            {
                var reached = best[first] + cost.Grow(line);
                if (reached < best[line + 1])
                    (best[line + 1], from[line + 1]) = (reached, first);
                // What its lines cost as cells of one row only grows: two rows are cheaper from here on.
                if (best[first] + cost.Joins > best[line + 1] + (MostOfNext * columns))
                    break;
            }
        }

        total = best[count];
        var rows = new List<RowRange>();
        for (var end = count; end > 0; end = from[end])
            rows.Add(new RowRange(from[end], end - 1, lines[from[end]].Page));
        rows.Reverse();
        return rows;
    }
}
