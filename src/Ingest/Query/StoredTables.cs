namespace Pipeline.Ingest.Query;

/// <summary>The tables of the database.</summary>
internal static class StoredTables
{
    // In the order they were made. What the full-text index keeps for itself holds nothing that is not in another table.
    private const string Names =
        """
        SELECT s.name FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.name AND t.schema = 'main'
        WHERE t.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND s.name NOT LIKE 'full\_text%' ESCAPE '\' ORDER BY s.rowid
        """;

    public static IReadOnlyList<string> Of(ReadOnlyDatabase database) => [.. database.Query(Names).Rows.Select(r => (string)r[0]!)];

    public static long Count(ReadOnlyDatabase database, string table) => (long)database.Query($"SELECT count(*) FROM {table}").Rows.Single()[0]!;

    /// <param name="from">The first row, from 0, in the order of the keys.</param>
    public static RowSet Rows(ReadOnlyDatabase database, string table, long from = 0, long count = long.MaxValue) =>
        database.Query($"SELECT * FROM {table} ORDER BY rowid LIMIT @count OFFSET @from", ("count", count), ("from", from));
}
