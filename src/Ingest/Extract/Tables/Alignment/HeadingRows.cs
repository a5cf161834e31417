namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>
/// Puts the lines of a table's head together to rows: words of one heading wrap below each other, headings that span others stand above
/// them.
/// </summary>
internal static class HeadingRows
{
    // Of a line's height: what is blank between the lines of a heading.
    private const double Blank = 0.4;

    public static List<List<PlacedLine>> Of(IReadOnlyList<PlacedLine> lines, IReadOnlyList<double> rules)
    {
        var rows = new List<List<PlacedLine>>();
        foreach (var line in lines)
        {
            if (rows.Count == 0 || !GoesOn(rows[^1], line, rules))
                rows.Add([]);
            rows[^1].Add(line);
        }
        return rows;
    }

    private static bool GoesOn(List<PlacedLine> row, PlacedLine line, IReadOnlyList<double> rules)
    {
        var above = row[^1];
        if (line.Line.Y0 - row.Max(l => l.Line.Y1) > Blank * line.Line.Height
            || rules.Any(r => r > above.Line.Middle && r < line.Line.Middle))
            return false;
        var spans = row.SelectMany(l => l.Spans).Where(s => !s.IsOne).ToList();
        return line.Spans.All(s => !spans.Exists(w => w.Meets(s) && w != s)) && (spans.Count > 0 || !line.HasSpans);
    }
}
