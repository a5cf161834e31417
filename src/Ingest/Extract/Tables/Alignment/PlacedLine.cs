namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>A line of a table whose segments have their columns.</summary>
internal sealed class PlacedLine(SegmentLine line, ColumnSpan[] spans, int columns)
{
    public PlacedLine(SegmentLine line, IReadOnlyList<Column> columns)
        : this(line, [.. line.Segments.Select(s => ColumnFinder.Span(columns, s))], columns.Count)
    {
    }

    public SegmentLine Line { get; } = line;

    public ColumnSpan[] Spans { get; } = spans;

    /// <summary>How many columns have text on it.</summary>
    public int Filled => Spans.Sum(s => s.Last - s.First + 1);

    public PlacedLine With(ColumnSpan[] other) => new(Line, other, columns);

    public bool HasFirst => Spans[0].First == 0;

    /// <summary>A row of its own has text in half of the columns.</summary>
    public bool IsRecord => Filled >= Math.Max(2, columns / 2.0);

    public bool HasSpans => Spans.Any(s => !s.IsOne);

    public bool Fills(int column) => Spans.Any(s => s.First <= column && s.Last >= column);

    public Segment? In(int column) => Line.Segments.Zip(Spans).FirstOrDefault(p => p.Second == new ColumnSpan(column, column)).First;
}
