namespace Pipeline.Ingest.Query;

/// <summary>The tables of the database.</summary>
internal static class StoredTables
{
    // In the order they were made. What the full-text index and the search for copies keep for themselves holds nothing that is in no
    // other table.
    private const string Names =
        """
        SELECT s.name FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.name AND t.schema = 'main'
        WHERE t.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND s.name NOT LIKE 'full\_text%' ESCAPE '\'
          AND s.name NOT IN ('filing_profiles', 'filing_relations') ORDER BY s.rowid
        """;

    public static IReadOnlyList<string> Of(ReadOnlyDatabase database) => [.. database.Query(Names).Rows.Select(r => (string)r[0]!)];

    /// <param name="copies">One of <see cref="Copies"/>.</param>
    public static long Count(ReadOnlyDatabase database, string table, string copies) =>
        (long)database.Query($"SELECT count(*) FROM {table} {Counted(database, table, copies)}").Rows.Single()[0]!;

    /// <param name="copies">One of <see cref="Copies"/>.</param>
    /// <param name="from">The first row, from 0, in the order of the keys.</param>
    /// <returns>With the yuan beside each column of fen.</returns>
    public static RowSet Rows(ReadOnlyDatabase database, string table, string copies, long from = 0, long count = long.MaxValue) =>
        database.Query(
            $"""
            SELECT {string.Join(", ", Columns(database, table).SelectMany(WithYuan))} FROM {table} {Counted(database, table, copies)}
            ORDER BY rowid LIMIT @count OFFSET @from
            """,
            ("count", count), ("from", from));

    /// <summary>Of a table of filings' rows, those of the filings that count.</summary>
    private static string Counted(ReadOnlyDatabase database, string table, string copies)
    {
        if (copies == Copies.All)
            return "";
        var columns = Columns(database, table);
        return columns.Contains("filing_id") ? "WHERE filing_id IN (SELECT filing_id FROM current_filings)"
            : columns.Contains("indicator_id") ? "WHERE indicator_id IN (SELECT indicator_id FROM current_indicators)" : "";
    }

    private static List<string> Columns(ReadOnlyDatabase database, string table) =>
        [.. database.Query("SELECT name FROM pragma_table_info(@table)", ("table", table)).Rows.Select(r => (string)r[0]!)];

    private static IEnumerable<string> WithYuan(string column) =>
        MoneyColumn.YuanOf(column) is { } yuan ? [column, $"{column} / 100.0 AS {yuan}"] : [column];
}
