using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>The rows of filings in all tables, whichever there are.</summary>
internal sealed class FilingRows(SqliteConnection connection)
{
    private const string OfIndicators = "indicator_id IN (SELECT indicator_id FROM indicators WHERE filing_id = @filingId)";

    // Every row has evidence, and a filing's rows of one table have keys one after another.
    private const string FirstKeys =
        "WITH first AS MATERIALIZED (SELECT record, min(record_id) AS id FROM evidence WHERE filing_id = @filingId GROUP BY record)";

    private readonly IReadOnlyList<string> _tables = [.. connection.Query<string>(
        """
        SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'filing_id' AND m.name <> 'filings' ORDER BY m.name = 'indicators'
        """)];

    /// <summary>
    /// Whether two filings have the same rows in the same order, pointing at one another alike. Keys themselves do not count.
    /// </summary>
    public bool AreSame(long one, long other) => Contents(one).SequenceEqual(Contents(other), StringComparer.Ordinal);

    public void Delete(long filingId)
    {
        connection.Execute($"DELETE FROM indicator_values WHERE {OfIndicators}", new { filingId });
        foreach (var table in _tables)
            connection.Execute($"DELETE FROM {table} WHERE filing_id = @filingId", new { filingId });
    }

    /// <summary>Gives rows to another filing, with what points at the filing itself.</summary>
    public void Move(long from, long to)
    {
        foreach (var table in _tables)
            connection.Execute($"UPDATE {table} SET filing_id = @to WHERE filing_id = @from", new { from, to });
        foreach (var table in new[] { "evidence", "corrections" })
            connection.Execute($"UPDATE {table} SET record_id = @to WHERE filing_id = @to AND record = 'filings'", new { to });
    }

    private IEnumerable<string> Contents(long filingId) =>
        _tables.Select(t => Contents(t, "filing_id = @filingId")).Append(Contents("indicator_values", OfIndicators))
            .SelectMany(sql => connection.Query<string>(sql, new { filingId }));

    private string Contents(string table, string where) =>
        $"""
        {FirstKeys} SELECT json_array({string.Join(", ", Columns(table).Prepend($"'{table}'"))})
        FROM {table} t WHERE {where} ORDER BY t.rowid
        """;

    private IEnumerable<string> Columns(string table) =>
        connection.Query<(string Name, string? PointsAt)>(
            """
            SELECT c.name, CASE c.name WHEN 'record_id' THEN 't.record' ELSE '''' || f."table" || '''' END
            FROM pragma_table_info(@table) c LEFT JOIN pragma_foreign_key_list(@table) f ON f."from" = c.name
            WHERE c.pk = 0 AND c.name <> 'filing_id'
            """, new { table }).Select(c => c.PointsAt is { } other ? Place(c.Name, other) : $"t.{c.Name}");

    /// <summary>How far down its table the row that a key points at stands among the filing's.</summary>
    private static string Place(string key, string table) => $"t.{key} - (SELECT id FROM first WHERE first.record = {table})";
}
