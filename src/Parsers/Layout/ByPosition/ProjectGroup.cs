using Pipeline.Model;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>The rows of one project's indicators.</summary>
/// <param name="first">The first of them in the list.</param>
internal sealed class ProjectGroup(int first)
{
    private readonly List<TableCell> _cells = [];

    /// <summary>Their rows are counted from 0.</summary>
    public IReadOnlyList<TableCell> Cells => _cells;

    public int Count { get; private set; }

    /// <summary>The first and the last line with a word of them.</summary>
    public ((int Page, int Line) First, (int Page, int Line) Last) Lines =>
        (_cells.SelectMany(c => c.Spans).Min(s => (s.Page, s.LineFrom)), _cells.SelectMany(c => c.Spans).Max(s => (s.Page, s.LineTo)));

    public void Add(IEnumerable<TableCell> row)
    {
        _cells.AddRange(row.Select(c => c with { Row = c.Row - first }));
        Count++;
    }
}
