using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>The rows of filings in all tables, whichever there are.</summary>
internal sealed class FilingRows(SqliteConnection connection)
{
    private readonly IReadOnlyList<string> _tables = [.. connection.Query<string>(
        """
        SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'filing_id' AND m.name <> 'filings' ORDER BY m.name = 'indicators'
        """)];

    /// <summary>Whether two filings have the same rows in the same order; keys, which are another row's business, do not count.</summary>
    public bool AreSame(long one, long other) => Contents(one).SequenceEqual(Contents(other), StringComparer.Ordinal);

    public void Delete(long filingId)
    {
        connection.Execute("DELETE FROM indicator_values WHERE indicator_id IN (SELECT indicator_id FROM indicators WHERE filing_id = @filingId)", new { filingId });
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
        _tables.SelectMany(t => connection.Query<string>($"SELECT json_array('{t}', {Columns(t)}) FROM {t} t WHERE filing_id = @filingId ORDER BY rowid", new { filingId }))
            .Concat(connection.Query<string>(
                $"SELECT json_array({Columns("indicator_values")}) FROM indicators i JOIN indicator_values t USING (indicator_id) WHERE filing_id = @filingId ORDER BY indicator_value_id",
                new { filingId }));

    /// <summary>Those that say something of their own, and of which project an indicator is.</summary>
    private string Columns(string table) => string.Join(", ",
        connection.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table })
            .Where(c => !c.EndsWith("_id", StringComparison.Ordinal)).Select(c => $"t.{c}")
            .Append(table == "indicators" ? "(SELECT ordinal FROM projects p WHERE p.project_id = t.project_id)" : "1"));
}
