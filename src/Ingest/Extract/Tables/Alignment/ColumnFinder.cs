namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>
/// Finds the columns of lines by what stands below each other. Narrow segments make columns; a wide one that meets
/// several of them spans these, as a heading does.
/// </summary>
internal sealed class ColumnFinder
{
    // Beyond, it is no table that anybody reads.
    private const int Most = 64;

    // Of the lines: a column with fewer texts that never has one beside its neighbour's is a stray of it.
    private const double Stray = 0.2;

    private readonly IReadOnlyList<SegmentLine> _lines;
    private readonly List<Column> _columns = [];

    private ColumnFinder(IReadOnlyList<SegmentLine> lines) => _lines = lines;

    /// <returns>From left to right; none where there are too many.</returns>
    public static IReadOnlyList<Column> Of(IReadOnlyList<SegmentLine> lines)
    {
        var finder = new ColumnFinder(lines);
        return finder.Gather() ? finder.Merged() : [];
    }

    /// <summary>The columns that a segment stands in; it meets one at least, or stands nearest to it.</summary>
    public static ColumnSpan Span(IReadOnlyList<Column> columns, Segment segment)
    {
        var first = 0;
        while (first < columns.Count - 1 && columns[first].X1 <= segment.X0)
            first++;
        var last = columns.Count - 1;
        while (last > 0 && columns[last].X0 >= segment.X1)
            last--;
        return last >= first ? new ColumnSpan(first, last) : Nearer(columns, last, first, segment);
    }

    private static ColumnSpan Nearer(IReadOnlyList<Column> columns, int left, int right, Segment segment)
    {
        var nearest = segment.X0 - columns[left].X1 <= columns[right].X0 - segment.X1 ? left : right;
        return new ColumnSpan(nearest, nearest);
    }

    private bool Gather()
    {
        foreach (var segment in _lines.SelectMany(l => l.Segments).OrderBy(s => s.Width))
        {
            var met = Enumerable.Range(0, _columns.Count).Where(i => _columns[i].Meets(segment)).Take(2).ToList();
            if (met.Count == 0)
                _columns.Add(new Column(segment.X0, segment.X1));
            else if (met.Count == 1)
                _columns[met[0]] = _columns[met[0]].With(segment.X0, segment.X1);
            if (_columns.Count > Most)
                return false;
        }
        _columns.Sort((a, b) => a.X0.CompareTo(b.X0));
        return true;
    }

    private List<Column> Merged()
    {
        for (var i = 0; i + 1 < _columns.Count;)
            if (AreOne(i))
            {
                _columns[i] = _columns[i].With(_columns[i + 1].X0, _columns[i + 1].X1);
                _columns.RemoveAt(i + 1);
                i = Math.Max(0, i - 1);
            }
            else
                i++;
        return _columns;
    }

    /// <summary>More segments cross from one to the next than stand apart in the two, or one is a stray of the other.</summary>
    private bool AreOne(int left)
    {
        var (crossing, apart, inLeft, inRight) = (0, 0, 0, 0);
        foreach (var line in _lines)
        {
            var spans = line.Segments.Select(s => Span(_columns, s)).ToList();
            crossing += spans.Exists(s => s.First <= left && s.Last > left) ? 1 : 0;
            var (hasLeft, hasRight) = (spans.Exists(s => s.Last == left), spans.Exists(s => s.First == left + 1));
            apart += hasLeft && hasRight ? 1 : 0;
            inLeft += hasLeft ? 1 : 0;
            inRight += hasRight ? 1 : 0;
        }
        return crossing > apart || (apart == 0 && Math.Min(inLeft, inRight) <= Math.Max(1, Stray * _lines.Count));
    }
}
