using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// Parts the lines of one column among the rows: each row gets the next run of lines, or none. A run costs what speaks against its
/// being one cell of that row: lines joined though the upper had room, a cut within a sentence, a place far from the row's numbers.
/// </summary>
/// <param name="rows">The numbers of each row.</param>
/// <param name="nearness">What it costs to give a run of lines to a row, by where they stand.</param>
/// <param name="absence">What it costs to leave a row without a cell, by row.</param>
/// <param name="presence">What it costs to give a row a cell, by row.</param>
internal sealed class RunCutter(
    ColumnSpec column,
    IReadOnlyList<ColumnLine> lines,
    IReadOnlyList<IReadOnlyList<ColumnLine>> rows,
    Nearness nearness,
    Func<int, double> absence,
    Func<int, double> presence)
{
    private const double GuessedOtherwise = 0.8;
    private readonly int _width = Width(lines);
    private readonly double _step = Step(lines);

    /// <summary>The lines of each row's cell, and what the whole costs; every line is given to some row.</summary>
    public (IReadOnlyList<IReadOnlyList<ColumnLine>> Cells, double Cost) Cut()
    {
        if (rows.Count == 0)
            return ([], 0);
        var best = new double[rows.Count + 1, lines.Count + 1];
        var from = new int[rows.Count + 1, lines.Count + 1];
        for (var line = 1; line <= lines.Count; line++)
            best[0, line] = double.PositiveInfinity;
        for (var row = 1; row <= rows.Count; row++)
            for (var to = 0; to <= lines.Count; to++)
                Fill(best, from, row, to);
        return (Trace(from), best[rows.Count, lines.Count]);
    }

    private void Fill(double[,] best, int[,] from, int row, int to)
    {
        best[row, to] = best[row - 1, to] + absence(row - 1);
        from[row, to] = to;
        var joins = 0.0;
        for (var at = to - 1; at >= 0 && joins < 12; at--)
        {
            if (at + 1 < to)
                joins += Join(lines[at], lines[at + 1]);
            var cost = best[row - 1, at] + joins + presence(row - 1) + Start(at, to) + End(to - 1) + nearness(lines, at, to, rows[row - 1]);
            if (cost >= best[row, to])
                continue;
            best[row, to] = cost;
            from[row, to] = at;
        }
    }

    private List<IReadOnlyList<ColumnLine>> Trace(int[,] from)
    {
        var cells = new List<IReadOnlyList<ColumnLine>>();
        var to = lines.Count;
        for (var row = rows.Count; row > 0; row--)
        {
            cells.Add([.. lines.Skip(from[row, to]).Take(to - from[row, to])]);
            to = from[row, to];
        }

        cells.Reverse();
        return cells;
    }

    /// <summary>The widest line that is not alone in being so wide.</summary>
    private static int Width(IReadOnlyList<ColumnLine> lines)
    {
        var widths = lines.Select(l => l.Width).OrderDescending().ToList();
        return widths.Where((w, i) => i + 1 < widths.Count && widths[i + 1] >= w - 1).DefaultIfEmpty(widths.FirstOrDefault()).First();
    }

    /// <summary>How far apart the lines of a cell mostly stand.</summary>
    private static double Step(IReadOnlyList<ColumnLine> lines) =>
        lines
            .Zip(lines.Skip(1))
            .Where(p => p.First.Line.Page == p.Second.Line.Page)
            .Select(p => p.Second.Place - p.First.Place)
            .GroupBy(d => d)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .FirstOrDefault(1);

    private double Join(ColumnLine upper, ColumnLine lower)
    {
        var room = _width - upper.Width - Math.Max(4, Unbreakable.WidthAtHead(lower.Text));
        return (lower.Starts == true ? GuessedOtherwise : 0)
            + Apart(upper, lower)
            + (
                room <= 0
                    ? upper.EndsClause
                        ? 0.3
                        : 0
                    : Math.Min(3, 0.4 + (room * 0.2)) * (upper.EndsClause ? 0.4 : 1));
    }

    /// <summary>Lines of one cell follow each other; only a sentence goes on across a page's end.</summary>
    private double Apart(ColumnLine upper, ColumnLine lower)
    {
        if (lower.Line.Page != upper.Line.Page)
            return column.Sentences && !upper.EndsClause ? 0.2 : 1;
        return Math.Min(1.5, 0.3 * Math.Max(0, lower.Place - upper.Place - _step));
    }

    /// <summary>No cell begins with a closing mark, and none is a single character.</summary>
    private double Start(int at, int to) =>
        (CellContent.IsClosingMark(lines[at].Text[0]) ? 4 : 0)
        + (to == at + 1 && lines[at].Text.Length < 2 ? 2 : 0)
        + (lines[at].Starts == false ? GuessedOtherwise : 0);

    /// <summary>A cell of sentences ends with one; a name that ends on a full line may go on.</summary>
    private double End(int at)
    {
        if (column.Sentences)
            return lines[at].EndsClause ? 0 : 2;
        return lines[at].EndsClause ? 2 : lines[at].Width >= _width - 1 ? 1 : 0;
    }
}
