namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Sorts the lines of a dump into the columns of the form, whatever order the dump wrote them in. It keeps the cheapest ways of
/// sorting the lines so far, and sorts twice: the first time tells how wide the columns are, the second uses it.
/// </summary>
internal sealed class ColumnSorter
{
    private const int Breadth = 8;
    private const int LayoutIndent = 14;
    private const double AcrossRows = 0.4;

    private readonly IReadOnlyList<LineCuts> _lines;
    private readonly int _moneyColumns;

    /// <param name="nameHeading">The widest line of the wrapped heading of names; 0 where it is not wrapped.</param>
    public ColumnSorter(IReadOnlyList<DumpLine> lines, int moneyColumns, int nameHeading)
    {
        _lines = [.. lines.Select(l => new LineCuts(l))];
        _moneyColumns = moneyColumns;
        KeepsLayout = lines.Count(l => l.Tokens[0].Column >= LayoutIndent) * 4 > lines.Count;
        var first = Sort(new SegmentCost(ColumnWidths.Unknown, new ReadingOrder(KeepsLayout ? AcrossRows : 1), KeepsLayout));
        var goesAcross = KeepsLayout || GoesAcross(first);
        Widths = ColumnWidths.Of(first, nameHeading);
        Segments = Sort(new SegmentCost(Widths, new ReadingOrder(goesAcross ? AcrossRows : 1), KeepsLayout));
        Order = goesAcross ? DumpOrder.Across : GoesRowByRow(Segments) ? DumpOrder.RowByRow : DumpOrder.Blocks;
    }

    /// <summary>The pieces of all lines, in reading order.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    public ColumnWidths Widths { get; }

    public DumpOrder Order { get; }

    /// <summary>Lines begin where they begin on paper.</summary>
    public bool KeepsLayout { get; }

    private static bool GoesAcross(List<Segment> segments) =>
        segments.Count(s => s.Column == DumpColumn.Indicators && !s.StartsLine && s.Head != 1) * 20 > segments.Count;

    /// <summary>Whether a name follows the indicators of nearly every row.</summary>
    private static bool GoesRowByRow(IReadOnlyList<Segment> segments)
    {
        var rows = 0;
        var astray = 0;
        for (var i = 1; i < segments.Count; i++)
        {
            if (segments[i - 1].Column != DumpColumn.Indicators || (segments[i].Column == DumpColumn.Indicators && segments[i].Head != 1))
                continue;
            rows++;
            astray += segments[i].Column == DumpColumn.Name || segments[i].Line.AtTop ? 0 : 1;
        }

        return astray * 10 <= rows;
    }

    private List<Segment> Sort(SegmentCost cost)
    {
        List<Reading> readings = [Reading.Start];
        foreach (var line in _lines)
            readings = Next(readings, line, cost);
        var segments = new List<Segment>();
        for (var at = readings[0]; at is not null; at = at.Before)
            segments.AddRange(at.Segments.Reverse());
        segments.Reverse();
        return segments;
    }

    /// <summary>The cheapest ways to go on, one of those alike.</summary>
    private List<Reading> Next(List<Reading> readings, LineCuts line, SegmentCost cost)
    {
        var ways = new List<(double Cost, Reading Reading, Segment[] Cut)>(readings.Count * line.Cuts.Count);
        Span<double> costs = stackalloc double[line.Segments.Count];
        foreach (var reading in readings)
        {
            foreach (var segment in line.Segments)
                costs[segment.Ordinal] = cost.Of(segment, reading, _moneyColumns);
            foreach (var cut in line.Cuts)
            {
                var total = reading.Cost;
                foreach (var segment in cut)
                    total += costs[segment.Ordinal];
                ways.Add((total, reading, cut));
            }
        }

        ways.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        var next = new List<Reading>(Breadth);
        foreach (var way in ways)
        {
            var reading = new Reading(way.Reading, way.Cut, way.Cost, cost.Widths);
            if (!next.Exists(reading.IsLike))
                next.Add(reading);
            if (next.Count == Breadth)
                break;
        }

        return next;
    }
}
