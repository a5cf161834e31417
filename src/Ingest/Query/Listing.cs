using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Query;

/// <summary>One kind of row that can be listed under filters.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Key">The column that tells its rows apart.</param>
/// <param name="Columns">In reading order.</param>
/// <param name="From">From FROM up to WHERE.</param>
/// <param name="Filters">Those it knows; each is put into the SQL only when it is asked for.</param>
/// <param name="Order">An order the indexes give, so that rows stream.</param>
internal sealed record Listing(
    string Name, string Description, string Key, IReadOnlyList<ListColumn> Columns, string From, IReadOnlyList<Filter> Filters,
    string Order)
{
    private const char Descending = '-';

    /// <summary>The names of the values the filters take.</summary>
    public IEnumerable<string> Parameters => Filters.SelectMany(f => f.Parameters).Distinct();

    /// <summary>Whether it can be of the filings that count alone.</summary>
    public bool IsOfCounted => From.Contains("current_filings", StringComparison.Ordinal);

    /// <summary>What the list can be sorted by: a column, the least first, or with a - before it the greatest.</summary>
    public IEnumerable<string> Sorts => Columns.SelectMany(c => new[] { c.Name, Descending + c.Name });

    /// <param name="copies">One of <see cref="Copies"/>.</param>
    /// <param name="sort">One of <see cref="Sorts"/>; null for the order of filings.</param>
    /// <param name="limit">The most rows that will be read; null for all.</param>
    public RowSet Rows(
        ReadOnlyDatabase database, IReadOnlyDictionary<string, object?> values, string copies, string? sort = null, long? limit = null) =>
        database.Query(Sql(values, copies, sort, limit), Bindings(values, limit));

    /// <summary>The SQL for these values; they stand in it by name only, so that nothing a user gives becomes SQL.</summary>
    public string Sql(IReadOnlyDictionary<string, object?> values, string copies, string? sort, long? limit)
    {
        var select = $"{Copies.With(copies)}SELECT {string.Join(",\n", Columns.Select(c => $"{c.Sql} AS {c.Name}"))}\n{From}";
        var where = Where(values);
        var order = $"ORDER BY {SortedBy(sort)}{Order}";
        // Of a few rows the keys are found first: to look up what stands beside a row takes longer than to find it.
        return limit is null ? $"{select}\n{where}\n{order}"
            : $"{select}\nWHERE {Key} IN (SELECT {Key}\n{From}\n{where}\n{order} LIMIT @limit)\n{order}";
    }

    public IEnumerable<KeyValuePair<string, object?>> Bindings(IReadOnlyDictionary<string, object?> values, long? limit) =>
        Parameters.SelectMany(p => Bound(p, values.GetValueOrDefault(p))).Append(new("limit", limit));

    private string Where(IReadOnlyDictionary<string, object?> values)
    {
        var asked = Filters.Where(f => f.Parameters.Any(p => values.GetValueOrDefault(p) is not null)).Select(f => f.Sql).ToList();
        return asked.Count == 0 ? "" : $"WHERE {string.Join("\nAND ", asked)}";
    }

    /// <summary>Rows without the value come last either way.</summary>
    private string SortedBy(string? sort)
    {
        if (sort is null)
            return "";
        var column = Columns.Single(c => c.Name == sort.TrimStart(Descending));
        return $"{column.Sql} {(sort[0] == Descending ? "DESC" : "ASC")} NULLS LAST, ";
    }

    /// <summary>A value, and of a text what the full text index finds it by: see <see cref="ListFilters.IsIndexed"/>.</summary>
    private static IEnumerable<KeyValuePair<string, object?>> Bound(string name, object? value) =>
        [new(name, value), new(name + ListFilters.PairsOf, value is string text ? FullText.Match([text]) : null)];
}
