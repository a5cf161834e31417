using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Numbers the lines of a page: those outside tables where they stand, those of a table cell by cell in its place.</summary>
internal sealed class PageDrafting
{
    private readonly PageContent _content;
    private readonly OpenEdges _edges;
    private readonly List<TextLine> _lines = [];
    private readonly List<DraftTable> _tables = [];

    private PageDrafting(PageContent content)
    {
        _content = content;
        _edges = new OpenEdges(content.Rulings);
    }

    public static DraftPage Of(PageContent content, IReadOnlyList<FoundTable> tables) => new PageDrafting(content).Draft(tables);

    private DraftPage Draft(IReadOnlyList<FoundTable> tables)
    {
        var inTables = tables.SelectMany(t => t.Cells).SelectMany(c => c.Words).ToHashSet(ReferenceEqualityComparer.Instance);
        var outside = WordLines.Of(_content.Words.Where(w => !inTables.Contains(w)));
        var left = outside.Count == 0 ? 0 : outside.Min(l => l[0].Box!.Value.X0);
        var waiting = new Queue<FoundTable>(tables.OrderBy(t => t.Box.Y0));
        foreach (var line in outside)
        {
            while (waiting.TryPeek(out var table) && table.Box.Y0 < Boxes.Union(line).Y0)
                Add(waiting.Dequeue());
            Add(line, left);
        }
        while (waiting.TryDequeue(out var table))
            Add(table);
        return new DraftPage(_content, _lines, _tables);
    }

    private TextLine Add(IReadOnlyList<Word> words, double left)
    {
        var line = new TextLine(
            _content.Number,
            _lines.Count + 1,
            LineText.Of(words, left),
            Boxes.Union(words),
            words.Min(w => w.Confidence))
        {
            Words = words,
        };
        _lines.Add(line);
        return line;
    }

    private void Add(FoundTable table)
    {
        var lastRow = table.Cells.Max(c => c.Row + c.RowSpan);
        _tables.Add(new DraftTable(_content.Number, table.Box, [.. table.Cells.Select(c => Draft(c, lastRow, table.Box))]));
    }

    private DraftCell Draft(FoundCell cell, int rows, Box table)
    {
        var lines = WordLines.Of(cell.Words);
        return new DraftCell(cell.Row, cell.RowSpan, cell.Box, [.. lines.Select(l => Add(l, left: l[0].Box!.Value.X0))])
        {
            IsOpenAbove = cell.Row == 0 && _edges.IsOpenAbove(cell.Box),
            IsOpenBelow = cell.Row + cell.RowSpan == rows && _edges.IsOpenBelow(cell.Box),
            IsOpenLeft = cell.Box.X0 == table.X0 && _edges.IsOpenLeft(cell.Box),
            IsOpenRight = cell.Box.X1 == table.X1 && _edges.IsOpenRight(cell.Box),
        };
    }
}
