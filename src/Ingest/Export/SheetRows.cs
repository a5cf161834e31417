using System.Data;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>The rows of one sheet of a workbook. MiniExcel reads them once, as it writes.</summary>
internal sealed class SheetRows(RowSet rows)
{
    /// <summary>A sheet's rows without the line of headings.</summary>
    public const int Longest = 1_048_576 - 1;

    /// <summary>The characters of a cell.</summary>
    public const int LongestCell = 32_767;

    private const string CutMark = " …[cut]";

    /// <summary>How many texts were too long for a cell.</summary>
    public int Cut { get; private set; }

    /// <summary>Texts stay texts in a workbook, also those that begin as a formula.</summary>
    public object Content()
    {
        var content = Objects().GetEnumerator();
        return content.MoveNext() ? Rest(content) : Headings();
    }

    private static IEnumerable<IDictionary<string, object?>> Rest(IEnumerator<IDictionary<string, object?>> content)
    {
        do
            yield return content.Current;
        while (content.MoveNext());
    }

    private IEnumerable<IDictionary<string, object?>> Objects() =>
        rows.Rows.Select(row => (IDictionary<string, object?>)rows.Columns.Zip(row, (c, v) => (c, v)).ToDictionary(p => p.c, p => Cell(p.v)));

    private DataTable Headings()
    {
        var headings = new DataTable();
        foreach (var column in rows.Columns)
            headings.Columns.Add(column);
        return headings;
    }

    private object? Cell(object? value)
    {
        if (value is byte[])
            return CellText.Of(value);
        if (value is not string { Length: > LongestCell } text)
            return value;
        Cut++;
        return string.Concat(text.AsSpan(0, LongestCell - CutMark.Length), CutMark);
    }
}
