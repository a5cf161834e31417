using System.Globalization;
using Pipeline.Ingest.Extract;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Formats.Pages;

/// <summary>Writes a page of a document that has no paper: lines in their order, those of a table cell by cell in its place.</summary>
/// <param name="number">From 1.</param>
/// <param name="tablesBefore">On earlier pages; tables count through the document.</param>
internal sealed class PageWriter(int number, TextOrigin origin, int tablesBefore = 0)
{
    private readonly List<TextLine> _lines = [];
    private readonly List<TableGrid> _grids = [];

    public int Number => number;

    /// <summary>What the page holds and does not show.</summary>
    public HiddenContent Hidden { get; } = new();

    public int Tables => tablesBefore + _grids.Count;

    public bool IsEmpty => _lines.Count == 0;

    public void Line(string text, bool isAside = false) => Write(text, cell: null, isAside);

    /// <param name="cells">Of which none overlap.</param>
    public void Table(IReadOnlyList<PlacedCell> cells)
    {
        var (rows, columns) = (new Edges(cells.Select(c => c.Row)), new Edges(cells.Select(c => c.Column)));
        TableWidth.Check(Tables + 1, rows.Count, columns.Count);
        _grids.Add(new TableGrid([.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column).Select(c => Cell(c, rows, columns))]));
    }

    public Page Page() => new(number, origin, _lines) { Grids = _grids };

    private TableCell Cell(PlacedCell cell, Edges rows, Edges columns)
    {
        var (row, column) = (rows.At(cell.Row), columns.At(cell.Column));
        var (first, name) = (_lines.Count, cell.Name ?? Name(row, column));
        foreach (var paragraph in cell.Paragraphs)
            Write(paragraph, name, isAside: false);
        return new TableCell(row, column, string.Join('\n', _lines.Skip(first).Select(l => l.Text.Trim())), Spans(first, name))
        {
            RowSpan = Math.Max(1, rows.At(cell.Row + cell.RowSpan) - row),
            ColumnSpan = Math.Max(1, columns.At(cell.Column + cell.ColumnSpan) - column),
        };
    }

    private string Name(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"table {Tables + 1}, row {row + 1}, column {column + 1}");

    private IReadOnlyList<TextSpan> Spans(int first, string name) =>
        _lines.Count == first ? [] : [new TextSpan(number, first + 1, _lines.Count, Cell: name)];

    private void Write(string text, string? cell, bool isAside) =>
        _lines.Add(new TextLine(number, _lines.Count + 1, CharacterFolding.Fold(ControlCharacters.Without(text)).TrimEnd())
        {
            Cell = cell,
            IsAside = isAside,
        });
}
