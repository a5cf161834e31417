namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Gives headings that stand above others the columns they stand over the middle of.</summary>
internal static class HeadingSpans
{
    // Of the width of the columns: how far from their middle a heading may stand.
    private const double Off = 0.2;

    /// <param name="rows">Of the head; the last one has a heading for each column.</param>
    public static List<List<PlacedLine>> Widened(List<List<PlacedLine>> rows, IReadOnlyList<Column> columns) =>
        [.. rows.Select((row, i) => row.Count == 1 && i + 1 < rows.Count ? [Widened(row[0], rows[i + 1], columns)] : row)];

    private static PlacedLine Widened(PlacedLine line, List<PlacedLine> below, IReadOnlyList<Column> columns)
    {
        var segments = line.Line.Segments;
        var spans = line.Spans.ToArray();
        for (var column = 0; column < columns.Count; column++)
            if (!line.Fills(column) && below.Exists(l => l.Fills(column)) && Nearest(segments, columns[column].Middle) is var nearest)
                spans[nearest] = spans[nearest].With(new ColumnSpan(column, column));
        for (var i = 0; i < spans.Length; i++)
            spans[i] = Centred(segments[i], line.Spans[i], spans[i], columns);
        return line.With(spans.Zip(spans.Skip(1)).Any(p => p.First.Meets(p.Second)) ? line.Spans : spans);
    }

    private static int Nearest(IReadOnlyList<Segment> segments, double x) =>
        Enumerable.Range(0, segments.Count).MinBy(i => Math.Abs(segments[i].Middle - x));

    /// <summary>What of a wide span has the heading over its middle; at least where it stands.</summary>
    private static ColumnSpan Centred(Segment segment, ColumnSpan own, ColumnSpan wide, IReadOnlyList<Column> columns)
    {
        double Miss(ColumnSpan s) => Math.Abs(((columns[s.First].X0 + columns[s.Last].X1) / 2) - segment.Middle);
        var spans = from first in Enumerable.Range(wide.First, own.First - wide.First + 1)
                    from last in Enumerable.Range(own.Last, wide.Last - own.Last + 1)
                    select new ColumnSpan(first, last);
        var best = spans.OrderBy(s => s.First - s.Last).MinBy(Miss);
        return Miss(best) <= Off * (columns[best.Last].X1 - columns[best.First].X0) ? best : own;
    }
}
