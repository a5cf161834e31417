using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>
/// Forms a table of its rows, as the HTML standard does (§4.9.12, "forming a table"), but for one thing: where a cell would lie on another,
/// it ends before it.
/// </summary>
/// <param name="table">From 1, in the document.</param>
/// <param name="paragraphs">The text of a cell.</param>
/// <param name="leftOut">Given each row or cell that is not shown.</param>
internal sealed class TableCells(int table, Func<IElement, IReadOnlyList<string>> paragraphs, Action<IElement> leftOut)
{
    // Of the standard; a browser takes more for these.
    private const int MostColumnsOfCell = 1_000;
    private const int MostRowsOfCell = 65_534;

    private readonly List<PlacedCell> _cells = [];
    // For each column the row at which it is free again.
    private readonly List<int> _free = [];
    private int _row;

    public IReadOnlyList<PlacedCell> Of(IHtmlTableElement element)
    {
        foreach (var group in Groups(element))
            Add(group);
        return _cells;
    }

    /// <summary>The foot is shown last, wherever it stands; rows outside a group make one.</summary>
    private static IEnumerable<List<IHtmlTableRowElement>> Groups(IHtmlTableElement element)
    {
        var groups = element.Children.OfType<IHtmlTableSectionElement>()
            .OrderBy(g => g.LocalName switch { "thead" => 0, "tfoot" => 2, _ => 1 });
        foreach (var group in groups)
            yield return [.. group.Children.OfType<IHtmlTableRowElement>()];
        yield return [.. element.Children.OfType<IHtmlTableRowElement>()];
    }

    /// <summary>No cell reaches out of its group.</summary>
    private void Add(List<IHtmlTableRowElement> group)
    {
        foreach (var hidden in group.Where(Visibility.IsHidden))
            leftOut(hidden);
        group.RemoveAll(Visibility.IsHidden);
        var end = _row + group.Count;
        foreach (var row in group)
        {
            Add(row, end);
            _row++;
        }
    }

    private void Add(IHtmlTableRowElement row, int end)
    {
        var column = 0;
        foreach (var cell in row.Children.OfType<IHtmlTableCellElement>())
        {
            if (Visibility.IsHidden(cell))
            {
                leftOut(cell);
                continue;
            }

            while (column < _free.Count && _free[column] > _row)
                column++;
            var rows = Span(cell, "rowspan", MostRowsOfCell) is > 0 and var count ? Math.Min(count, end - _row) : end - _row;
            var columns = Room(column, Math.Max(1, Span(cell, "colspan", MostColumnsOfCell)));
            _cells.Add(new PlacedCell(_row, column, paragraphs(cell)) { RowSpan = rows, ColumnSpan = columns });
            Claim(column, columns, _row + rows);
            column += columns;
        }
    }

    /// <summary>How many columns are free in this row from a place on, of those wanted.</summary>
    private int Room(int column, int wanted)
    {
        for (var i = 1; i < wanted; i++)
            if (column + i < _free.Count && _free[column + i] > _row)
                return i;
        return wanted;
    }

    private void Claim(int column, int columns, int until)
    {
        TableWidth.Check(table, _row + 1, column + columns);
        while (_free.Count < column + columns)
            _free.Add(0);
        for (var i = column; i < column + columns; i++)
            _free[i] = until;
    }

    private static int Span(IElement cell, string name, int most)
    {
        var text = cell.GetAttribute(name).AsSpan().TrimStart();
        var digits = text[..(text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length)];
        return digits.IsEmpty ? 1 : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Min(span, most) : most;
    }
}
