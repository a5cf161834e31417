namespace Pipeline.Ingest.Query;

/// <summary>The rows of a query, read one by one and only once. Values are long, double, string, byte[] or null.</summary>
internal sealed class RowSet
{
    public RowSet(IEnumerable<string> columns, IEnumerable<object?[]> rows)
    {
        Columns = Distinct(columns);
        Rows = rows;
    }

    /// <summary>All different, so that a row can become an object: a second `name` is name_2.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IEnumerable<object?[]> Rows { get; }

    public RowSet With(IEnumerable<object?[]> rows) => new(Columns, rows);

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
