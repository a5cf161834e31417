using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Makes a table of lines by what stands below each other.</summary>
internal sealed class AlignedTable
{
    // A head is no longer; what begins without figures and goes on so is a body of words.
    private const int LongestHead = 6;

    private readonly IReadOnlyList<double> _rules;
    private readonly IReadOnlyList<Column> _columns;
    private readonly List<PlacedLine> _lines;
    private List<List<PlacedLine>>? _rows;

    /// <param name="rules">The y of horizontal rulings as wide as the table; points, rising.</param>
    public AlignedTable(IReadOnlyList<SegmentLine> lines, IReadOnlyList<double> rules, IReadOnlyList<Column>? columns = null)
    {
        _rules = rules;
        _columns = columns ?? ColumnFinder.Of(lines);
        _lines = _columns.Count == 0 ? [] : [.. lines.Select(l => new PlacedLine(l, _columns))];
    }

    public IReadOnlyList<Column> Columns => _columns;

    public IReadOnlyList<PlacedLine> Lines => _lines;

    /// <summary>Lines put together to rows, the head's first.</summary>
    public IReadOnlyList<List<PlacedLine>> Rows => _rows ??= _lines.Count == 0 ? [] : FindRows();

    public FoundTable Table() => new AlignedCells(_columns, Rows).Table();

    private List<List<PlacedLine>> FindRows()
    {
        var body = new RowFinder(_rules, Median(_lines.Select(l => l.Line.Height)));
        var head = RuledHead() ?? FiguresHead(body.ByBlanks(_lines));
        return [.. HeadingSpans.Widened(HeadingRows.Of(_lines[..head], _rules), _columns), .. body.Rows(_lines[head..])];
    }

    /// <summary>How many lines are headings, being above the first ruling; null where none tells.</summary>
    private int? RuledHead()
    {
        var first = _rules.FirstOrDefault(r => r > _lines[0].Line.Middle, double.MaxValue);
        var ruled = _lines.FindIndex(l => l.Line.Middle > first);
        return ruled > 0 && ruled <= LongestHead && !_lines[..ruled].Exists(IsFigures) ? ruled : null;
    }

    /// <summary>How many lines are headings, being above the first row of figures.</summary>
    private int FiguresHead(List<List<PlacedLine>>? rows)
    {
        var head = rows is null ? _lines.FindIndex(IsFigures) : rows.TakeWhile(r => !r.Exists(IsFigures)).Sum(r => r.Count);
        return head >= 0 && head <= LongestHead && head < _lines.Count ? head : 0;
    }

    private static bool IsFigures(PlacedLine line)
    {
        var texts = line.Line.Segments.Skip(line.HasFirst ? 1 : 0).Select(s => s.Text).ToList();
        return line.IsRecord && texts.Count > 0 && texts.Count(t => NumberText.Is(t) && !IsYear(t)) * 2 >= texts.Count;
    }

    private static bool IsYear(string text) => text.Length == 4 && int.TryParse(text, out var year) && year is >= 1900 and < 2100;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
