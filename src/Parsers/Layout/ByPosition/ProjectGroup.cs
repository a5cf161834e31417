using Pipeline.Model;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>The rows of one project's indicators, from one of a list on.</summary>
internal sealed class ProjectGroup(int first)
{
    private readonly List<TextSpan> _spans = [];

    public int First => first;

    public int Count { get; private set; }

    /// <summary>The first and the last line with a word of them.</summary>
    public ((int Page, int Line) First, (int Page, int Line) Last) Lines =>
        (_spans.Min(s => (s.Page, s.LineFrom)), _spans.Max(s => (s.Page, s.LineTo)));

    public void Add(IEnumerable<TableCell> row)
    {
        _spans.AddRange(row.SelectMany(c => c.Spans));
        Count++;
    }
}
