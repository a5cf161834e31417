namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>How far a column has been read.</summary>
internal sealed class ColumnFlow
{
    private const int TailLength = 80;
    private const int Ragged = 3;
    private const string Closers = "）)”》";
    private const string Marks = "，。；：、）)”》！？,;:（(“《";

    private readonly string _tail = "";
    private ColumnFlow? _next;

    private ColumnFlow()
    {
    }

    private ColumnFlow(ColumnFlow before, Segment segment, int width)
    {
        Last = segment;
        End = segment.Text[^1];
        Width = before.SharesLine(segment, width) ? before.Width + segment.Width : segment.Width;
        Start = segment.Start;
        IsOpen = segment.LeavesOpen || (before.IsOpen && !segment.ClosesOpen);
        if (segment.Column != DumpColumn.Indicators)
            return;
        var text = string.Concat(before._tail, segment.Text);
        _tail = text.Length > TailLength ? text[^TailLength..] : text;
        Fused = new FusedTail(_tail);
        Item = FusedMarks.LastItemNumber(text) is > 0 and var number ? number : before.Item;
    }

    public static ColumnFlow Empty { get; } = new();

    /// <summary>Its last piece; null before the first.</summary>
    public Segment? Last { get; }

    /// <summary>Its last character.</summary>
    public char End { get; }

    /// <summary>The width of its last line, in display columns.</summary>
    public int Width { get; }

    /// <summary>Where its pieces begin in their line, in characters; -1 before the first one.</summary>
    public int Start { get; } = -1;

    /// <summary>A bracket or quotation mark waits to be closed.</summary>
    public bool IsOpen { get; }

    /// <summary>The number of the indicator that was begun last; 0 in other columns.</summary>
    public int Item { get; }

    /// <summary>What its end wants of the next piece; null in other columns.</summary>
    public FusedTail? Fused { get; }

    public bool EndsClause => Last is null || End is '。' or '；' or ';' or '：' or ':' or '！' or '.';

    public bool EndsCell => Last is null || End == '。';

    /// <summary>Readings that share this flow mostly go on alike: the last step is kept.</summary>
    public ColumnFlow With(Segment segment, int width)
    {
        if (this == Empty)
            return new ColumnFlow(this, segment, width);
        if (_next?.Last != segment)
            _next = new ColumnFlow(this, segment, width);
        return _next;
    }

    /// <summary>Some dumps break a printed line at its marks: whether a piece may stand on the same one as the last.</summary>
    public bool SharesLine(Segment segment, int width) =>
        segment.StartsLine && Last is { } last && segment.LineIndex == last.LineIndex + 1
        && Width + segment.Width <= width + Ragged
        && (Closers.Contains(End, StringComparison.Ordinal) || Marks.Contains(segment.Text[0], StringComparison.Ordinal));
}
