namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>One way to sort the lines so far into columns.</summary>
internal sealed class Reading
{
    private readonly ColumnFlow[] _flows;

    private Reading()
    {
        _flows = [ColumnFlow.Empty, ColumnFlow.Empty, ColumnFlow.Empty, ColumnFlow.Empty];
        Segments = [];
    }

    public Reading(Reading before, Segment[] segments, double cost, ColumnWidths widths)
    {
        Before = before;
        Segments = segments;
        Cost = cost;
        _flows = [.. before._flows];
        foreach (var segment in segments)
            _flows[(int)segment.Column] = before[segment.Column].With(segment, widths[segment.Column]);
    }

    public static Reading Start { get; } = new();

    public Reading? Before { get; }

    /// <summary>The pieces of the last line.</summary>
    public Segment[] Segments { get; }

    public double Cost { get; }

    public Segment? Last => Segments.Length > 0 ? Segments[^1] : null;

    public ColumnFlow this[DumpColumn column] => _flows[(int)column];

    /// <summary>Whether what comes costs the same after both readings.</summary>
    public bool IsLike(Reading other)
    {
        for (var column = 0; column < _flows.Length; column++)
            if (_flows[column].Last != other._flows[column].Last)
                return false;
        return Last == other.Last;
    }
}
