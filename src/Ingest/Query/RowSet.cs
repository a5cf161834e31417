namespace Pipeline.Ingest.Query;

/// <summary>The rows of a query, read one by one and only once. Values are long, double, string, byte[] or null.</summary>
internal sealed class RowSet
{
    /// <param name="types">As <see cref="Types"/>; without it nothing is declared.</param>
    public RowSet(IEnumerable<string> columns, IEnumerable<object?[]> rows, IReadOnlyList<string?>? types = null)
    {
        Columns = Distinct(columns);
        Rows = rows;
        Types = types ?? [.. Columns.Select(_ => (string?)null)];
    }

    /// <summary>All different, so that a row can become an object: a second `name` is name_2.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IEnumerable<object?[]> Rows { get; }

    /// <summary>What the table that a column is of declares it to hold: INTEGER, REAL or TEXT; null for what is calculated.</summary>
    public IReadOnlyList<string?> Types { get; }

    public RowSet With(IEnumerable<object?[]> rows) => new(Columns, rows, Types);

    private static List<string> Distinct(IEnumerable<string> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var column in columns)
        {
            var name = column;
            for (var n = 2; !taken.Add(name); n++)
                name = $"{column}_{n}";
            names.Add(name);
        }
        return names;
    }
}
