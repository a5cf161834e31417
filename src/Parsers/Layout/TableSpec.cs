namespace Pipeline.Parsers.Layout;

/// <summary>The columns of a form's table, left to right.</summary>
internal sealed record TableSpec(params ColumnSpec[] Columns)
{
    public int IndexOf(string? key) => Array.FindIndex(Columns, c => c.Key == key);

    /// <summary>The columns that a filing prints, when its headings leave some out.</summary>
    public TableSpec Only(IReadOnlySet<string> keys) => new([.. Columns.Where(c => keys.Contains(c.Key))]);
}
