using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>
/// Writes a sheet as a page: titles over a table and notes below it are lines, as on paper, and rows of several cells are a table.
/// </summary>
internal sealed class SheetRows
{
    private readonly SheetLayout _sheet;
    private readonly PageWriter _page;
    // Of each row that a cell reaches into from above, or out of downwards, how many do.
    private readonly Dictionary<int, int> _crossed = [];

    private SheetRows(SheetLayout sheet, PageWriter page)
    {
        (_sheet, _page) = (sheet, page);
        foreach (var cell in sheet.Shown.SelectMany(sheet.Row).Where(c => c.RowSpan > 1))
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                _crossed[row] = _crossed.GetValueOrDefault(row) + 1;
    }

    public static void Write(Sheet sheet, PageWriter page) => new SheetRows(new SheetLayout(sheet, page.Hidden), page).Write();

    private void Write()
    {
        var table = new List<int>();
        for (var i = 0; i < _sheet.Shown.Count; i++)
        {
            if (!IsLine(i, isFirst: table.Count == 0))
            {
                table.Add(_sheet.Shown[i]);
                continue;
            }

            Close(table);
            foreach (var line in Only(i)!.Paragraphs)
                _page.Line(line);
        }

        Close(table);
    }

    /// <summary>
    /// Whether a row holds one text that is no row of a table: it stands over the table, after an empty row, or across at the end or over
    /// another such.
    /// </summary>
    private bool IsLine(int at, bool isFirst) =>
        Only(at) is { } only && (isFirst || IsAfterEmpty(at)
            || (IsAcross(only) && (at + 1 == _sheet.Shown.Count || (Only(at + 1) is { } next && IsAcross(next)))));

    /// <summary>The row's only cell, where no cell of another row reaches into it.</summary>
    private PlacedCell? Only(int at) =>
        at < _sheet.Shown.Count && _sheet.Row(_sheet.Shown[at]) is [var only]
            && _crossed.GetValueOrDefault(only.Row) <= (only.RowSpan > 1 ? 1 : 0) ? only : null;

    private bool IsAcross(PlacedCell cell) => cell.ColumnSpan * 2 > _sheet.Width;

    private bool IsAfterEmpty(int at)
    {
        var row = _sheet.Shown[at] - 1;
        while (row >= 0 && _sheet.IsHidden(row))
            row--;
        return at > 0 && row > _sheet.Shown[at - 1] && !_crossed.ContainsKey(row);
    }

    private void Close(List<int> rows)
    {
        if (rows.Count > 0)
            _page.Table([.. Table(rows)]);
        rows.Clear();
    }

    /// <summary>Every place of the table's rows and columns is one of a cell.</summary>
    private List<PlacedCell> Table(List<int> rows)
    {
        // A row without a text of its own is one where merged cells cross it.
        var all = Enumerable.Range(rows[0], rows[^1] - rows[0] + 1)
            .Where(r => !_sheet.IsHidden(r) && (_sheet.Row(r).Count > 0 || _crossed.ContainsKey(r))).ToList();
        var cells = all.SelectMany(_sheet.Row).ToList();
        var columns = cells.Select(c => c.Column).Distinct().Order().ToList();
        TableWidth.Check(_page.Tables + 1, all.Count, columns.Count);
        var taken = cells.SelectMany(c => Places(c, all, columns)).ToHashSet();
        cells.AddRange(from row in all
                       from column in columns
                       where !taken.Contains((row, column))
                       select new PlacedCell(row, column, []) { Name = CellName.Of(row, column) });
        return cells;
    }

    private static IEnumerable<(int Row, int Column)> Places(PlacedCell cell, List<int> rows, List<int> columns) =>
        from row in From(rows, cell.Row, cell.RowSpan)
        from column in From(columns, cell.Column, cell.ColumnSpan)
        select (row, column);

    private static IEnumerable<int> From(List<int> places, int first, int span) =>
        places.Skip(Math.Max(0, places.BinarySearch(first))).TakeWhile(p => p < first + span);
}
