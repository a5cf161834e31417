using Pipeline.Model;

namespace Pipeline.Parsers.Layout;

/// <summary>A row of a table whose columns are known by name; empty cells are absent.</summary>
internal sealed record ColumnRow(IReadOnlyDictionary<string, TableCell> Cells)
{
    public TableCell? this[string key] => Cells.GetValueOrDefault(key);

    public string? Text(string key) => Cells.TryGetValue(key, out var cell) ? cell.Text : null;
}
