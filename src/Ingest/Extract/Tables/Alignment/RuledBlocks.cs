namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Finds the tables that lie between horizontal rulings.</summary>
internal static class RuledBlocks
{
    // Points by which text may reach over the ends of a table's rulings.
    private const double Overhang = 10;

    // Of a line's height: how far headings stand above the ruling below them.
    private const double MostBlank = 0.8;

    /// <summary>Each as the lines between the first and the last of its rulings, and these.</summary>
    public static IEnumerable<(List<SegmentLine> Lines, List<double> Rules)> Of(
        IReadOnlyList<SegmentLine> lines,
        IEnumerable<Edge> horizontal)
    {
        foreach (var group in RuleLines.Groups(horizontal))
        {
            var bands = group.Zip(group.Skip(1), (a, b) => lines.Where(l => IsBetween(l, a, b)).ToList()).ToList();
            for (int from = 0, to; from < bands.Count; from = to + 1)
            {
                to = from;
                while (to < bands.Count && IsTabular(bands[to], group[0].Length))
                    to++;
                if (bands.Skip(from).Take(to - from).Any(b => b.Count > 0))
                    yield return (
                        [.. HeadAbove(lines, group[from]), .. bands.Skip(from).Take(to - from).SelectMany(b => b)],
                        [.. group.Skip(from).Take(to - from + 1).Select(e => e.At)]);
            }
        }
    }

    private static bool IsBetween(SegmentLine line, Edge above, Edge below) =>
        line.Middle > above.At
        && line.Middle < below.At
        && line.Segments[0].X0 > above.From - Overhang
        && line.Segments[^1].X1 < above.To + Overhang;

    /// <summary>The headings of a table whose first ruling is the one below them.</summary>
    private static IEnumerable<SegmentLine> HeadAbove(IReadOnlyList<SegmentLine> lines, Edge first)
    {
        var head = new List<SegmentLine>();
        var top = first.At;
        foreach (var line in lines.Where(l => IsBetween(l, first with { At = double.MinValue }, first)).Reverse())
        {
            if (top - line.Y1 > MostBlank * line.Height || !(line.HasColumns || line.Y1 > top))
                break;
            head.Insert(0, line);
            top = line.Y0;
        }
        return head.SkipWhile(l => !l.HasColumns);
    }

    private static bool IsTabular(List<SegmentLine> band, double width) =>
        band.Count == 0 || band.Count(l => l.HasColumns) * 2 >= band.Count
        || (band.Exists(l => l.HasColumns) && band.TrueForAll(l => l.HasColumns || l.IsNarrow(width)));
}
