namespace Pipeline.Parsers.Layout;

/// <summary>The columns of a form's table, left to right.</summary>
internal sealed record TableSpec(params ColumnSpec[] Columns)
{
    /// <summary>Everything that may be printed over the columns of some tables.</summary>
    public static IEnumerable<string> Headings(params TableSpec[] tables) => tables.SelectMany(t => t.Columns).SelectMany(c => c.Headings);

    public int IndexOf(string? key) => Array.FindIndex(Columns, c => c.Key == key);

    /// <summary>The columns that a filing prints, when its headings leave some out.</summary>
    public TableSpec Only(IReadOnlySet<string> keys) => new([.. Columns.Where(c => keys.Contains(c.Key))]);
}
