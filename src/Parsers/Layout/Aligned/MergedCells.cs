namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>Tells which rows a merged cell spans, where a dump keeps only the line its text stands on: at the top of its rows or around
/// their middle. Cells follow each other without a gap; one may span no row, when a heading has nothing under it.</summary>
internal static class MergedCells
{
    private const double OffMiddle = 0.7;
    private const double Empty = 0.6;
    private const double PerLineAstray = 1;
    private const double Outside = 5;

    // A cell that goes on overleaf has its text on the page that it begins on, in what office programs and browsers print.
    private const double Overleaf = 1;

    // In lines, most of a page: what is further from the top and from the middle of some rows is not merged over them.
    private const int Farthest = 40;

    // 可持续影响指标 of one line beside a row of two whose first line is the last of the row above.
    private const double HalfOutside = 0.3;

    /// <summary>For each cell the index of its first row; the rows of a cell run to the first row of the next.</summary>
    /// <param name="rows">The lines each row takes.</param>
    /// <param name="cells">The lines the text of each cell stands on.</param>
    /// <param name="mismatch">What it costs to put a row (second) under a cell (first).</param>
    public static int[] Assign(IReadOnlyList<RowRange> rows, IReadOnlyList<RowRange> cells, Func<int, int, double> mismatch)
    {
        var strange = new double[cells.Count, rows.Count];
        for (var cell = 0; cell < cells.Count; cell++)
            for (var row = 0; row < rows.Count; row++)
                strange[cell, row] = mismatch(cell, row);
        var middle = Assign(rows, cells, strange, middle: true, out var middleCost);
        var top = Assign(rows, cells, strange, middle: false, out var topCost);
        return topCost < middleCost ? top : middle;
    }

    private static int[] Assign(
        IReadOnlyList<RowRange> rows,
        IReadOnlyList<RowRange> cells,
        double[,] mismatch,
        bool middle,
        out double total)
    {
        var best = new double[cells.Count + 1, rows.Count + 1];
        var from = new int[cells.Count + 1, rows.Count + 1];
        for (var end = 1; end <= rows.Count; end++)
            best[0, end] = double.PositiveInfinity;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            for (var end = 0; end <= rows.Count; end++)
            {
                best[cell + 1, end] = double.PositiveInfinity;
                var strange = 0.0;
                for (var start = end; start >= 0; start--)
                {
                    strange += start < end ? mismatch[cell, start] : 0;
                    if (start < end && IsFar(rows, cells[cell], start, end))
                        continue;
                    var cost = best[cell, start] + strange + Place(rows, cells[cell], start, end, middle);
                    if (cost >= best[cell + 1, end])
                        continue;
                    best[cell + 1, end] = cost;
                    from[cell + 1, end] = start;
                }
            }
        }

        total = best[cells.Count, rows.Count];
        var starts = new int[cells.Count];
        for (int cell = cells.Count, end = rows.Count; cell > 0; cell--)
            starts[cell - 1] = end = from[cell, end];
        return starts;
    }

    /// <summary>Whether a cell's text stands near neither the top nor the middle of some rows.</summary>
    private static bool IsFar(IReadOnlyList<RowRange> rows, RowRange cell, int start, int end) =>
        Math.Abs(cell.First - rows[start].First) > Farthest
        && Math.Abs(cell.Middle - ((rows[start].First + rows[end - 1].Last) / 2.0)) > Farthest;

    private static double Place(IReadOnlyList<RowRange> rows, RowRange cell, int start, int end, bool middle)
    {
        if (start == end)
            return Empty + (PerLineAstray * Astray(rows, cell, start)) + (IsBesideRow(rows, cell, start) ? Outside : 0);
        var off = (double)Math.Abs(cell.First - rows[start].First);
        if (middle && rows[end - 1].Page == rows[start].Page)
            off = Math.Abs(cell.Middle - Middle(rows, cell, start, end));
        else if (middle)
            off = Math.Min(off, Math.Abs(cell.Middle - Middle(rows, cell, start, end)));
        return (OffMiddle * off) + (rows[start].Page < cell.Page ? Overleaf : 0) + Math.Max(
            start > 0 && rows[start - 1].Last >= cell.First ? cell.Middle <= rows[start - 1].Middle ? Outside : HalfOutside : 0,
            end < rows.Count && rows[end].First <= cell.Last ? cell.Middle >= rows[end].Middle ? Outside : HalfOutside : 0);
    }

    /// <summary>Whether a cell's text stands on the only line of a row next to it: then it has that row.</summary>
    private static bool IsBesideRow(IReadOnlyList<RowRange> rows, RowRange cell, int at) =>
        cell.First == cell.Last && ((at > 0 && rows[at - 1] == cell) || (at < rows.Count && rows[at] == cell));

    /// <summary>The middle of the rows that stand on the page of the cell's text.</summary>
    private static double Middle(IReadOnlyList<RowRange> rows, RowRange cell, int start, int end)
    {
        while (start < end - 1 && rows[start].Page != cell.Page)
            start++;
        while (end > start + 1 && rows[end - 1].Page != cell.Page)
            end--;
        return (rows[start].First + rows[end - 1].Last) / 2.0;
    }

    /// <summary>How far a cell without rows stands from the place between the row before it and the row behind it.</summary>
    private static double Astray(IReadOnlyList<RowRange> rows, RowRange cell, int at)
    {
        var before = at > 0 ? Math.Max(0, rows[at - 1].Last + 1 - cell.First) : 0;
        var behind = at < rows.Count ? Math.Max(0, cell.Last + 1 - rows[at].First) : 0;
        return before + behind;
    }
}
