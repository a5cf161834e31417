namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>A line of a page as segments from left to right; points.</summary>
internal sealed record SegmentLine(double Y0, double Y1, IReadOnlyList<Segment> Segments)
{
    // Of the line's height: wider than any space of justified text.
    private const double ColumnGap = 1;

    // Of a table's width.
    private const double Narrow = 0.5;

    public double Height => Y1 - Y0;

    public double X0 => Segments[0].X0;

    public double X1 => Segments[^1].X1;

    public double Middle => (Y0 + Y1) / 2;

    /// <summary>Whether a gap parts it that no sentence has.</summary>
    public bool HasColumns { get; } = Segments.Zip(Segments.Skip(1)).Any(p => p.Second.X0 - p.First.X1 > ColumnGap * (Y1 - Y0));

    /// <summary>Whether it may be a line of a cell in a table of this width: prose fills its lines.</summary>
    public bool IsNarrow(double width) => X1 - X0 < width * Narrow;
}
