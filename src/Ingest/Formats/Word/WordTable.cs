using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>Places the cells of a table: rows and cells that were deleted are gone, merged ones are one.</summary>
/// <param name="paragraphs">The text of a cell.</param>
internal sealed class WordTable(Func<XElement, IReadOnlyList<string>> paragraphs, HiddenContent hidden)
{
    // Word takes 63.
    private const int MostColumnsOfCell = 1_000;

    private readonly List<PlacedCell> _cells = [];
    // For each column the cell that begins there and may go on in the next row.
    private Dictionary<int, int> _open = [];

    /// <param name="number">From 1, in the document.</param>
    public IReadOnlyList<PlacedCell> Cells(XElement table, int number)
    {
        var row = 0;
        foreach (var element in Rows(table))
            if (element.Child("trPr").Child("hidden").IsOn())
                hidden.Add("is hidden", Text(element));
            else
                Add(element, row++, number);
        return _cells;
    }

    /// <summary>Whether it only arranges what is within: a frame of one cell, or of one column, or one around other tables.</summary>
    public static bool IsLayout(XElement table) =>
        Rows(table).All(r => CellsOf(r).Take(2).Count() < 2)
        || table.Descendants().Where(d => d.Kind() == "tbl" && d.Ancestors().First(a => a.Kind() == "tbl") == table)
            .Sum(Letters) * 2 > Letters(table);

    public static IEnumerable<XElement> Rows(XElement table) => Inner(table, "tr").Where(r => r.Child("trPr").Child("del") is null);

    public static IEnumerable<XElement> CellsOf(XElement row) => Inner(row, "tc").Where(c => c.Child("tcPr").Child("cellDel") is null);

    /// <summary>Content controls and tracked changes may be around rows and cells.</summary>
    private static IEnumerable<XElement> Inner(XElement element, string kind) => element.Elements().SelectMany(e => e.Kind() switch
    {
        var k when k == kind => [e],
        "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" => Inner(e, kind),
        _ => [],
    });

    private static int Letters(XElement element) => element.Descendants().Where(d => d.Kind() == "t").Sum(t => t.Value.Length);

    private static string Text(XElement element) => string.Concat(element.Descendants().Where(d => d.Kind() == "t").Select(t => t.Value));

    private void Add(XElement row, int number, int table)
    {
        var column = Math.Clamp(row.Child("trPr").Child("gridBefore").Number() ?? 0, 0, MostColumnsOfCell);
        var open = new Dictionary<int, int>();
        foreach (var cell in CellsOf(row))
        {
            var properties = cell.Child("tcPr");
            var span = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, MostColumnsOfCell);
            TableWidth.Check(table, number + 1, column + span);
            if (properties.Child("hMerge") is { } merged && merged.Val() != "restart" && _cells.Count > 0 && _cells[^1].Row == number)
                _cells[^1] = _cells[^1] with { ColumnSpan = _cells[^1].ColumnSpan + span };
            else
                open[column] = Place(cell, properties.Child("vMerge"), number, column, span);
            column += span;
        }

        _open = open;
    }

    /// <returns>Which cell it is, or goes on.</returns>
    private int Place(XElement cell, XElement? merge, int row, int column, int span)
    {
        if (merge is not null && merge.Val() != "restart" && _open.TryGetValue(column, out var above) && _cells[above].ColumnSpan == span)
        {
            _cells[above] = _cells[above] with { RowSpan = row - _cells[above].Row + 1 };
            hidden.Add("is hidden under a merged cell", Text(cell));
            return above;
        }

        _cells.Add(new PlacedCell(row, column, paragraphs(cell)) { ColumnSpan = span });
        return _cells.Count - 1;
    }
}
