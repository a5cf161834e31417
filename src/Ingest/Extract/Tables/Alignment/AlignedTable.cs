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

    /// <param name="rules">The y of horizontal rulings as wide as the table; points, rising.</param>
    public AlignedTable(IReadOnlyList<SegmentLine> lines, IReadOnlyList<double> rules, IReadOnlyList<Column>? columns = null)
    {
        _rules = rules;
        _columns = columns ?? ColumnFinder.Of(lines);
        _lines = _columns.Count == 0 ? [] : [.. lines.Select(l => new PlacedLine(l, _columns))];
    }

    public IReadOnlyList<Column> Columns => _columns;

    public IReadOnlyList<PlacedLine> Lines => _lines;

    public FoundTable Table()
    {
        var head = Head();
        var size = Median(_lines.Select(l => l.Line.Height));
        List<List<PlacedLine>> rows = [.. HeadingRows.Of(_lines[..head], _rules), .. new RowFinder(_rules, size).Rows(_lines[head..])];
        return new AlignedCells(_columns, rows).Table();
    }

    /// <summary>How many lines are headings: those above a ruling, or above the first line of figures.</summary>
    private int Head()
    {
        var first = _rules.FirstOrDefault(r => r > _lines[0].Line.Middle, double.MaxValue);
        var ruled = _lines.FindIndex(l => l.Line.Middle > first);
        if (ruled > 0 && ruled <= LongestHead && !_lines[..ruled].Exists(IsFigures))
            return ruled;
        return _lines.FindIndex(IsFigures) is >= 0 and <= LongestHead and var figures ? figures : 0;
    }

    private static bool IsFigures(PlacedLine line)
    {
        var texts = line.Line.Segments.Skip(line.HasFirst ? 1 : 0).Select(s => s.Text).ToList();
        return line.IsRecord && texts.Count > 0 && texts.Count(NumberText.Is) * 2 > texts.Count && !texts.TrueForAll(IsYear);
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2';

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
