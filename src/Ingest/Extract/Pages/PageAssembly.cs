using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Puts pages together from what they show: words become lines and cells, tables that go on overleaf become one.</summary>
internal static class PageAssembly
{
    // Points. Where a table's text keeps no distance to its rulings, cells are still apart.
    private const double MostPadding = 8;

    public static IReadOnlyList<Page> Of(IEnumerable<PageContent> pages)
    {
        var drafts = pages.Select(PageDrafting.Of).ToList();
        var grids = TableChains.Of(drafts).ToLookup(chain => chain[0].Page, Grid);
        return [.. drafts.Select(d => Page(d, [.. grids[d.Content.Number]]))];
    }

    private static Page Page(DraftPage draft, IReadOnlyList<TableGrid> grids) =>
        new(draft.Content.Number, draft.Content.Origin, draft.Lines)
        {
            Width = draft.Content.Width,
            Height = draft.Content.Height,
            Rulings = draft.Content.Rulings,
            Grids = grids,
        };

    private static TableGrid Grid(IReadOnlyList<DraftTable> chain)
    {
        var cells = TableJoin.Of(chain);
        var columns = new ColumnEdges(cells);
        var padding = Padding(cells);
        return new TableGrid([.. cells.Select(c => Cell(c, columns, padding))]);
    }

    private static TableCell Cell(DraftCell cell, ColumnEdges columns, double padding)
    {
        var column = columns.At(cell.Box.X0);
        return new TableCell(cell.Row, column, CellParagraphs.Join(cell.Lines, cell.Box, padding), Spans(cell))
        {
            RowSpan = cell.RowSpan,
            ColumnSpan = Math.Max(1, columns.At(cell.Box.X1) - column),
        };
    }

    private static double Padding(IReadOnlyList<DraftCell> cells) =>
        cells.Where(c => !c.IsEmpty).Select(c => Math.Clamp(c.Lines.Min(l => l.Box!.Value.X0) - c.Box.X0, 0, MostPadding)).DefaultIfEmpty(0).Min();

    private static IReadOnlyList<TextSpan> Spans(DraftCell cell) =>
        [.. cell.Lines.Concat(cell.Repeated).GroupBy(l => l.Page).Select(p => new TextSpan(
            p.Key, p.First().Number, p.Last().Number, p.Select(l => l.Box!.Value).Aggregate(Boxes.Union), p.Min(l => l.Confidence)))];
}
