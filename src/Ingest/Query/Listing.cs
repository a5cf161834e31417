namespace Pipeline.Ingest.Query;

/// <summary>One kind of row that can be listed under filters.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Select">Up to WHERE.</param>
/// <param name="Filters">Those it knows; each is put into the SQL only when it is asked for.</param>
/// <param name="Order">From ORDER BY; an order the indexes give, so that rows stream.</param>
internal sealed record Listing(string Name, string Description, string Select, IReadOnlyList<Filter> Filters, string Order)
{
    /// <summary>The names of the values the filters take.</summary>
    public IEnumerable<string> Parameters => Filters.SelectMany(f => f.Parameters).Distinct();

    /// <summary>The SQL for these values; they stand in it by name only, so that nothing a user gives becomes SQL.</summary>
    /// <param name="copies">One of <see cref="Copies"/>.</param>
    public string Sql(IReadOnlyDictionary<string, object?> values, string copies)
    {
        var select = Copies.With(copies) + Select;
        var asked = Filters.Where(f => f.Parameters.Any(p => values.GetValueOrDefault(p) is not null)).Select(f => f.Sql).ToList();
        return asked.Count == 0 ? $"{select}\n{Order}" : $"{select}\nWHERE {string.Join("\nAND ", asked)}\n{Order}";
    }

    public RowSet Rows(ReadOnlyDatabase database, IReadOnlyDictionary<string, object?> values, string copies) =>
        database.Query(Sql(values, copies), Parameters.Select(p => KeyValuePair.Create(p, values.GetValueOrDefault(p))));
}
