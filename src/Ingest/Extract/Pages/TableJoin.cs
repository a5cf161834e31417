using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Joins the pages of a table: headings printed again are dropped, rows and merged cells torn by a page break are put together.
/// </summary>
internal sealed class TableJoin
{
    private readonly List<DraftCell> _cells;
    private readonly CellRoom _room;
    private readonly bool _closesTornRows;
    private int _rows;

    // The row that a page without known headings began with: a block of other columns may begin there.
    private int _block;

    private TableJoin(IReadOnlyList<DraftTable> chain, CellRoom room)
    {
        _room = room;
        _closesTornRows = !chain.SkipLast(1).Any(t => t.Cells.Any(c => c.IsOpenBelow));
        _cells = [.. chain[0].Cells];
        _rows = chain[0].Rows;
    }

    public static IReadOnlyList<DraftCell> Of(IReadOnlyList<DraftTable> chain, CellRoom room)
    {
        var join = new TableJoin(chain, room);
        foreach (var table in chain.Skip(1))
            join.Add(table);
        return join._cells;
    }

    private void Add(DraftTable table)
    {
        var (from, headings) = RepeatedHeadings.Find(_cells, [0, _block], table);
        for (var row = 0; row < headings; row++)
            Repeat(from + row, table.Row(row));
        var body = table.Cells.Where(c => c.Row >= headings).ToList();
        var top = body.Where(c => c.Row == headings).OrderBy(c => c.Box.X0).ToList();
        var bottom = _cells.Where(c => c.LastRow == _rows - 1).ToList();
        var isTorn = new TornRow(bottom, top, _room, _closesTornRows).IsTorn;
        var offset = _rows - headings - (isTorn ? 1 : 0);
        var cut = CutCells.Find(bottom, top, headings > 0);
        foreach (var cell in body)
        {
            var moved = cell with { Row = cell.Row + offset };
            var above = cell.Row == headings ? bottom.Find(c => c.IsAbove(cell)) : null;
            if (above is not null && (isTorn || cut.Contains(cell)))
                Extend(above, moved);
            else
                _cells.Add(moved);
        }
        _block = headings == 0 ? _rows : _block;
        _rows = offset + table.Rows;
    }

    private void Repeat(int row, IReadOnlyList<DraftCell> printedAgain)
    {
        foreach (var cell in printedAgain)
        {
            var at = _cells.FindIndex(c => c.Row == row && c.IsAbove(cell));
            _cells[at] = _cells[at] with { Repeated = [.. _cells[at].Repeated, .. cell.Lines] };
        }
    }

    private void Extend(DraftCell above, DraftCell rest) =>
        _cells[_cells.IndexOf(above)] = above with
        {
            RowSpan = rest.LastRow - above.Row + 1,
            Lines = [.. above.Lines, .. rest.Lines],
            IsOpenBelow = rest.IsOpenBelow,
            Repeated = [.. above.Repeated, .. rest.Repeated],
            Shifts = above.Shifts.Concat(rest.Shifts).ToDictionary(),
        };
}
