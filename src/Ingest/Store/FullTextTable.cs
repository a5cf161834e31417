using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>Stores filings' entries of the full text index.</summary>
internal sealed class FullTextTable(SqliteConnection connection) : IDisposable
{
    private readonly InsertStatement _entries = new(connection, "full_text_entries", "filing_id");
    private readonly InsertStatement _index = new(connection, "full_text", "rowid", "pairs");

    public void Write(long filingId, string pairs) => _index.Row().Integer(_entries.Row().Integer(filingId).Run()).Text(pairs).Run();

    public void Dispose()
    {
        _entries.Dispose();
        _index.Dispose();
    }
}
