using Pipeline.Ingest.Extract.Pages.Wide;
using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Puts pages together from what they show: words become lines and cells, tables that go on overleaf, downwards or to the right, become
/// one.
/// </summary>
internal static class PageAssembly
{
    public static IReadOnlyList<Page> Of(IEnumerable<PageContent> pages) => Of(pages, TableFinder.Find);

    /// <param name="find">Finds the tables of a page.</param>
    public static IReadOnlyList<Page> Of(IEnumerable<PageContent> pages, Func<PageContent, IReadOnlyList<FoundTable>> find)
    {
        var (drafts, left) = WideTables.Joined(PageNumbers.Without([.. pages.Select(p => PageDrafting.Of(p, find(p)))]));
        var grids = TableChains.Of(left).ToLookup(chain => chain[0].Page, Grid);
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
        var room = new CellRoom(chain.SelectMany(t => t.Cells));
        var cells = TableJoin.Of(chain, room);
        var columns = new ColumnEdges(cells);
        return new TableGrid([.. cells.Select(c => Cell(c, columns, room))]) { Fault = chain[0].Fault };
    }

    private static TableCell Cell(DraftCell cell, ColumnEdges columns, CellRoom room)
    {
        var column = columns.At(cell.Box.X0);
        return new TableCell(cell.Row, column, CellParagraphs.Join(cell, room), Spans(cell))
        {
            RowSpan = cell.RowSpan,
            ColumnSpan = Math.Max(1, columns.At(cell.Box.X1) - column),
        };
    }

    private static IReadOnlyList<TextSpan> Spans(DraftCell cell) =>
        [.. cell.Lines.Concat(cell.Repeated).GroupBy(l => l.Page).Select(p => new TextSpan(
            p.Key, p.First().Number, p.Last().Number, p.Select(l => l.Box!.Value).Aggregate(Boxes.Union), p.Min(l => l.Confidence)))];
}
