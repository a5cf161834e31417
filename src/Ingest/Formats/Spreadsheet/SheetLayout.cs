using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>The cells of a sheet that are seen, merged ones as one, row by row.</summary>
internal sealed class SheetLayout
{
    private readonly Sheet _sheet;
    private readonly HiddenContent _hidden;
    private readonly Dictionary<(int Row, int Column), SheetCell> _texts;
    private readonly SortedDictionary<int, List<PlacedCell>> _rows = [];
    private readonly HashSet<(int Row, int Column)> _merged = [];

    public SheetLayout(Sheet sheet, HiddenContent hidden)
    {
        (_sheet, _hidden) = (sheet, hidden);
        _texts = sheet.Cells.ToDictionary(c => (c.Row, c.Column));
        foreach (var range in sheet.Merged)
            Add(range);
        foreach (var cell in sheet.Cells.Where(c => !_merged.Contains((c.Row, c.Column))))
            Add(cell);
        foreach (var text in sheet.Unshown)
            hidden.Add("is not shown by its number format", text);
        foreach (var row in _rows.Values)
            row.Sort((a, b) => a.Column.CompareTo(b.Column));
        Shown = [.. _rows.Where(r => r.Value.Exists(c => c.Paragraphs.Count > 0)).Select(r => r.Key)];
        Width = _rows.Values.SelectMany(r => r).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
    }

    /// <summary>Rows in which a text begins, from above.</summary>
    public IReadOnlyList<int> Shown { get; }

    /// <summary>Columns, to the last that holds something.</summary>
    public int Width { get; }

    /// <summary>The cells that begin in a row, left to right; of those without a text only merged ones.</summary>
    public IReadOnlyList<PlacedCell> Row(int row) => _rows.TryGetValue(row, out var cells) ? cells : [];

    public bool IsHidden(int row) => _sheet.HiddenRows.Contains(row);

    private void Add(SheetCell cell)
    {
        if (_sheet.HiddenRows.Contains(cell.Row))
            _hidden.Add("stands in a hidden row", cell.Text);
        else if (_sheet.HiddenColumns.Contains(cell.Column))
            _hidden.Add("stands in a hidden column", cell.Text);
        else
            Place(new PlacedCell(cell.Row, cell.Column, Paragraphs(cell.Text)) { Name = cell.Name });
    }

    private void Add(MergedRange range)
    {
        // A range may reach to the sheet's last row; no further than its cells is it seen.
        var (lastRow, lastColumn) = (Math.Min(range.LastRow, LastRow), Math.Min(range.LastColumn, LastColumn));
        var places = (from row in Enumerable.Range(range.FirstRow, Math.Max(0, lastRow - range.FirstRow + 1))
                      from column in Enumerable.Range(range.FirstColumn, Math.Max(0, lastColumn - range.FirstColumn + 1))
                      select (Row: row, Column: column)).ToList();
        if (places.Exists(_merged.Contains))
            return;
        _merged.UnionWith(places);
        var seen = places.Where(p => !_sheet.Hides(p.Row, p.Column)).ToList();
        var text = _texts.GetValueOrDefault((range.FirstRow, range.FirstColumn));
        foreach (var covered in places.Skip(1).Where(_texts.ContainsKey))
            _hidden.Add("is hidden under a merged cell", _texts[covered].Text);
        if (seen.Count > 0)
            Place(new PlacedCell(seen[0].Row, seen[0].Column, Paragraphs(text?.Text ?? ""))
            {
                RowSpan = lastRow - seen[0].Row + 1,
                ColumnSpan = lastColumn - seen[0].Column + 1,
                Name = CellName.Of(range.FirstRow, range.FirstColumn),
            });
        else if (text is not null)
            _hidden.Add("stands in hidden rows or columns", text.Text);
    }

    private int LastRow => _sheet.Cells.Count == 0 ? -1 : _sheet.Cells[^1].Row;

    private int LastColumn { get => field >= 0 ? field : field = _sheet.Cells.Select(c => c.Column).DefaultIfEmpty(0).Max(); } = -1;

    private void Place(PlacedCell cell)
    {
        if (!_rows.TryGetValue(cell.Row, out var row))
            _rows[cell.Row] = row = [];
        row.Add(cell);
    }

    private static string[] Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
