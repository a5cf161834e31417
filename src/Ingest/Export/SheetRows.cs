using System.Data;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>The rows of one sheet of a workbook. MiniExcel reads them once, as it writes.</summary>
internal sealed class SheetRows
{
    /// <summary>A sheet's rows without the line of headings.</summary>
    public const int Longest = 1_048_576 - 1;

    /// <summary>The characters of a cell.</summary>
    public const int LongestCell = 32_767;

    private const string CutMark = " …[cut]";

    // Enough to see how wide the columns are.
    private const int Sampled = 200;

    private readonly IReadOnlyList<string> _columns;
    private readonly IEnumerator<object?[]> _rest;
    private readonly List<object?[]> _first = [];

    public SheetRows(RowSet rows)
    {
        _columns = rows.Columns;
        _rest = rows.Rows.GetEnumerator();
        while (_first.Count < Sampled && _rest.MoveNext())
            _first.Add(_rest.Current);
    }

    /// <summary>How wide the first rows, and the heading, are in each column, in places of a terminal.</summary>
    public IEnumerable<(string Column, int Width)> Widths => _columns.Select((name, i) =>
        (name, _first.Select(r => ShownValue.Of(name, r[i])).Prepend(name).SelectMany(t => t.Split('\n')).Max(WrappedText.Width)));

    /// <summary>How many texts were too long for a cell.</summary>
    public int Cut { get; private set; }

    /// <summary>Texts stay texts in a workbook, also those that begin as a formula.</summary>
    public object Content() => _first.Count > 0 ? Objects() : Headings();

    private IEnumerable<IDictionary<string, object?>> Objects()
    {
        foreach (var row in _first)
            yield return Object(row);
        using (_rest)
            while (_rest.MoveNext())
                yield return Object(_rest.Current);
    }

    private Dictionary<string, object?> Object(object?[] row) =>
        _columns.Zip(row, (c, v) => (c, v)).ToDictionary(p => p.c, p => Cell(p.v));

    private DataTable Headings()
    {
        var headings = new DataTable();
        foreach (var column in _columns)
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
